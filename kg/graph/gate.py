"""Nothing that breaks a shape enters the graph, and nothing vanishes in silence: what is set aside is listed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.graph.description import Description, describe
from kg.graph.names import BASE, Names
from kg.graph.shapes import Finding, violations
from kg.graph.things import Thing, all_mentions, things
from kg.model import Fact, Mention, Reading


@dataclass(frozen=True, slots=True)
class Admission:
    """What of a reading may enter the graph (None where the report itself is broken) and what was set aside."""

    reading: Reading
    description: Description | None
    findings: tuple[Finding, ...]


def admit(reading: Reading, base: str = BASE) -> Admission:
    """Describe a reading and check it; set aside what breaks a shape, until the rest holds."""
    findings: tuple[Finding, ...] = ()
    while True:
        description = describe(reading, base)
        broken = violations(str(description.names.report.value), description.own | description.shared)
        if not broken:
            return Admission(reading, description, findings)
        findings += broken
        rest = without(reading, description.names, {finding.focus for finding in broken})
        if rest == reading:
            return Admission(reading, None, findings)
        reading = rest


def without(reading: Reading, names: Names, broken: set[str]) -> Reading:
    """A reading without what is broken: activities, and mentions that are or refer to such a thing."""
    found = things(reading, names)
    bad = {one for one in all_mentions(reading) if broken & addresses(one, names, found)}
    facts = tuple(
        replace(fact, roles=tuple(role for role in fact.roles if role.mention not in bad))
        for fact in reading.facts
        if not broken & evidence(fact, names)
    )
    mentions = tuple(one for one in reading.mentions if one not in bad)
    entities = tuple(
        replace(entity, mentions=kept)
        for entity in reading.entities
        if (kept := tuple(one for one in entity.mentions if one not in bad))
    )
    return replace(reading, facts=facts, mentions=mentions, entities=entities)


def addresses(mention: Mention, names: Names, found: Mapping[Mention, Thing]) -> set[str]:
    """A mention's own address and that of what it refers to, an activity excepted: that one falls by itself."""
    thing = found.get(mention)
    own = {str(names.span(mention.start, mention.end).value)}
    return own | {str(thing.node.value)} if thing and not is_activity(thing) else own


def is_activity(thing: Thing) -> bool:
    """Whether a mention names an activity."""
    return "/activity/" in str(thing.node.value)


def evidence(fact: Fact, names: Names) -> set[str]:
    """An activity's address and that of its sentence."""
    nodes = (names.activity(fact.start, fact.end), names.span(fact.sentence.start, fact.sentence.end))
    return {str(node.value) for node in nodes}
