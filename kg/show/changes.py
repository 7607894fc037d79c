"""Changes between two readings in words: lines for a screen, and a table for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.changes import Change, How, Thing
from kg.model import Fact, Mention, RoleName
from kg.show.facts import guard
from kg.show.labels import KINDS, ROLES, STATUSES, TYPES
from kg.show.values import normal

HOWS = {How.GAINED: "多", How.LOST: "少", How.CHANGED: "变"}
COLUMNS = ("变化", "什么", "文件", "起", "止", "原来", "现在", "句子")
FACT, MENTION = "活动", "提及"


def write_changes(found: Iterable[Change], path: Path) -> None:
    """Write the table: UTF-8 with a signature and CRLF, a row a change, no cell that a spreadsheet would run."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, lineterminator="\r\n")
        table.writerow(COLUMNS)
        for change in found:
            table.writerow([guard(cell) for cell in cells(change)])


def cells(change: Change) -> list[str]:
    """A cell for each of ``COLUMNS``."""
    thing = change.thing
    before, after = ("" if one is None else in_words(one) for one in (change.before, change.after))
    span = [str(thing.start), str(thing.end)]
    return [HOWS[change.how], what(thing), change.document, *span, before, after, change.sentence]


def lines(change: Change) -> Iterator[str]:
    """A change for the screen, its sentence on the line behind."""
    thing = change.thing
    told = in_words(thing) if change.how is not How.CHANGED else f"“{thing.text}”:{difference(change)}"
    yield f"{HOWS[change.how]} {what(thing)} {change.document} {thing.start}-{thing.end} {told}"
    yield f"     {' '.join(change.sentence.split())}"


def counted(found: Iterable[Change]) -> str:
    """How many of each: 活动 多 2、少 0、变 1;提及 …"""
    every = list(found)
    parts = []
    for name in (FACT, MENTION):
        hows = [change.how for change in every if what(change.thing) == name]
        parts.append(f"{name} " + "、".join(f"{label} {hows.count(how)}" for how, label in HOWS.items()))
    return ";".join(parts)


def what(thing: Thing) -> str:
    """A fact or a mention."""
    return FACT if isinstance(thing, Fact) else MENTION


def in_words(thing: Thing) -> str:
    """A thing whole: its words, what it is, and for a fact its roles."""
    if isinstance(thing, Mention):
        value = normal(thing)
        return f"{KINDS[thing.kind]}“{thing.text}”{f' = {value}' if value else ''}"
    return "、".join([f"“{thing.text}” {TYPES[thing.type]} {STATUSES[thing.status]}", *filler_words(thing).values()])


def difference(change: Change) -> str:
    """What is not as it was, part by part: 类别 慰问走访 → 帮扶救助."""
    before, after = (parts(thing) for thing in (change.before, change.after) if thing is not None)
    names = [name for name in dict.fromkeys([*before, *after]) if before.get(name) != after.get(name)]
    return ";".join(f"{name} {before.get(name) or '(无)'} → {after.get(name) or '(无)'}" for name in names)


def parts(thing: Thing) -> dict[str, str]:
    """The parts of a thing that may change, by name."""
    if isinstance(thing, Mention):
        return {"文字": thing.text, "种类": KINDS[thing.kind], "值": normal(thing)}
    found = {"文字": thing.text, "类别": TYPES[thing.type], "状态": STATUSES[thing.status]}
    return found | {ROLES[name]: words.partition("=")[2] for name, words in filler_words(thing).items()}


def filler_words(fact: Fact) -> dict[RoleName, str]:
    """The roles of a fact with what fills them, in the fixed order: 谁做=镇工会."""
    found: dict[RoleName, str] = {}
    for name, label in ROLES.items():
        mentions = sorted((role.mention for role in fact.roles if role.name is name), key=lambda m: (m.start, m.end))
        if mentions:
            found[name] = f"{label}={'、'.join(valued(mention) for mention in mentions)}"
    return found


def valued(mention: Mention) -> str:
    """Its words, with the normal value where that says more."""
    value = normal(mention)
    return mention.text if value in ("", mention.text) else f"{mention.text}({value})"
