"""Under which policy, how many, how much, and which honour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Citation, Kind, Mention, Number, RoleName
from kg.relate.casting import Cast
from kg.relate.scene import Anchor, Scene
from kg.rules import table

WORDS = table("terms/role_words")
UNDER = re.compile(rf"{WORDS.any_of('under')}[“《\"]?$")
GUIDED = re.compile(rf"[”\"》]?{WORDS.any_of('guided')}")
AGES = ("岁", "周岁")
NEAR = 2
HEADS = frozenset(["名", "位", "人", "家", "户", "支", "余人", "人次"])
HONOURED = ("commendation", "contest", "recreation")


def policies(scene: Scene, mention: Mention) -> Iterator[Cast]:
    """A policy is studied, made, signed or followed by the activity in whose clause it stands."""
    if host := scene.host(mention):
        yield Cast(host, RoleName.POLICY, mention, "what/inside-name")
        return
    head = scene.list_head(mention)
    if GUIDED.match(scene.after(mention.end)):
        return
    left = [a for a in scene.left(head.start) if scene.clause(a.start) == scene.clause(head.start)]
    right = scene.right(mention.end)
    same = [a for a in right if scene.clause(a.start) == scene.clause(mention.start)]
    thought = isinstance(mention.value, Citation) and mention.value.kind == "thought"
    if UNDER.search(scene.before(head.start)) and right and not thought:
        yield Cast(right[0], RoleName.POLICY, mention, "what/under")
    elif left and takes(left[-1], thought):
        yield Cast(left[-1], RoleName.POLICY, mention, "what/object")
    elif same and takes(same[0], thought):
        yield Cast(same[0], RoleName.POLICY, mention, "what/before")
    elif not thought and (earlier := scene.left(head.start)):
        yield Cast(earlier[-1], RoleName.POLICY, mention, "what/earlier-clause")


def takes(anchor: Anchor, thought: bool) -> bool:
    """Guiding thoughts are only taught, spread or discussed."""
    return not thought or anchor.type in ("training", "publicity", "meeting")


def counts(scene: Scene, mention: Mention) -> Iterator[Cast]:
    """A number belongs to the activity that it touches, else to the one told before it in its clause or sentence."""
    if isinstance(mention.value, Number) and mention.value.unit in AGES:
        return
    role = RoleName.MONEY if mention.kind == Kind.MONEY else RoleName.QUANTITY
    if host := scene.host(mention):
        yield Cast(host, role, mention, "what/inside-name")
        return
    clause = scene.clause(mention.start)
    right = scene.right(mention.end)
    left = scene.left(mention.start)
    same_right = [a for a in right if scene.clause(a.start) == clause]
    same_left = [a for a in left if scene.clause(a.start) == clause]
    if same_right and same_right[0].start - mention.end <= 2:
        yield Cast(same_right[0], role, mention, "what/touching")
    elif same_left:
        yield Cast(same_left[-1], role, mention, "what/same-clause")
    elif same_right:
        yield Cast(same_right[0], role, mention, "what/same-clause")
    elif left and near(scene, left[-1], mention):
        yield Cast(left[-1], role, mention, "what/earlier-clause")
    elif right and counts_ahead(scene, mention, right[0]):
        yield Cast(right[0], role, mention, "what/later-clause")


def counts_ahead(scene: Scene, mention: Mention, anchor: Anchor) -> bool:
    """142[名]代表出席，会议通过了…: people, or money, told in the clause right before an activity."""
    follows = scene.clause(anchor.start) - scene.clause(mention.start) <= 1
    people = isinstance(mention.value, Number) and mention.value.unit in HEADS
    return follows and (mention.kind == Kind.MONEY or people) and scene.together(mention.end, anchor.start)


def near(scene: Scene, anchor: Anchor, mention: Mention) -> bool:
    """Whether an activity told before is still what a number counts: no semicolon, no new date, two clauses on."""
    far = scene.clause(mention.start) - scene.clause(anchor.start) > NEAR
    return not far and scene.together(anchor.end, mention.start) and not dated_between(scene, anchor, mention)


def dated_between(scene: Scene, anchor: Anchor, mention: Mention) -> bool:
    """Whether another date opens a new telling between an activity and a number."""
    return any(m.kind == Kind.DATE and anchor.end <= m.start < mention.start for m in scene.mentions)


def awards(scene: Scene, mention: Mention) -> Iterator[Cast]:
    """An honour belongs to the naming or the contest told last."""
    if host := scene.host(mention):
        yield Cast(host, RoleName.AWARD, mention, "what/inside-name")
        return
    left = [a for a in scene.left(mention.start) if a.type in HONOURED]
    right = [a for a in scene.right(mention.end) if a.type in HONOURED]
    same = [a for a in right if scene.clause(a.start) == scene.clause(mention.start)]
    if left:
        yield Cast(left[-1], RoleName.AWARD, mention, "what/honour")
    elif same:
        yield Cast(same[0], RoleName.AWARD, mention, "what/honour")
