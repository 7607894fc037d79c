"""Which of two mentions that overlap stays."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Kind, Mention

FIRST = (
    Kind.POLICY,
    Kind.AWARD,
    Kind.ORG,
    Kind.PER,
    Kind.MONEY,
    Kind.DATE,
    Kind.QUANTITY,
    Kind.BENEFICIARY,
    Kind.LOC,
)


def settle(candidates: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep the longest, then the kind that comes first; names of activities may hold other mentions."""
    kept: list[Mention] = []
    order = sorted(set(candidates), key=rank)
    for mention in order:
        if all(compatible(mention, other) for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: (m.start, -m.end, m.kind)))


def rank(mention: Mention) -> tuple[int, int, int, str]:
    """Longest first, then by kind, place and rule."""
    place = FIRST.index(mention.kind) if mention.kind in FIRST else len(FIRST)
    return (mention.start - mention.end, place, mention.start, mention.rule)


def compatible(one: Mention, other: Mention) -> bool:
    """Whether two mentions may both stay: apart, or one inside the name of an activity."""
    if one.end <= other.start or other.end <= one.start:
        return True
    if (one.kind == Kind.ACTIVITY) == (other.kind == Kind.ACTIVITY):
        return False
    outer, inner = (one, other) if one.kind == Kind.ACTIVITY else (other, one)
    return outer.start <= inner.start and inner.end <= outer.end and outer.end - outer.start > inner.end - inner.start
