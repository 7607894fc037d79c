"""Words that open a role: 会同 makes a partner, 在 a place, 向 a beneficiary."""

from __future__ import annotations

import re
from functools import cache

from kg.model import Kind, Mention, RoleName
from kg.relate.scene import COMMAS, Scene
from kg.rules import Row, alternation, table

WORDS = table("terms/role_words")
TOGETHER = re.compile(rf".{{0,12}}?{WORDS.any_of('together')}")
HELD_BY_OTHERS = re.compile(rf".{{0,4}}?{WORDS.any_of('held')}的")
HELD = re.compile(WORDS.any_of("held"))
JOINS = re.compile(rf"{WORDS.any_of('joins')}了?$")


@cache
def marks() -> tuple[re.Pattern[str], dict[str, Row]]:
    """A pattern for a marker at the end of a text, and the rows by word."""
    rows = {row.term: row for row in table("terms/role_markers").rows}
    return re.compile(f'({alternation(rows)})(?:了|过)?[“"‘]?$'), rows


def marker(scene: Scene, mention: Mention) -> Row | None:
    """The marker that stands before a mention, before its list, or before what it is in apposition to."""
    head = scene.list_head(mention)
    pattern, rows = marks()
    match = pattern.search(scene.before(head.start))
    row = rows[match[1]] if match else None
    return row if row and row.concept != "none" else None


def held_by_others(scene: Scene, mention: Mention) -> bool:
    """参加[市总工会]组织的…: the body named holds the activity."""
    pattern = HELD if JOINS.search(scene.before(mention.start, 3)) else HELD_BY_OTHERS
    return bool(pattern.match(scene.after(mention.end)))


def together_with(scene: Scene, mention: Mention) -> bool:
    """与[人力资源部]一起 …; 和 may also join two actors, so it counts only where no body stands before it."""
    head = scene.list_head(mention, COMMAS)
    joint = scene.before(head.start, 1)
    alone = not any(m.kind == Kind.ORG and m.end == head.start - 1 for m in scene.mentions)
    return (joint in ("与", "同", "跟") or (joint == "和" and alone)) and bool(
        TOGETHER.match(scene.after(mention.end, 16))
    )


def role_of(row: Row) -> RoleName:
    """The role that a marker opens."""
    return RoleName(row.concept)
