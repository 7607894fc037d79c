"""Verbs that only go on with an activity told before: prizes won in a contest, gifts brought on a visit, insurance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.relate.aftermath import CONTESTS
from kg.relate.scene import Anchor, Scene
from kg.rules import table

WORDS = table("terms/role_words")
WON = re.compile(rf"^(?:[荣获夺摘斩取捧]|{WORDS.any_of('wins')})")
COMPETES = re.compile(WORDS.any_of("competes"))
GIVES = re.compile(WORDS.any_of("gives"))
TELLS_ON = {("inspection", "inspection"), ("training", "meeting"), ("training", "training"), ("aid", "aid")}
AMONG = re.compile(rf"[，；。]{WORDS.any_of('among')}[^，；。]*$")
NEAR = 2


@cache
def results() -> dict[str, frozenset[str]]:
    """Verbs that tell what came of an activity, with the types of it."""
    found: dict[str, set[str]] = {}
    for row in table("terms/activity_results").rows:
        found.setdefault(row.term, set()).update(row.more["after"].split())
    return {term: frozenset(types) for term, types in found.items()}


def continuations(scene: Scene, topic: Anchor | None) -> Iterator[tuple[Anchor, Anchor]]:
    """Pairs of an anchor and the one that it goes on with."""
    for number, anchor in enumerate(scene.anchors):
        before = scene.anchors[:number]
        verb = scene.text(anchor.start, anchor.end)
        if anchor.mention:
            continue
        if (anchor.type in ("commendation", "contest") and WON.match(verb)) or COMPETES.search(verb):
            contest = next((a for a in reversed(before) if a.mention and a.type in CONTESTS), topic)
            if contest and contest.type in CONTESTS:
                yield anchor, contest
        elif told := result_of(scene, anchor, before):
            yield anchor, told
        elif named := told_on(anchor, before):
            yield anchor, named
        elif GIVES.match(verb) and anchor.type in ("visit", "aid", "welfare"):
            visit = next((a for a in reversed(before) if a.type == "visit"), None)
            if visit and scene.clause(anchor.start) - scene.clause(visit.start) <= NEAR:
                yield anchor, visit
    yield from objects(scene)


def result_of(scene: Scene, anchor: Anchor, before: tuple[Anchor, ...]) -> Anchor | None:
    """The activity whose result a verb tells (检查…，查出…), or of which it tells some (其中…), in one sentence."""
    types = results().get(scene.text(anchor.start, anchor.end), frozenset())
    if AMONG.search(scene.text(scene.sentence.start, anchor.start)):
        types |= {anchor.type}
    return next((a for a in reversed(before) if a.type in types and scene.together(a.end, anchor.start)), None)


def told_on(anchor: Anchor, before: tuple[Anchor, ...]) -> Anchor | None:
    """The named activity of the sentence that a verb tells on: 执法检查，先后检查了…; 会议，传达了…."""
    for named in reversed(before):
        if named.mention and (anchor.type, named.type) in TELLS_ON:
            return named
    return None


def objects(scene: Scene) -> Iterator[tuple[Anchor, Anchor]]:
    """投保[互助保险], 办起[职工夜校]: verb and name tell one activity, by the name unless both are of one type."""
    for verb, name in zip(scene.anchors, scene.anchors[1:], strict=False):
        touches = verb.mention is None and name.mention is not None and 0 <= name.start - verb.end <= NEAR
        if touches and verb.type == name.type and verb.type in ("welfare", "commendation", "aid"):
            yield name, verb
        elif touches and verb.type in ("welfare", "rulemaking", "unionisation"):
            yield verb, name
