"""Who took part and for whom: roles of groups of people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Kind, Mention, RoleName
from kg.relate.casting import Cast, group_role
from kg.relate.markers import grasps, marker
from kg.relate.scene import Anchor, Scene
from kg.rules import table

ACTS = ("governance",)
WORDS = table("terms/role_words")
COLLECTS = re.compile(WORDS.any_of("collects"))
JOINS_IN = re.compile(rf"[^，。；]{{0,12}}?{WORDS.any_of('joins_in')}")
ACTING = re.compile(f"{WORDS.any_of('acting')}$")
AMONG = re.compile(rf"{WORDS.any_of('among')}$")
HELPING = ("visit", "aid", "welfare", "mediation", "employment", "survey", "commendation")
RECEIVING = ("commendation", "welfare", "employment")


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
    before = [a for a in scene.left(mention.start) if scene.together(a.end, mention.start)]
    if mark is not None and mark.concept == "covered":
        for anchor in left[-1:] or before[-1:]:
            yield Cast(anchor, covered_role(anchor), mention, mark.rule)
    elif mark is not None:
        near = [a for a in right[:1] if scene.together(mention.end, a.start)]
        held = left[-1:] if left and grasps(scene, left[-1], mention) else []
        for anchor in held or same or near or left[-1:]:
            yield Cast(anchor, by_marker(scene, anchor, mark.concept), mention, mark.rule)
    elif left:
        yield Cast(left[-1], object_role(scene, left[-1]), mention, "whom/same-clause")
    elif same:
        for anchor in coordinated(scene, same):
            yield Cast(anchor, subject_role(scene, anchor, mention), mention, "whom/same-clause")
    elif before and AMONG.search(scene.before(scene.list_head(mention).start, 10)):
        yield Cast(before[-1], usual_role(scene, before[-1]), mention, "whom/among")
    elif takes_part(scene, mention) and (told := [a for a in before if a.mention]):
        joins = told[-1].type not in HELPING or JOINS_IN.match(scene.after(mention.end, 12))
        role = RoleName.PARTICIPANT if joins else usual_role(scene, told[-1])
        yield Cast(told[-1], role, mention, "whom/takes-part")


def coordinated(scene: Scene, anchors: list[Anchor]) -> list[Anchor]:
    """The first anchor, and those listed with it (参加了[A]、[B]和[C])."""
    listed = anchors[:1]
    for anchor in anchors[1:]:
        if anchor.mention is None or not scene.joined(listed[-1].end, anchor.start):
            break
        listed.append(anchor)
    return listed


def takes_part(scene: Scene, mention: Mention) -> bool:
    """…，[教师]参加了本次活动; …，[观众]300人; …，300名[观众]…."""
    counted = any(
        m.kind == Kind.QUANTITY and (0 <= m.start - mention.end <= 1 or 0 <= mention.start - m.end <= 1)
        for m in scene.mentions
    )
    return counted or bool(JOINS_IN.match(scene.after(mention.end, 12)))


def usual_role(scene: Scene, anchor: Anchor) -> RoleName:
    """The role that the type gives to groups; those who give in a collection take part."""
    return RoleName.PARTICIPANT if gives(scene, anchor) else group_role(anchor.type)


def object_role(scene: Scene, anchor: Anchor) -> RoleName:
    """The role of a group behind the verb: whom volunteers look after is helped."""
    if anchor.type == "volunteering" and anchor.mention is None:
        return RoleName.BENEFICIARY
    return usual_role(scene, anchor)


def subject_role(scene: Scene, anchor: Anchor, mention: Mention) -> RoleName:
    """The role of a group before the verb: volunteers, officers and delegates act themselves."""
    if anchor.type in ACTS or (anchor.type not in RECEIVING and ACTING.search(mention.text)):
        return RoleName.PARTICIPANT
    return usual_role(scene, anchor)


def covered_role(anchor: Anchor) -> RoleName:
    """覆盖[职工]1.2万人: whom a contract or a project reaches."""
    usual = group_role(anchor.type)
    return RoleName.BENEFICIARY if anchor.type in ("bargaining", "volunteering", "rulemaking") else usual


def gives(scene: Scene, anchor: Anchor) -> bool:
    """Whether an activity of aid is a collection (捐款, 募捐)."""
    return anchor.type == "aid" and bool(COLLECTS.search(scene.text(anchor.start, anchor.end)))


def by_marker(scene: Scene, anchor: Anchor, concept: str) -> RoleName:
    """为/给 help whom they name; 组织 and the rest follow the type of the activity."""
    usual = usual_role(scene, anchor)
    if concept == "invited":
        return RoleName.PARTICIPANT
    if concept == "represented":
        return RoleName.BENEFICIARY if anchor.type in ("bargaining", "mediation") else RoleName.PARTICIPANT
    if concept == "participant" and anchor.type not in ("visit", "welfare", "employment", "mediation"):
        return RoleName.PARTICIPANT
    if concept == "beneficiary" and anchor.type != "training":
        return RoleName.BENEFICIARY
    return usual
