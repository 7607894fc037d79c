"""When: a date reaches over what is told after it, up to the next date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Kind, Mention, RoleName
from kg.relate.casting import Cast
from kg.relate.scene import Anchor, Scene
from kg.rules import table

DAY = 2
"""Hyphens of an EDTF date that tells the day."""

NO_ADVERBIAL = re.compile(rf"的?{table('terms/role_words').any_of('dated')}")


def dates(scene: Scene, mention: Mention) -> Iterator[Cast]:
    """Cast a date over the activities behind it, else on the one before it in its clause."""
    if host := scene.host(mention):
        if not any(dates_it(scene, other, host) for other in scene.mentions if other.kind == Kind.DATE):
            yield Cast(host, RoleName.DATE, mention, "when/inside-name")
        return
    if not adverbial(scene, mention):
        return
    stop = next_date(scene, mention)
    right = [a for a in scene.right(mention.end) if a.start < stop]
    for anchor in right:
        yield Cast(anchor, RoleName.DATE, mention, "when/before")
    if not right:
        same = [a for a in scene.left(mention.start) if scene.clause(a.start) == scene.clause(mention.start)]
        for anchor in same[-1:]:
            yield Cast(anchor, RoleName.DATE, mention, "when/behind")


def dates_it(scene: Scene, mention: Mention, anchor: Anchor) -> bool:
    """Whether a day told outside a name says when it was held; one inside (“三八”联欢会) then says what it is for."""
    day = isinstance(mention.value, str) and mention.value.count("-") >= DAY
    if not day or scene.host(mention) is not None or not adverbial(scene, mention):
        return False
    return mention.end <= anchor.start < next_date(scene, mention)


def adverbial(scene: Scene, mention: Mention) -> bool:
    """Not 上半年的工作, 年初的计划: there the date describes a noun."""
    return not NO_ADVERBIAL.match(scene.after(mention.end))


def next_date(scene: Scene, mention: Mention) -> int:
    """Where the next date takes over; dates of one list (六月和七月) share what follows."""
    last = mention
    for other in scene.mentions:
        if (
            other.kind == Kind.DATE
            and other.start >= last.end
            and scene.host(other) is None
            and adverbial(scene, other)
        ):
            if scene.joined(last.end, other.start) and scene.text(last.end, other.start) not in ("，", ""):
                last = other
            else:
                return other.start
    return scene.stop(mention.end)
