"""``kg explain``: what is read in a text, by which row or pattern, and why each role is filled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from kg.commands.outcome import UNREADABLE, WrongUseError, report_problems
from kg.commands.own_rules import own_rules
from kg.model import Citation, Fact, Mention, Number, Problem, Reading
from kg.pipeline import readings, understand
from kg.read import from_text
from kg.rules.origin import origin
from kg.split import split


@click.command("explain")
@click.argument("text", required=False)
@click.option("--file", "path", type=click.Path(path_type=Path), metavar="F", help="读一个文件 (read a file)")
@own_rules
def command(text: str | None, path: Path | None) -> None:
    """说明一段文字里读到了什么、是哪一行表或哪条规则读到的。

    Explain what is read in a text, and by which row of which table.
    """
    if (text is None) == (path is None):
        raise WrongUseError("请给一段文字,或用 --file 指定一个文件 (give a text or --file)")
    problems: list[Problem] = []
    found = (
        readings([path], problems.append) if path else (understand(report) for report in split(from_text(text or "")))
    )
    count = 0
    for reading in found:
        count += 1
        for line in explained(reading):
            click.echo(line)
    report_problems(problems)
    if path and not count:
        raise SystemExit(UNREADABLE)
    if not count:
        raise WrongUseError("文字是空的,没有可说明的 (nothing to read)")


def explained(reading: Reading) -> Iterator[str]:
    """Lines for each span and each fact."""
    report = reading.report
    yield f"报告:{report.title or '(无标题)'} · 单位 {report.issuer or '未知'} · 时间 {report.period}"
    for mention in reading.mentions:
        span = f"{mention.start}-{mention.end} {mention.kind.value} “{mention.text}”"
        yield f"  {span}{value(mention)} ← {origin(mention.rule)}"
    for fact in reading.facts:
        yield from fact_lines(fact)


def fact_lines(fact: Fact) -> Iterator[str]:
    """The activity and why each role is filled."""
    yield f"活动 {fact.start}-{fact.end} “{fact.text}” {fact.type} {fact.status.value} ← {origin(fact.rule)}"
    for role in fact.roles:
        yield f"    {role.name.value} = “{role.mention.text}” ← {origin(role.rule)}"


def value(mention: Mention) -> str:
    """The normal value for people."""
    match mention.value:
        case None:
            return ""
        case Number(number, unit, bound, upper):
            return f" = {number}{'' if upper is None else f'—{upper}'} {unit} ({bound})"
        case Citation(name, kind):
            return f" = {name} ({kind})"
        case text:
            return f" = {text}"
