"""Who took part and for whom: roles of groups of people."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Mention, RoleName
from kg.relate.casting import Cast, group_role
from kg.relate.markers import marker
from kg.relate.scene import Anchor, Scene

HELPING = ("visit", "aid", "welfare", "mediation", "employment", "survey", "commendation")


def groups(scene: Scene, mention: Mention) -> Iterator[Cast]:
    """Roles of a group of people, and of the persons named in apposition (困难职工王和成)."""
    if host := scene.host(mention):
        helped = host.type in HELPING
        role = RoleName.BENEFICIARY if helped else RoleName.PARTICIPANT
        yield Cast(host, role, mention, "whom/inside-name")
        return
    mark = marker(scene, mention)
    clause = scene.clause(mention.start)
    right = scene.right(mention.end)
    same = [a for a in right if scene.clause(a.start) == clause]
    left = [a for a in scene.left(mention.start) if scene.clause(a.start) == clause]
    if mark is not None:
        for anchor in same or list(right[:1]) or left[-1:]:
            yield Cast(anchor, by_marker(anchor, mark.concept), mention, mark.rule)
    elif left or same:
        anchor = left[-1] if left else same[0]
        yield Cast(anchor, group_role(anchor.type), mention, "whom/same-clause")


def by_marker(anchor: Anchor, concept: str) -> RoleName:
    """为/给 help whom they name; 组织 and the rest follow the type of the activity."""
    usual = group_role(anchor.type)
    if concept == "participant" and anchor.type not in ("visit", "welfare", "employment", "mediation"):
        return RoleName.PARTICIPANT
    if concept == "beneficiary" and anchor.type != "training":
        return RoleName.BENEFICIARY
    return usual
