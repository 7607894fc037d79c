"""Who did it and with whom: roles of organisations and persons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Kind, Mention, RoleName
from kg.relate.casting import Cast
from kg.relate.markers import company, grasps, held_by_others, hosts, marker, role_of, together_with
from kg.relate.scene import Anchor, Scene
from kg.relate.subjects import FOUNDED, IN_NAME_OF, OF, TAKES_PART, is_subject, reach, subject
from kg.rules import table

RECEIVED = frozenset(["visit", "aid", "commendation", "finance", "rulemaking", "survey", "mediation", "bargaining"])
WORDS = table("terms/role_words")
TITLE = re.compile(r"^[^，。；！？]{0,12}$")
LOOKED_AT = re.compile(WORDS.any_of("looks_at"))
WORKS = re.compile(WORDS.any_of("works"))
MEDIUM = re.compile(f"{WORDS.any_of('medium')}[》”]?$")
ITS_MEDIUM = re.compile(rf"[》”]?(?:官方|微信|门户)*{WORDS.any_of('medium')}")
STRUCK = re.compile(rf"[^，。；]{{0,14}}?{WORDS.any_of('suffers')}")
HELPED = frozenset(["visit", "aid", "welfare", "mediation"])
APPROVES = re.compile(rf"[^，。；]{{0,4}}{WORDS.any_of('approves')}")


def bodies(scene: Scene, mention: Mention) -> Iterator[Cast]:
    """Roles of an organisation or a person."""
    if host := scene.host(mention):
        yield Cast(host, RoleName.PARTICIPANT, mention, "who/inside-name")
        return
    if mention.kind == Kind.PER and STRUCK.match(scene.after(mention.end, 20)):
        yield from struck(scene, mention)
        return
    mark = marker(scene, mention)
    invited = mark is not None and mark.concept == "invited"
    if mention.kind == Kind.ORG and affiliation(scene, mention) and not invited:
        return
    clause = scene.clause(mention.start)
    right = scene.right(mention.end)
    left = [a for a in scene.left(mention.start) if scene.clause(a.start) == clause]
    if held_by_others(scene, mention) and right:
        yield Cast(right[0], RoleName.PARTNER, mention, "who/held-by")
    elif mark is not None and not (mention.kind == Kind.PER and mark.concept == "place"):
        yield from marked(scene, mention, role_of(mark, mention), mark.rule)
    elif together_with(scene, mention):
        by = "由" in scene.before(mention.start, 12)
        for anchor in right[:1]:
            yield Cast(anchor, RoleName.ORGANIZER if by else RoleName.PARTNER, mention, "who/together")
    elif company(scene, mention):
        for anchor in right[:1] or left[-1:]:
            yield Cast(anchor, RoleName.PARTNER, mention, "who/company")
    elif left and takes_object(scene, left[-1], mention):
        yield from target(scene, left[-1], mention)
    elif right and is_subject(scene, mention):
        yield from subject(scene, mention, reach(scene, mention, right))
    elif left:
        yield from target(scene, left[-1], mention)


def struck(scene: Scene, mention: Mention) -> Iterator[Cast]:
    """[李卫东]住院，工会前去慰问: for whom the rest of the telling is."""
    stop = scene.stop(mention.end)
    for anchor in scene.right(mention.end):
        if anchor.start < stop and anchor.type in HELPED:
            yield Cast(anchor, RoleName.BENEFICIARY, mention, "who/struck")


def takes_object(scene: Scene, anchor: Anchor, mention: Mention) -> bool:
    """走访了[王长河]，送去…: the last thing in the clause of a verb is its object, not the next clause's actor."""
    return anchor.mention is None and all(
        scene.clause(a.start) != scene.clause(mention.start) for a in scene.right(mention.end)
    )


def affiliation(scene: Scene, mention: Mention) -> bool:
    """[县教育局]局长[黄守月]: the body only says who the person is."""
    for other in scene.mentions:
        if other.kind == Kind.PER and other.start >= mention.end:
            return bool(TITLE.match(scene.text(mention.end, other.start)))
    return False


def marked(scene: Scene, mention: Mention, role: RoleName, rule: str) -> Iterator[Cast]:
    """The role that the word before a mention opens."""
    if role == RoleName.ORGANIZER and APPROVES.match(scene.after(mention.end)):
        return
    if role == RoleName.PLACE and IN_NAME_OF.match(scene.after(mention.end, 20)):
        return
    if role == RoleName.BENEFICIARY and works_on(scene, mention):
        role = RoleName.PLACE
    clause = scene.clause(mention.start)
    right = scene.right(mention.end)
    left = [a for a in scene.left(mention.start) if scene.clause(a.start) == clause]
    near = [a for a in right if scene.clause(a.start) <= clause + 1]
    takes_part = role == RoleName.PARTNER and TAKES_PART.search(scene.before(mention.start, 5))
    if left and grasps(scene, left[-1], mention):
        yield Cast(left[-1], role, mention, rule)
        return
    if near and role == RoleName.PLACE:
        role = at(scene, near[0], mention)
    if takes_part and near and near[0].mention is None and not held_by_others(scene, mention):
        return
    if role in (RoleName.PARTNER, RoleName.ORGANIZER, RoleName.PLACE):
        first = near or list(right[:1])
        for anchor in first:
            if scene.clause(anchor.start) == scene.clause(first[0].start):
                yield Cast(anchor, role, mention, rule)
        if not first and left:
            yield Cast(left[-1], role, mention, rule)
    elif near:
        yield Cast(near[0], role, mention, rule)
    elif left:
        yield Cast(left[-1], role, mention, rule)


def at(scene: Scene, anchor: Anchor, mention: Mention) -> RoleName:
    """在[集团]运动会上, 在[《工人日报》]刊登: who holds it, or prints it, is no place."""
    medium = MEDIUM.search(mention.text) or ITS_MEDIUM.match(scene.after(mention.end, 10))
    prints = anchor.type == "publicity" and medium is not None
    return RoleName.PARTNER if prints or hosts(scene, mention, anchor) else RoleName.PLACE


def works_on(scene: Scene, mention: Mention) -> bool:
    """对[制造二课]进行改造: what is rebuilt is a place."""
    right = scene.right(mention.end)
    return (
        mention.kind == Kind.ORG
        and bool(right)
        and right[0].type == "welfare"
        and WORKS.search(scene.text(right[0].start, right[0].end)) is not None
    )


def target(scene: Scene, anchor: Anchor, mention: Mention) -> Iterator[Cast]:
    """What stands behind the verb in its clause."""
    verb = scene.text(anchor.start, anchor.end)
    if FOUNDED.match(verb):
        return
    if anchor.type == "commendation" and OF.match(scene.after(mention.end)):
        yield Cast(anchor, RoleName.ORGANIZER, mention, "who/honours")
    elif LOOKED_AT.search(verb) and mention.kind == Kind.ORG:
        yield Cast(anchor, RoleName.PLACE, mention, "who/visited")
    elif anchor.type == "inspection":
        yield Cast(anchor, RoleName.PARTICIPANT, mention, "who/object")
    elif anchor.type in RECEIVED:
        yield Cast(anchor, RoleName.BENEFICIARY, mention, "who/object")
    elif mention.kind == Kind.PER:
        yield Cast(anchor, RoleName.PARTICIPANT, mention, "who/object")
