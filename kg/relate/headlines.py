"""What a headline or the first words of a paragraph announce is told in the sentences after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.relate.scene import Anchor, Scene

ENDS = ("。", "！", "？", "；", "，", "：", "、")
HEADLINE_PARAGRAPHS = 3
SHORT = 24


def headlines(scenes: list[Scene], points: Mapping[Anchor, Anchor]) -> Iterator[tuple[Anchor, Anchor]]:
    """Pairs of an anchor that announces and the one that tells."""
    first = scenes[0].sentence.paragraph if scenes else 0
    for number, scene in enumerate(scenes):
        later = scenes[number + 1 :]
        if is_headline(scene):
            near = later if scene.sentence.paragraph - first < HEADLINE_PARAGRAPHS else same_paragraph(scene, later[:3])
            yield from announced(scene, near, points)
        elif len(scene.sentence.text) <= SHORT and opens_paragraph(scenes, number):
            yield from announced(scene, same_paragraph(scene, later[:2]), points)


def opens_paragraph(scenes: list[Scene], number: int) -> bool:
    """Whether a scene is the first of its line."""
    return number == 0 or scenes[number - 1].sentence.paragraph != scenes[number].sentence.paragraph


def is_headline(scene: Scene) -> bool:
    """A line that ends without a stop."""
    return not scene.sentence.text.rstrip().endswith(ENDS)


def same_paragraph(scene: Scene, later: list[Scene]) -> list[Scene]:
    """Those of the next scenes that stand on the same line."""
    return [other for other in later if other.sentence.paragraph == scene.sentence.paragraph]


def announced(scene: Scene, later: list[Scene], points: Mapping[Anchor, Anchor]) -> Iterator[tuple[Anchor, Anchor]]:
    """Verbs of a scene that come again in the same words; names of activities are seen to elsewhere."""
    for anchor in scene.anchors:
        if anchor in points:
            continue
        words = scene.text(anchor.start, anchor.end)
        for other in later:
            again = [
                a
                for a in other.anchors
                if a not in points
                and a.type == anchor.type
                and not anchor.mention
                and other.text(a.start, a.end) == words
            ]
            if again:
                yield anchor, again[0]
                break
