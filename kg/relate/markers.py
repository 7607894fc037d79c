"""Words that open a role: 会同 makes a partner, 在 a place, 向 a beneficiary, 与 company."""

from __future__ import annotations

import re
from functools import cache

from kg.model import Kind, Mention
from kg.relate.scene import COMMAS, Anchor, Scene
from kg.rules import Row, alternation, table

WORDS = table("terms/role_words")
DESCRIBED = re.compile(r"(?<![因成作称评选认变])(为|给|向|替)(?!了)[^，。；：、为给向对把将由]{2,20}的$")
FOCUSED = re.compile(r"[^，。；：]{0,30}为")
TOGETHER = re.compile(rf".{{0,12}}?{WORDS.any_of('together')}")
HELD = re.compile(rf"[^，。；：]{{0,16}}?{WORDS.any_of('held')}(?:了)?的")
HOLDS = re.compile(WORDS.any_of("held"))
JOINS = re.compile(rf"{WORDS.any_of('joins')}了?$")
INSIDE = re.compile(r"[在于](?:[^，。；：]{0,8}(?:[日月年节]|期间))?$")
WITHIN = re.compile(r"[”’\"]?(?:决赛|比赛|活动)?[中上里期]")
WITH = re.compile(r"(?<![参会协共连合如随陪不等相伙])[与同跟]$")
WITH_TITLE = re.compile(r"(?<![参会协共连合如随陪不等相伙])[与同跟][^，。；：、的了]{0,10}$")
UNRELATED = re.compile(rf".{{0,4}}{WORDS.any_of('unrelated')}")


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
    if match is None and (described := DESCRIBED.search(scene.before(head.start, 24))):
        return rows.get(described[1])
    row = rows[match[1]] if match else None
    if row and row.concept == "focus" and not FOCUSED.match(scene.after(mention.end, 40)):
        return None
    return row if row and row.concept != "none" else None


def grasps(scene: Scene, anchor: Anchor, mention: Mention) -> bool:
    """送到[光明村], 帮助[困难户]: the marker is the verb itself, or its end."""
    return scene.list_head(mention).start - anchor.end <= 1


def held_by_others(scene: Scene, mention: Mention) -> bool:
    """参加[市总工会]组织的…, 在[市总工会]5月举办的…: the body named holds what others take part in."""
    before = scene.before(scene.list_head(mention).start, 3)
    if JOINS.search(before):
        return bool(HOLDS.match(scene.after(mention.end)) or HELD.match(scene.after(mention.end, 24)))
    inside = INSIDE.search(scene.before(scene.list_head(mention).start, 14))
    return bool(inside and HELD.match(scene.after(mention.end, 24)))


def hosts(scene: Scene, mention: Mention, anchor: Anchor) -> bool:
    """在[集团]第二届[职工运动会]中: a body right before the name of what is held there."""
    named = anchor.mention is not None and anchor.start - mention.end <= 1
    return named and bool(WITHIN.match(scene.after(anchor.end, 6)))


def together_with(scene: Scene, mention: Mention) -> bool:
    """与[人力资源部]一起 …; 和 may also join two actors, so it counts only where no body stands before it."""
    head = scene.list_head(mention, COMMAS)
    joint = scene.before(head.start, 1)
    alone = not any(m.kind == Kind.ORG and m.end == head.start - 1 for m in scene.mentions)
    return (joint in ("与", "同", "跟") or (joint == "和" and alone)) and bool(
        TOGETHER.match(scene.after(mention.end, 16))
    )


def company(scene: Scene, mention: Mention) -> bool:
    """与[县妇联]签订…, 与厂长[李卫东]…: whom the actor does it with; two persons joined by 与 are both actors."""
    head = scene.list_head(mention, COMMAS)
    if UNRELATED.match(scene.after(mention.end, 8)):
        return False
    if mention.kind == Kind.ORG:
        return bool(WITH.search(scene.before(head.start, 2)))
    return bool(WITH_TITLE.search(scene.before(head.start, 14))) and not any(
        m.kind == Kind.PER and m.end <= mention.start and scene.clause(m.start) == scene.clause(mention.start)
        for m in scene.mentions
    )
