"""他, 他们, 每人: the person or group that a pronoun stands for is given its role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.model import Kind, Mention, RoleName
from kg.relate.casting import Cast
from kg.relate.scene import Scene
from kg.relate.subjects import reach, subject
from kg.rules import table

WORDS = table("terms/role_words")
GIVEN = re.compile(
    rf"(?:[为给向对替帮送]|帮助|协助)(?P<word>{WORDS.any_of('one', 'many', 'each')})(?![中他它余次间后家])"
    rf"|(?<=[，,；;])(?P<each>{WORDS.any_of('each')})"
)
ONE = frozenset(WORDS.terms("one"))
ACTS = re.compile(r"(?:^|[，,；;。])(?P<word>[他她](?!们))")
PEOPLE = (Kind.PER, Kind.BENEFICIARY)


def stood_for(scenes: Iterable[Scene]) -> Iterator[tuple[Scene, list[Cast]]]:
    """Casts of each scene for what its pronouns stand for, named before in the same paragraph."""
    before: list[tuple[Scene, Mention]] = []
    paragraph = -1
    for scene in scenes:
        if scene.sentence.paragraph != paragraph:
            before, paragraph = [], scene.sentence.paragraph
        named = [*before, *((scene, m) for m in scene.mentions if m.kind in PEOPLE and scene.host(m) is None)]
        yield scene, [*given(scene, named), *acting(scene, named)]
        before = named


def given(scene: Scene, named: list[tuple[Scene, Mention]]) -> Iterator[Cast]:
    """为他们[办理], 每人[发放]: the last people named in an earlier clause."""
    for match in GIVEN.finditer(scene.sentence.text):
        start, end = scene.sentence.start + match.start(), scene.sentence.start + match.end()
        clause = scene.clause(end - 1)
        right = [a for a in scene.right(end) if scene.clause(a.start) == clause]
        left = [a for a in scene.left(end) if start - a.end <= 1 and scene.clause(a.start) == clause]
        kinds = (Kind.PER,) if match["word"] in ONE else PEOPLE
        earlier = [
            (s, m)
            for s, m in named
            if m.kind in kinds and m.end <= start and (s is not scene or s.clause(m.start) < clause)
        ]
        for anchor in left[-1:] or right[:1]:
            for mention in companions(earlier):
                role = RoleName.PARTICIPANT if anchor.type == "training" else RoleName.BENEFICIARY
                yield Cast(anchor, role, mention, "pronouns/given")


def acting(scene: Scene, named: list[tuple[Scene, Mention]]) -> Iterator[Cast]:
    """他[参加]…: the person named last."""
    for match in ACTS.finditer(scene.sentence.text):
        start = scene.sentence.start + match.start("word")
        persons = [m for _, m in named if m.kind == Kind.PER and m.end <= start]
        if persons:
            word = Mention(Kind.PER, start, start + 1, match["word"], "pronouns/acts")
            for cast in subject(scene, word, reach(scene, word, scene.right(start + 1))):
                yield Cast(cast.anchor, cast.role, persons[-1], "pronouns/acts")


def companions(named: list[tuple[Scene, Mention]]) -> list[Mention]:
    """The last mention and those of its list."""
    if not named:
        return []
    scene, last = named[-1]
    head = scene.list_head(last)
    return [m for s, m in named if s is scene and m.kind == last.kind and scene.list_head(m) == head]
