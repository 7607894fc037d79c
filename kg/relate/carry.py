"""Actor of the sentence before, carried over where a sentence of the same paragraph goes on without a subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.model import Kind, Mention, RoleName
from kg.relate.casting import Cast
from kg.relate.scene import Scene
from kg.rules import table

GOES_ON = re.compile(table("terms/role_words").any_of("also", "goes_on"))


def carried(casts: Iterable[tuple[Scene, list[Cast]]]) -> Iterator[tuple[Scene, list[Cast]]]:
    """Add the carried actor as organizer to the first anchor of a sentence that goes on."""
    actor: Mention | None = None
    paragraph = -1
    for scene, found in casts:
        if scene.sentence.paragraph != paragraph:
            actor, paragraph = None, scene.sentence.paragraph
        added = []
        if actor and scene.anchors and goes_on(scene):
            first = scene.anchors[0]
            if not any(cast.anchor == first and cast.role == RoleName.ORGANIZER for cast in found):
                added.append(Cast(first, RoleName.ORGANIZER, actor, "who/carried"))
        yield scene, found + added
        actors = [c.mention for c in found if c.role == RoleName.ORGANIZER and c.mention.kind == Kind.ORG]
        actor = max(actors, key=lambda mention: mention.start, default=actor if goes_on(scene) else None)


def goes_on(scene: Scene) -> bool:
    """Whether no one is named before the first activity and the sentence opens with a word that continues."""
    first = scene.anchors[0].start if scene.anchors else scene.sentence.end
    named = any(m.kind in (Kind.ORG, Kind.PER) and m.start < first for m in scene.mentions)
    return not named and bool(GOES_ON.match(scene.sentence.text))
