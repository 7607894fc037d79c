"""Bodies and persons behind a word that opens a role: 会同[县妇联], 由[厂工会], 在[职工之家], 为[铸造车间]."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Kind, Mention, RoleName
from kg.relate.casting import Cast
from kg.relate.markers import grasps, held_by_others, hosts
from kg.relate.scene import Anchor, Scene
from kg.relate.subjects import TAKES_PART
from kg.rules import Row, table

WORDS = table("terms/role_words")
IN_NAME_OF = re.compile(rf".{{0,12}}?{WORDS.any_of('in_name_of')}")
MEDIUM = re.compile(f"{WORDS.any_of('medium')}[》”]?$")
ITS_MEDIUM = re.compile(rf"[》”]?(?:官方|微信|门户)*{WORDS.any_of('medium')}")
APPROVES = re.compile(rf"[^，。；]{{0,4}}{WORDS.any_of('approves')}")
ASKS = re.compile(WORDS.any_of("asks"))
FOLLOWED = (RoleName.PARTNER, RoleName.ORGANIZER, RoleName.PLACE)


def role_of(row: Row, mention: Mention) -> RoleName:
    """The role that a marker opens; who is invited comes as a partner if a body, as a participant if a person."""
    match row.concept:
        case "invited":
            return RoleName.PARTNER if mention.kind == Kind.ORG else RoleName.PARTICIPANT
        case "covered":
            return RoleName.BENEFICIARY
        case "represented" | "focus":
            return RoleName.PARTICIPANT
    return RoleName(row.concept)


def marked(scene: Scene, mention: Mention, row: Row) -> Iterator[Cast]:
    """The role that the word before a mention opens, in the activities of its clause or the next, else behind it."""
    role = role_of(row, mention)
    clause = scene.clause(mention.start)
    right = scene.right(mention.end)
    left = [a for a in scene.left(mention.start) if scene.clause(a.start) == clause]
    near = [a for a in right if scene.clause(a.start) <= clause + 1]
    if role == RoleName.PLACE and IN_NAME_OF.match(scene.after(mention.end, 20)):
        return
    if left and grasps(scene, left[-1], mention):
        yield Cast(left[-1], role, mention, row.rule)
        return
    if near:
        role = told(scene, near[0], mention, role, row)
    takes_part = role == RoleName.PARTNER and TAKES_PART.search(scene.before(mention.start, 5))
    if takes_part and near and near[0].mention is None and not held_by_others(scene, mention):
        return
    if role in FOLLOWED:
        first = near or list(right[:1])
        for anchor in first:
            if scene.clause(anchor.start) == scene.clause(first[0].start):
                yield Cast(anchor, role, mention, row.rule)
        if not first and left:
            yield Cast(left[-1], role, mention, row.rule)
    elif near:
        yield Cast(near[0], role, mention, row.rule)
    elif left:
        yield Cast(left[-1], role, mention, row.rule)


def told(scene: Scene, anchor: Anchor, mention: Mention, role: RoleName, row: Row) -> RoleName:
    """The role as the activity makes it: what is done for a body's premises is done there, whom one asks helps."""
    if role == RoleName.ORGANIZER and APPROVES.match(scene.after(mention.end)):
        return RoleName.PARTNER
    if role == RoleName.PLACE:
        return at(scene, anchor, mention)
    if role == RoleName.BENEFICIARY and mention.kind == Kind.ORG:
        if anchor.type == "welfare":
            return RoleName.PLACE
        if row.term == "向" and ASKS.search(scene.text(mention.end, anchor.end)):
            return RoleName.PARTNER
    return role


def at(scene: Scene, anchor: Anchor, mention: Mention) -> RoleName:
    """在[集团]运动会上, 在[《工人日报》]刊登: who holds it, or prints it, is no place."""
    medium = MEDIUM.search(mention.text) or ITS_MEDIUM.match(scene.after(mention.end, 10))
    prints = anchor.type == "publicity" and medium is not None
    return RoleName.PARTNER if prints or hosts(scene, mention, anchor) else RoleName.PLACE
