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
    return any(telling(scene, anchor, role) for role in roles)


def telling(scene: Scene, anchor: Anchor, role: Role) -> bool:
    """A bare group (职工) or a date from afar makes nothing concrete."""
    if role.rule in CARRIED or role.name.value not in needs(anchor.type):
        return False
    if role.name in (RoleName.BENEFICIARY, RoleName.PARTICIPANT) and role.mention.kind == Kind.BENEFICIARY:
        return not role.mention.weak
    if role.name == RoleName.DATE:
        return abs(scene.clause(anchor.start) - scene.clause(role.mention.start)) <= 1
    return True
