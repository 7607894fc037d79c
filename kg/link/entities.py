"""Mentions of one thing become one entity (first form: same kind, same words)."""

from __future__ import annotations

from kg.model import Fact, Mention, Reading, Report


def link(report: Report, mentions: tuple[Mention, ...], facts: tuple[Fact, ...]) -> Reading:
    used = {role.mention for fact in facts for role in fact.roles}
    kept = tuple(mention for mention in mentions if not mention.weak or mention in used)
    return Reading(report, kept, facts, ())
