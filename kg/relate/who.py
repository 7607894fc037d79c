"""Who did it and with whom: roles of organisations and persons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Kind, Mention, RoleName
from kg.relate.adjuncts import marked
from kg.relate.casting import Cast
from kg.relate.markers import company, held_by_others, marker, marks, together_with
from kg.relate.scene import Anchor, Scene
from kg.relate.subjects import FOUNDED, OF, is_subject, reach, subject
from kg.rules import table

RECEIVED = frozenset(["visit", "aid", "commendation", "finance", "rulemaking", "survey", "mediation", "bargaining"])
HELPED = frozenset(["visit", "aid", "welfare", "mediation"])
SENT = ("participant", "invited")
WORDS = table("terms/role_words")
TITLE = re.compile(r"^[^，。；！？：、“”《》（为给向对由被把将让与同和派请在到赴]{0,12}$")
LOOKED_AT = re.compile(WORDS.any_of("looks_at"))
STRUCK = re.compile(rf"[^，。；]{{0,14}}?{WORDS.any_of('suffers')}")
ESCORTS = re.compile(r"[^，。；]{0,6}?(?:陪同|陪伴)")


def bodies(scene: Scene, mention: Mention) -> Iterator[Cast]:
    """Roles of an organisation or a person."""
    if host := scene.host(mention):
        yield Cast(host, RoleName.PARTICIPANT, mention, "who/inside-name")
        return
    if mention.kind == Kind.PER and is_struck(scene, mention):
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
    elif mention.kind == Kind.PER and right and ESCORTS.match(scene.after(mention.end, 10)):
        yield Cast(right[0], RoleName.PARTICIPANT, mention, "who/escort")
    elif mark is not None and not (mention.kind == Kind.PER and mark.concept == "place"):
        yield from marked(scene, mention, mark)
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


def is_struck(scene: Scene, mention: Mention) -> bool:
    """[李卫东]因病住院: no verb of an activity stands between."""
    match = STRUCK.match(scene.after(mention.end, 20))
    return match is not None and not any(mention.end <= a.start < mention.end + match.end() for a in scene.anchors)


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
            acts = any(mention.end <= a.start < other.start for a in scene.anchors)
            return not acts and bool(TITLE.match(scene.text(mention.end, other.start)))
    return False


def target(scene: Scene, anchor: Anchor, mention: Mention) -> Iterator[Cast]:
    """What stands behind the verb in its clause."""
    verb = scene.text(anchor.start, anchor.end)
    if FOUNDED.match(verb):
        return
    sends = marks()[1].get(verb)
    if anchor.type == "commendation" and OF.match(scene.after(mention.end)):
        yield Cast(anchor, RoleName.ORGANIZER, mention, "who/honours")
    elif LOOKED_AT.search(verb) and mention.kind == Kind.ORG:
        yield Cast(anchor, RoleName.PLACE, mention, "who/visited")
    elif anchor.type == "inspection" or (sends and sends.concept in SENT and mention.kind == Kind.PER):
        yield Cast(anchor, RoleName.PARTICIPANT, mention, "who/object")
    elif anchor.type in RECEIVED:
        yield Cast(anchor, RoleName.BENEFICIARY, mention, "who/object")
    elif mention.kind == Kind.PER:
        yield Cast(anchor, RoleName.PARTICIPANT, mention, "who/object")
