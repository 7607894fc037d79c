"""``kg rules list``: what tables and patterns there are, or what stands in one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import click

from kg.commands.outcome import WrongUseError
from kg.commands.own_rules import own_rules
from kg.rules import own_patterns, tables
from kg.rules.origin import file_of, place
from kg.rules.own_rows import MORE, codes
from kg.rules.patterns import Pattern
from kg.rules.rows import OWN, Table
from kg.rules.sheets import SETTING
from kg.rules.structure import named, names, near
from kg.show.labels import KINDS
from kg.terms import SCHEMES

FINDS = {str(kind): label for kind, label in KINDS.items()} | {"activity": "活动", "none": "不读"}
ROOM, LONGEST = 30, 40


@click.command("list")
@click.argument("chosen", nargs=-1, metavar="[TABLE]...")
@own_rules
def command(chosen: tuple[str, ...]) -> None:
    """列出全部词表和规则:名称、行数、读出什么、题目;写上表名,就看这张表的说明和各列可以写什么。

    List all tables and patterns, or show what one of them is for and what its columns hold.
    """
    for name in wanted(chosen) if chosen else names():
        for line in details(name) if chosen else [summary(name)]:
            click.echo(line)


def wanted(chosen: tuple[str, ...]) -> list[str]:
    """The tables and patterns named. Raises WrongUseError, with the names near it."""
    found: list[str] = []
    for text in chosen:
        if not (meant := named(text)):
            close = near(text)
            hint = f"是不是 {'、'.join(close)}" if close else "表名见 kg rules list"
            raise WrongUseError(f"没有叫 {text} 的表;{hint} (no such table)")
        found += meant
    return list(dict.fromkeys(found))


def summary(name: str) -> str:
    """One line: name, number of rows, what is found, title."""
    room, _, file = name.partition("/")
    if room == "patterns":
        rules = own_patterns.patterns(file)
        return line_of(name, len(rules), sum(rule.name.startswith(OWN) for rule in rules), "条", "", title(name))
    table = tables.table(name)
    own = sum(row.own for row in table.rows)
    finds = FINDS.get(table.settings.get("finds", ""), "")
    return line_of(name, len(table.rows), own, "行", finds, title(name))


def line_of(name: str, count: int, own: int, unit: str, finds: str, title: str) -> str:
    """The parts in their places; own rows are told apart, what is found stands in brackets."""
    marks = [f"[{finds}]"] if finds else []
    marks += [f"(自己的 {own} {unit})"] if own else []
    return " ".join([f"{name:<{ROOM}}{count:>5} {unit}", *marks, title])


def title(name: str) -> str:
    """The first sentence of the head, or as much of it as goes on a line."""
    first = next(iter(head(name)), "").split("。")[0]
    return first if len(first) <= LONGEST else f"{first[:LONGEST]}…"


def head(name: str) -> list[str]:
    """The lines of the head, without settings."""
    notes = own_patterns.notes(name) if name.startswith("patterns/") else tables.table(name).notes
    return [note.lstrip("# ") for note in notes if not (match := SETTING.match(note)) or match[1] not in KNOWN]


KNOWN = ("finds", "frame", "jieba")


def details(name: str) -> Iterator[str]:
    """What a table or a file of patterns is for, and what its columns may hold."""
    yield summary(name)
    yield from (f"  {line}" for line in head(name))
    room, _, file = name.partition("/")
    if room == "patterns":
        for rule in own_patterns.patterns(file):
            yield pattern_line(rule, name)
        return
    table = tables.table(name)
    for column in (*table.columns, *(more for more in MORE if more not in table.columns)):
        yield f"  列 {column}:{about(table, column)}"
    for row in table.rows:
        if row.own:
            yield f"  自己的 {place(row)}{row.concept and f' {row.concept}'}"
    for row in table.forbids:
        yield f"  禁了 {place(row)}{row.concept and f' {row.concept}'}"


def pattern_line(rule: Pattern, name: str) -> str:
    """A rule with its first example."""
    example = rule.finds[0] if rule.finds else {}
    place = f"自己的 {file_of(name, own=True)} " if rule.name.startswith(OWN) else ""
    return f"  {place}规则 {rule.name.rpartition('/')[2]}:“{example.get('text')}”→“{example.get('found')}”"


def about(table: Table, column: str) -> str:
    """What a column holds: its codes with their number, or a sentence."""
    if known := codes(table, column):
        cells = Counter(row.concept if column == "concept" else row.more[column] for row in table.rows)
        labels = next((scheme for scheme in SCHEMES.values() if set(known) <= scheme.keys()), {})
        named = ((code, labels[code][0] if code in labels else "") for code in known)
        return "、".join(f"{code or '(空)'}{label and f' {label}'}({cells[code]})" for code, label in named)
    if column == "example":
        frame = table.settings.get("frame")
        return f"一句自己编的例句;不写就用“{frame.replace('{}', '词')}”" if frame else "一句自己编的、含这个词的例句"
    return EXPLAINED.get(column, "见上面的说明")


EXPLAINED = {
    "term": "报告里的写法,一行一种",
    "finds": f"例句应读出什么;不写就照本表:{'、'.join(FINDS)}",
    "forbid": "写“是”,就是不要程序里的这一行",
}
