"""A named activity that is spoken of several times is told once; the other places point to that telling."""

from __future__ import annotations

import re

from kg.relate.scene import Anchor, Scene
from kg.rules import table

SHORT = 6
WORDS = table("terms/role_words")
HOLDING = re.compile(rf"{WORDS.any_of('holding')}(?:[了过的好到出完])?[^，。；：]{{0,14}}$")
HELD_AFTER = re.compile(rf"[”’》\"]?(?:在[^，。]{{0,20}})?(?:活动)?{WORDS.any_of('takes_place')}")
ONLY_NAMED = re.compile(rf"(?:[以将把凭距自]|{WORDS.any_of('only_named')})[“‘《\"]?$")
NAME_OF_OTHER = re.compile(rf"[”’》\"]?(?:为{WORDS.any_of('vehicle')}|的?{WORDS.any_of('matter')}|以来)")


def tellings(scenes: list[Scene]) -> tuple[frozenset[Anchor], dict[Anchor, Anchor]]:
    """Which anchors with a name tell their activity, and for each other place the telling that it points to."""
    named = [(scene, anchor) for scene in scenes for anchor in scene.anchors if anchor.mention]
    names = known_as([core(scene, anchor) for scene, anchor in named])
    best: dict[str, tuple[int, Anchor]] = {}
    for (scene, anchor), name in zip(named, names, strict=True):
        score = weight(scene, anchor) if name == core(scene, anchor) else 0
        if name not in best or score > best[name][0]:
            best[name] = (score, anchor)
    told = frozenset(anchor for score, anchor in best.values() if score > 0)
    points = {
        anchor: best[name][1]
        for (_, anchor), name in zip(named, names, strict=True)
        if anchor not in told and best[name][1] in told
    }
    return told, points


def known_as(cores: list[str]) -> list[str]:
    """For each name the fuller one, told up to six names before, that it shortens (动员会 for 竞赛动员大会)."""
    found: list[str] = []
    for number, name in enumerate(cores):
        earlier = [
            full for full in found[max(0, number - 6) : number] if len(full) > len(name) and shortens(name, full)
        ]
        found.append(earlier[-1] if earlier and len(name) <= SHORT else name)
    return found


def shortens(short: str, full: str) -> bool:
    """Whether the characters of a name stand in a fuller one, in order, and both end alike."""
    rest = iter(full)
    return short[-1:] == full[-1:] and all(character in rest for character in short)


def core(scene: Scene, anchor: Anchor) -> str:
    """The name without quotation marks and 活动, by which repeats are known."""
    return re.sub(
        r"[“”‘’\"「」]|活动$|^第[\d一二三四五六七八九十百]+[届次期]", "", scene.text(anchor.start, anchor.end)
    )


def weight(scene: Scene, anchor: Anchor) -> int:
    """How much a place tells: held here, or in a sentence of its own; nothing where it is only spoken of."""
    before, after = scene.before(anchor.start, 24), scene.after(anchor.end, 24)
    if ONLY_NAMED.search(before) or NAME_OF_OTHER.match(after):
        return 0
    headline = not scene.sentence.text.rstrip().endswith(("。", "！", "？", "；", "，"))
    held = bool(HOLDING.search(before) or HELD_AFTER.match(after))
    return (4 if held else 1) + (0 if headline else 2)
