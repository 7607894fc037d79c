"""The subject before the verb: how far it reaches, and what it is to each activity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.model import Kind, Mention, Number, RoleName
from kg.relate.casting import Cast
from kg.relate.markers import company, marker
from kg.relate.scene import Anchor, Scene
from kg.rules import alternation, table

ATTENDED = frozenset(["training", "meeting", "contest", "recreation", "publicity"])
WORDS = table("terms/role_words")
IN_NAME_OF = re.compile(rf".{{0,12}}?{WORDS.any_of('in_name_of')}")
UNDER = re.compile(rf"(?:在|{WORDS.any_of('under')})[^，。；：]{{0,4}}$")
GIVES_NAME = re.compile(rf"[^，。；]{{0,6}}?{WORDS.any_of('in_name_of')}(?:下|$|[，。；、和与])")
OF = re.compile(r"^[”’\"]?的")
FOUNDED = re.compile(f"{WORDS.any_of('founded')}$")
ADVERB = re.compile(r"^[^，。；：]{0,4}$")
TAKES_PART = re.compile(WORDS.any_of("takes_part"))
COUNTED = re.compile(r"等[^，。；]{0,12}\d|等[一二三四五六七八九十百多余几]+")
RECEIVES = re.compile(f"^{WORDS.any_of('receives')}")
WINS = re.compile(WORDS.any_of("wins"))
RENEWED = re.compile(WORDS.any_of("renewed"))
HONOURED = re.compile(WORDS.any_of("honoured"))
FOR = re.compile(r"[为给向]")
OPENS = re.compile(r"[，,；;：:、](?:[^，。；]{0,4}有|其中)?$")
SUBJECTS = frozenset([Kind.ORG, Kind.PER, Kind.BENEFICIARY])
HEADS = frozenset(["名", "位", "人", "家", "个", "支", "户", "对"])


@cache
def bare_subject() -> re.Pattern[str]:
    """A clause that opens with a subject nobody can name (我们, 会议)."""
    return re.compile(f"(?:^|[，,；;：:]){WORDS.any_of('also')}?{alternation(table('terms/bare_subjects').terms())}")


def is_subject(scene: Scene, mention: Mention) -> bool:
    """Not [X]的…, and not 在[X]领导下, 根据[X]部署."""
    tail = re.split(r"(?<=[，。；])", scene.after(mention.end, 20))[0]
    if OF.match(tail) or GIVES_NAME.match(tail):
        return False
    return not (IN_NAME_OF.match(tail) and UNDER.search(scene.before(scene.list_head(mention).start, 8)))


def reach(scene: Scene, mention: Mention, right: tuple[Anchor, ...]) -> list[Anchor]:
    """Anchors up to the next subject, named or bare, or to the next semicolon."""
    stop = scene.stop(mention.end)
    if match := bare_subject().search(scene.text(mention.end, stop)):
        stop = mention.end + match.start()
    for other in scene.mentions:
        if mention.end < other.start < stop and scene.host(other) is None and takes_over(scene, mention, other):
            stop = other.start
    return [anchor for anchor in right if anchor.start < stop]


def done_by_other(scene: Scene, mention: Mention, anchor: Anchor) -> bool:
    """经[县工会]审查, 由[车间]承担: another does what its clause tells."""
    clause = scene.clause(anchor.start)
    for other in scene.mentions:
        if other.kind in (Kind.ORG, Kind.PER) and other is not mention and scene.clause(other.start) == clause:
            row = marker(scene, other)
            if row is not None and row.concept == RoleName.ORGANIZER and other.end <= anchor.start:
                return True
    return False


def takes_over(scene: Scene, mention: Mention, other: Mention) -> bool:
    """Whether another body, person or counted group opens a later clause as its subject."""
    if scene.clause(other.start) == scene.clause(mention.start):
        return False
    before = scene.before(other.start, 7)
    if isinstance(other.value, Number):
        return other.kind == Kind.QUANTITY and other.value.unit in HEADS and bool(OPENS.search(before))
    if other.kind not in SUBJECTS or scene.list_head(other).start <= mention.start:
        return False
    if marker(scene, other) is not None or company(scene, other):
        return False
    return is_subject(scene, other) and before[-1:] in ("，", ",", "；", ";", "：", ":", "、")


def subject(scene: Scene, mention: Mention, anchors: list[Anchor]) -> Iterator[Cast]:
    """The actor before the verb; of an honour it is the one honoured, of a choice the one chosen."""
    for anchor in anchors:
        between = scene.text(mention.end, anchor.start)
        verb = scene.text(anchor.start, anchor.end)
        if FOUNDED.match(verb) and ADVERB.match(between) and scene.after(anchor.end, 1) in ("", "，", "。", "后", "；"):
            continue
        role = subject_role(mention, anchor, between, verb)
        if role and not (role == RoleName.ORGANIZER and done_by_other(scene, mention, anchor)):
            yield Cast(anchor, role, mention, "who/subject")


def subject_role(mention: Mention, anchor: Anchor, between: str, verb: str) -> RoleName | None:
    """What a subject is to an activity of a type; None where a person only attends what a body decides."""
    if mention.kind == Kind.PER:
        return person_role(anchor, between, verb)
    if anchor.type == "commendation" and HONOURED.search(re.split("[，,；;：:]", between)[-1] + verb):
        return RoleName.BENEFICIARY
    if anchor.type in ATTENDED and (TAKES_PART.search(between) or WINS.search(between + verb)):
        return RoleName.PARTICIPANT
    if anchor.type == "unionisation" and RENEWED.search(verb):
        return RoleName.PARTICIPANT
    return RoleName.ORGANIZER


def person_role(anchor: Anchor, between: str, verb: str) -> RoleName | None:
    """What a person before the verb is: the one chosen, honoured, moved or struck, else who does it."""
    match anchor.type:
        case "commendation":
            return RoleName.ORGANIZER if FOR.search(re.split("[，,；;：:]", between)[-1]) else RoleName.BENEFICIARY
        case "employment":
            return RoleName.BENEFICIARY
        case "volunteering" if COUNTED.match(between):
            return RoleName.PARTICIPANT
        case "unionisation" | "contest" | "recreation" | "meeting" | "training" | "publicity" | "bargaining":
            return RoleName.PARTICIPANT
        case "governance":
            return None
    return RoleName.BENEFICIARY if RECEIVES.search(verb) else RoleName.ORGANIZER
