"""Where: places after 在, 到, 赴, or the town that is told of."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Mention, RoleName
from kg.relate.casting import Cast
from kg.relate.markers import grasps, marker
from kg.relate.scene import Scene

NO_GROUND = frozenset(["commendation", "publicity"])


def places(scene: Scene, mention: Mention) -> Iterator[Cast]:
    """Cast a place on the activities of the next clause, else on the one before it."""
    if scene.host(mention):
        return
    mark = marker(scene, mention)
    clause = scene.clause(mention.start)
    right = scene.right(mention.end)
    near = [a for a in right if scene.clause(a.start) <= clause + 1]
    left = [a for a in scene.left(mention.start) if scene.clause(a.start) == clause]
    grasped = bool(left) and grasps(scene, left[-1], mention)
    if mark is not None and mark.concept == "place" and near and not grasped:
        reach = [a for a in right if scene.clause(a.start) == scene.clause(near[0].start)]
        for anchor in reach:
            yield Cast(anchor, RoleName.PLACE, mention, mark.rule)
    elif left:
        if left[-1].type not in NO_GROUND:
            yield Cast(left[-1], RoleName.PLACE, mention, "where/object")
    elif near:
        yield Cast(near[0], RoleName.PLACE, mention, "where/before")
