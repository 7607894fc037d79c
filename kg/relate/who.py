"""Who did it and with whom: roles of organisations and persons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.model import Kind, Mention, RoleName
from kg.relate.casting import Cast
from kg.relate.markers import held_by_others, marker, role_of, together_with
from kg.relate.scene import Anchor, Scene
from kg.rules import alternation, table

ATTENDED = frozenset(["training", "meeting", "contest", "recreation", "publicity"])
RECEIVED = frozenset(["visit", "aid", "commendation", "finance", "rulemaking", "survey", "mediation", "bargaining"])
WORDS = table("terms/role_words")
IN_NAME_OF = re.compile(rf".{{0,12}}?{WORDS.any_of('in_name_of')}")
OF = re.compile(r"^[”’\"]?的")
TITLE = re.compile(r"^[^，。；！？]{0,12}$")
LOOKED_AT = re.compile(WORDS.any_of("looks_at"))
FOUNDED = re.compile(f"{WORDS.any_of('founded')}$")
WORKS = re.compile(WORDS.any_of("works"))
TAKES_PART = re.compile(WORDS.any_of("takes_part"))


@cache
def bare_subject() -> re.Pattern[str]:
    """A clause that opens with a subject nobody can name (我们, 会议)."""
    return re.compile(f"(?:^|[，,；;：:]){WORDS.any_of('also')}?{alternation(table('terms/bare_subjects').terms())}")


def bodies(scene: Scene, mention: Mention) -> Iterator[Cast]:
    """Roles of an organisation or a person."""
    if host := scene.host(mention):
        yield Cast(host, RoleName.PARTICIPANT, mention, "who/inside-name")
        return
    if mention.kind == Kind.ORG and affiliation(scene, mention):
        return
    mark = marker(scene, mention)
    clause = scene.clause(mention.start)
    right = scene.right(mention.end)
    left = [a for a in scene.left(mention.start) if scene.clause(a.start) == clause]
    if mark is not None and not (mention.kind == Kind.PER and mark.concept == "place"):
        yield from marked(scene, mention, role_of(mark), mark.rule)
    elif together_with(scene, mention):
        by = "由" in scene.before(mention.start, 12)
        for anchor in right[:1]:
            yield Cast(anchor, RoleName.ORGANIZER if by else RoleName.PARTNER, mention, "who/together")
    elif held_by_others(scene, mention) and right:
        yield Cast(right[0], RoleName.PARTNER, mention, "who/held-by")
    elif left and takes_object(scene, left[-1], mention):
        yield from target(scene, left[-1], mention)
    elif right and is_subject(scene, mention):
        yield from subject(scene, mention, reach(scene, mention, right))
    elif left:
        yield from target(scene, left[-1], mention)


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


def is_subject(scene: Scene, mention: Mention) -> bool:
    """Not [X]的…, and not 在[X]领导下, 根据[X]部署."""
    tail = scene.after(mention.end, 20)
    return not OF.match(tail) and not IN_NAME_OF.match(re.split(r"[，。；]", tail)[0])


def reach(scene: Scene, mention: Mention, right: tuple[Anchor, ...]) -> list[Anchor]:
    """Anchors up to the next subject, named or bare."""
    stop = scene.sentence.end
    tail = scene.text(mention.end, scene.sentence.end)
    if match := bare_subject().search(tail):
        stop = mention.end + match.start()
    for other in scene.mentions:
        if other.kind in (Kind.ORG, Kind.PER) and other.start > mention.end and scene.host(other) is None:
            if scene.list_head(other).start <= mention.start or marker(scene, other) is not None:
                continue
            opens = scene.clause(other.start) != scene.clause(mention.start)
            if opens and is_subject(scene, other) and scene.text(other.start - 1, other.start) in "，,；;：:、":
                stop = min(stop, other.start)
    return [anchor for anchor in right if anchor.start < stop]


def marked(scene: Scene, mention: Mention, role: RoleName, rule: str) -> Iterator[Cast]:
    """The role that the word before a mention opens."""
    if role == RoleName.PLACE and IN_NAME_OF.match(scene.after(mention.end, 20)):
        return
    if role == RoleName.BENEFICIARY and works_on(scene, mention):
        role = RoleName.PLACE
    clause = scene.clause(mention.start)
    right = scene.right(mention.end)
    left = [a for a in scene.left(mention.start) if scene.clause(a.start) == clause]
    near = [a for a in right if scene.clause(a.start) <= clause + 1]
    takes_part = role == RoleName.PARTNER and TAKES_PART.search(scene.before(mention.start, 5))
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


def works_on(scene: Scene, mention: Mention) -> bool:
    """对[制造二课]进行改造: what is rebuilt is a place."""
    right = scene.right(mention.end)
    return (
        mention.kind == Kind.ORG
        and bool(right)
        and right[0].type == "welfare"
        and WORKS.search(scene.text(right[0].start, right[0].end)) is not None
    )


def subject(scene: Scene, mention: Mention, anchors: list[Anchor]) -> Iterator[Cast]:
    """The actor before the verb; with an honour it is the one honoured."""
    for anchor in anchors:
        between = scene.text(mention.end, anchor.start)
        verb = scene.text(anchor.start, anchor.end)
        if FOUNDED.match(verb) and not between and scene.after(anchor.end, 1) in ("", "，", "。", "后", "；"):
            continue
        if anchor.type == "commendation" and (mention.kind == Kind.PER or "被" in between + verb or "获" in verb):
            role = RoleName.BENEFICIARY
        elif anchor.type in ATTENDED and (mention.kind == Kind.PER or TAKES_PART.search(between)):
            role = RoleName.PARTICIPANT
        else:
            role = RoleName.ORGANIZER
        yield Cast(anchor, role, mention, "who/subject")


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
