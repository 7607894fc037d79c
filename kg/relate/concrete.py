"""Which anchors are facts: those with a concrete detail, told here."""

from __future__ import annotations

from kg.model import Kind, Role, RoleName
from kg.relate.casting import needs
from kg.relate.scene import Anchor, Scene

CARRIED = ("who/carried", "when/carried")


def concrete(scene: Scene, anchor: Anchor, roles: tuple[Role, ...], told: frozenset[Anchor]) -> bool:
    """Whether an anchor has a concrete detail: a proper name told here, or a role that its type asks for."""
    if anchor.mention is not None:
        return anchor in told
    if anchor.type == "commendation" and part_of_contest(scene, anchor):
        return False
    return any(telling(scene, anchor, role) for role in roles)


def part_of_contest(scene: Scene, anchor: Anchor) -> bool:
    """A prize won in a contest told before is a role of the contest."""
    won = scene.text(anchor.start, anchor.end)[0] in "获荣夺摘斩得"
    return won and any(other.type in ("contest", "recreation") for other in scene.left(anchor.start))


def telling(scene: Scene, anchor: Anchor, role: Role) -> bool:
    """A bare group (职工) or a date from afar makes nothing concrete."""
    if role.rule in CARRIED or role.name.value not in needs(anchor.type):
        return False
    if role.name in (RoleName.BENEFICIARY, RoleName.PARTICIPANT) and role.mention.kind == Kind.BENEFICIARY:
        return not role.mention.weak
    if role.name == RoleName.DATE:
        return abs(scene.clause(anchor.start) - scene.clause(role.mention.start)) <= 1
    return True
