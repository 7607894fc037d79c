"""A mention cast in a role of an activity, and what the types of activity expect."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.model import Mention, RoleName
from kg.relate.scene import Anchor
from kg.rules import table


@dataclass(frozen=True, slots=True)
class Cast:
    """A mention in a role of an anchor; ``rule`` says why."""

    anchor: Anchor
    role: RoleName
    mention: Mention
    rule: str


@cache
def group_role(type_: str) -> RoleName:
    """Role of a group of people in activities of a type, unless a word says otherwise."""
    return RoleName(table("terms/activity_types").by_term()[type_].more["group"])


@cache
def needs(type_: str) -> frozenset[str]:
    """Roles of which an unnamed activity of a type must have at least one."""
    return frozenset(table("terms/activity_types").by_term()[type_].more["needs"].split())
