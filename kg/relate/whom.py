"""Who took part and for whom: roles of groups of people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Kind, Mention, RoleName
from kg.relate.casting import Cast, group_role
from kg.relate.markers import marker
from kg.relate.scene import Anchor, Scene
from kg.rules import table

ACTS = ("governance",)
WORDS = table("terms/role_words")
COLLECTS = re.compile(WORDS.any_of("collects"))
JOINS_IN = re.compile(rf"[^，。；]{{0,12}}?{WORDS.any_of('joins_in')}")
HELPING = ("visit", "aid", "welfare", "mediation", "employment", "survey", "commendation")


def groups(scene: Scene, mention: Mention) -> Iterator[Cast]:
    """Roles of a group of people, and of the persons named in apposition (困难职工王和成)."""
    if host := scene.host(mention):
        helped = host.type in HELPING and not gives(scene, host)
        role = RoleName.BENEFICIARY if helped else RoleName.PARTICIPANT
        yield Cast(host, role, mention, "whom/inside-name")
        return
    mark = marker(scene, mention)
    clause = scene.clause(mention.start)
    right = scene.right(mention.end)
    same = [a for a in right if scene.clause(a.start) == clause]
    left = [a for a in scene.left(mention.start) if scene.clause(a.start) == clause]
    if mark is not None:
        near = [a for a in right[:1] if scene.together(mention.end, a.start)]
        for anchor in same or near or left[-1:]:
            yield Cast(anchor, by_marker(scene, anchor, mark.concept), mention, mark.rule)
    elif left:
        yield Cast(left[-1], usual_role(scene, left[-1]), mention, "whom/same-clause")
    elif same:
        for anchor in coordinated(scene, same):
            role = RoleName.PARTICIPANT if anchor.type in ACTS else usual_role(scene, anchor)
            yield Cast(anchor, role, mention, "whom/same-clause")
    elif takes_part(scene, mention) and (
        told := [a for a in scene.left(mention.start) if a.mention and scene.together(a.end, mention.start)]
    ):
        yield Cast(told[-1], RoleName.PARTICIPANT, mention, "whom/takes-part")


def coordinated(scene: Scene, anchors: list[Anchor]) -> list[Anchor]:
    """The first anchor, and those listed with it (参加了[A]、[B]和[C])."""
    listed = anchors[:1]
    for anchor in anchors[1:]:
        if anchor.mention is None or not scene.joined(listed[-1].end, anchor.start):
            break
        listed.append(anchor)
    return listed


def takes_part(scene: Scene, mention: Mention) -> bool:
    """…，[教师]参加了本次活动; …，[观众]300人."""
    after = scene.after(mention.end, 12)
    counted = any(m.kind == Kind.QUANTITY and 0 <= m.start - mention.end <= 1 for m in scene.mentions)
    return counted or bool(JOINS_IN.match(after))


def usual_role(scene: Scene, anchor: Anchor) -> RoleName:
    """The role that the type gives to groups; those who give in a collection take part."""
    return RoleName.PARTICIPANT if gives(scene, anchor) else group_role(anchor.type)


def gives(scene: Scene, anchor: Anchor) -> bool:
    """Whether an activity of aid is a collection (捐款, 募捐)."""
    return anchor.type == "aid" and bool(COLLECTS.search(scene.text(anchor.start, anchor.end)))


def by_marker(scene: Scene, anchor: Anchor, concept: str) -> RoleName:
    """为/给 help whom they name; 组织 and the rest follow the type of the activity."""
    usual = usual_role(scene, anchor)
    if concept == "participant" and anchor.type not in ("visit", "welfare", "employment", "mediation"):
        return RoleName.PARTICIPANT
    if concept == "beneficiary" and anchor.type != "training":
        return RoleName.BENEFICIARY
    return usual
