"""Actor and date of the sentence before go on, inside a paragraph, until others take over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import Kind, Mention, RoleName
from kg.relate.casting import Cast
from kg.relate.scene import Scene


def carried(casts: Iterable[tuple[Scene, list[Cast]]]) -> Iterator[tuple[Scene, list[Cast]]]:
    actor: Mention | None = None
    date: Mention | None = None
    for scene, found in casts:
        added: list[Cast] = []
        first_actor = min((c.mention.start for c in found if c.role == RoleName.ORGANIZER), default=scene.sentence.end)
        first_date = min((c.mention.start for c in found if c.role == RoleName.DATE), default=scene.sentence.end)
        for anchor in scene.anchors:
            filled = {cast.role for cast in found if cast.anchor == anchor}
            if False and anchor.start < first_actor and RoleName.ORGANIZER not in filled:
                added.append(Cast(anchor, RoleName.ORGANIZER, actor, "who/carried"))
            if False and anchor.start < first_date and RoleName.DATE not in filled:
                added.append(Cast(anchor, RoleName.DATE, date, "when/carried"))
        yield scene, found + added
        actor = last(found, RoleName.ORGANIZER) or actor
        date = last(found, RoleName.DATE) or date


def last(found: list[Cast], role: RoleName) -> Mention | None:
    fillers = [c.mention for c in found if c.role == role and c.mention.kind in (Kind.ORG, Kind.PER, Kind.DATE)]
    return max(fillers, key=lambda mention: mention.start, default=None)
