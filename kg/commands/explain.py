"""``kg explain``: what is read in a text, by which row or pattern, and why each role is filled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from kg.commands.outcome import UNREADABLE, WrongUseError, report_problems
from kg.commands.own_rules import own_rules
from kg.model import Problem, Reading
from kg.pipeline import readings, understand
from kg.read import from_text
from kg.show.chain import chain, drawn
from kg.split import split


@click.command("explain")
@click.argument("text", required=False)
@click.option("--file", "path", type=click.Path(path_type=Path), metavar="F", help="读一个文件 (read a file)")
@own_rules
def command(text: str | None, path: Path | None) -> None:
    """画出一段文字是怎么读的:活动、角色、提及,各由哪一行表或哪条规则来。

    Draw how a text is read: activities, roles, mentions, each with its row or pattern.
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
    """Lines for each sentence in which something was read."""
    report = reading.report
    yield f"报告:{report.title or '(无标题)'} · 单位 {report.issuer or '未知'} · 时间 {report.period}"
    links = list(chain(reading))
    for link in links:
        yield from drawn(link)
    if not links:
        yield "没有读到什么;词不在表里的,可用 kg rules try 试 (nothing read)"
