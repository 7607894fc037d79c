"""What is told after an activity was named: who won, who attended, how many came."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Kind, Mention, RoleName
from kg.relate.casting import Cast
from kg.relate.scene import Anchor, Scene
from kg.relate.subjects import is_subject
from kg.rules import table

CONTESTS = ("contest", "recreation")
GATHERINGS = ("meeting", "training", "publicity", "contest", "recreation", "commendation")
WORDS = table("terms/role_words")
ATTENDS = re.compile(rf"{WORDS.any_of('attends')}|作了?[^，。]{{0,8}}{WORDS.any_of('given')}")
WINS = re.compile(rf"[^，。；]{{0,18}}?{WORDS.any_of('wins')}")
COUNTED = re.compile(WORDS.any_of("counted"))


def topics(scenes: list[Scene], told: frozenset[Anchor]) -> dict[Scene, Anchor | None]:
    """The named gathering told last before each sentence of a paragraph; a contest lasts for the paragraph after it."""
    last: Anchor | None = None
    found: dict[Scene, Anchor | None] = {}
    paragraph, began = -1, 0
    for scene in scenes:
        if scene.sentence.paragraph != paragraph:
            fresh = last is not None and last.start >= began and last.type in CONTESTS
            last = last if fresh else None
            paragraph, began = scene.sentence.paragraph, scene.sentence.start
        found[scene] = last
        for anchor in scene.anchors:
            if anchor in told and anchor.type in GATHERINGS:
                last = anchor
    return found


def echoes(scene: Scene, topic: Anchor | None, cast: frozenset[Mention]) -> Iterator[Cast]:
    """Roles in the topic for what the rest of its sentence or a later one adds and no activity of its own takes."""
    attends = bool(ATTENDS.search(scene.sentence.text))
    for mention in scene.mentions:
        if mention in cast or scene.host(mention):
            continue
        here = [a for a in scene.left(mention.start) if a.mention and a.type in GATHERINGS]
        told = here[-1] if here else topic
        if told is None:
            continue
        if (mention.kind == Kind.PER and (attends or told.type in CONTESTS)) or (
            mention.kind == Kind.BENEFICIARY and attends and not scene.anchors
        ):
            yield Cast(told, RoleName.PARTICIPANT, mention, "aftermath/attends")
        elif told.type in CONTESTS:
            yield from of_contest(scene, told, mention)


def of_contest(scene: Scene, topic: Anchor, mention: Mention) -> Iterator[Cast]:
    """Prizes, teams and numbers told after a contest."""
    if mention.kind in (Kind.ORG, Kind.BENEFICIARY):
        if is_subject(scene, mention) and WINS.match(scene.after(mention.end, 24)):
            yield Cast(topic, RoleName.PARTICIPANT, mention, "aftermath/competes")
    elif scene.anchors:
        return
    elif mention.kind == Kind.AWARD:
        yield Cast(topic, RoleName.AWARD, mention, "aftermath/won")
    elif mention.kind == Kind.QUANTITY and COUNTED.search(scene.before(mention.start, 8) + scene.after(mention.end, 3)):
        yield Cast(topic, RoleName.QUANTITY, mention, "aftermath/counted")
