"""Mentions of one thing become one entity inside a report: 市总 = 市总工会, 我镇工会 = 镇工会, 工会法 = 《…工会法》."""

from __future__ import annotations

import re
from collections import defaultdict

from kg.link.absolute import is_absolute
from kg.model import Citation, Entity, Fact, Kind, Mention, Reading, Report
from kg.rules import table

THINGS = (Kind.ORG, Kind.PER, Kind.LOC, Kind.POLICY, Kind.BENEFICIARY, Kind.AWARD)
OWN = re.compile(r"^(?:我们?|本|原)(?=.{2})")
QUOTES = str.maketrans("", "", "“”‘’\"'「」『』")


def link(report: Report, mentions: tuple[Mention, ...], facts: tuple[Fact, ...]) -> Reading:
    """Drop weak mentions that fill no role, and join the rest into entities in order of first mention."""
    used = {role.mention for fact in facts for role in fact.roles}
    kept = tuple(mention for mention in mentions if not mention.weak or mention in used)
    return Reading(report, kept, facts, entities(report, kept))


def entities(report: Report, mentions: tuple[Mention, ...]) -> tuple[Entity, ...]:
    """Chains of mentions by kind and canonical name."""
    chains: dict[tuple[Kind, str], list[Mention]] = defaultdict(list)
    reasons: dict[tuple[Kind, str], set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.kind in THINGS:
            name, reason = canonical(report, mention)
            chains[mention.kind, name].append(mention)
            reasons[mention.kind, name].add(reason)
    return tuple(
        Entity(kind, name, absolute(kind, name, chain[0]), tuple(chain), "+".join(sorted(reasons[kind, name])))
        for (kind, name), chain in chains.items()
    )


def canonical(report: Report, mention: Mention) -> tuple[str, str]:
    """The name under which a mention is filed, and the rule that gave it."""
    match mention.value:
        case Citation(name, _):
            return bare(name), "canonical-title" if name != mention.text else "same-words"
        case str(name) if mention.kind == Kind.ORG:
            return name, "full-name"
    if mention.kind == Kind.ORG:
        if mention.text in table("terms/absolute_names").terms("self") and report.issuer:
            return report.issuer, "issuer"
        if OWN.match(mention.text):
            return OWN.sub("", mention.text), "own"
    return mention.text.translate(QUOTES), "same-words"


def bare(title: str) -> str:
    """A policy's name without quotation marks; 《》 stay, for they belong to the title."""
    return title.translate(QUOTES)


def absolute(kind: Kind, name: str, mention: Mention) -> bool:
    """Whether the chain that a mention opens is one thing in all reports."""
    citation = mention.value if isinstance(mention.value, Citation) else None
    return is_absolute(kind, name, citation)
