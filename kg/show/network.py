"""Readings to the network that pages show: entities become things, facts become activities with their evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kg.model import Fact, Kind, Mention, Reading, Sentence
from kg.show.labels import ROLES
from kg.show.names import activity_label, distinct
from kg.show.records import Activity, Network, Part, Passage, Source, Thing
from kg.show.values import months, normal

THINGS = (Kind.ORG, Kind.POLICY, Kind.BENEFICIARY, Kind.PER, Kind.LOC, Kind.AWARD)
ROLE_ORDER = {role: place for place, role in enumerate(ROLES)}


Key = tuple[int | None, Kind, str]


def network(readings: Iterable[Reading], limit: int | None = None) -> Network:
    """Readings to a network; absolute entities become one over all reports, relative ones stay in theirs.

    After ``limit`` activities whole reports are left out and counted.
    """
    omitted = (0, 0)
    sources: list[Source] = []
    passages: dict[Passage, int] = {}
    activities: list[Activity] = []
    ids: dict[Key, str] = {}
    names: dict[Key, Counter[str]] = {}
    uses: Counter[str] = Counter()
    for reading in readings:
        if limit is not None and len(activities) + len(reading.facts) > limit:
            omitted = (omitted[0] + 1, omitted[1] + len(reading.facts))
            continue
        number = len(sources)
        report = reading.report
        sources.append(
            Source(
                number,
                report.title.strip() or f"报告{number + 1}",
                report.issuer or "",
                report.period,
                report.document.name,
                report.start,
                report.end,
            )
        )
        keys = identities(number, reading)
        for mention, key in keys.items():
            ids.setdefault(key, f"n{len(ids) + 1}")
            names.setdefault(key, Counter())[mention.text] += 1
        for fact in reading.facts:
            parts = tuple(
                Part(
                    role.name,
                    role.mention.kind,
                    ids[keys[role.mention]] if role.mention in keys else None,
                    role.mention.text,
                    role.mention.start,
                    role.mention.end,
                    normal(role.mention),
                )
                for role in sorted(fact.roles, key=lambda role: (ROLE_ORDER[role.name], role.mention.start))
            )
            uses.update({part.thing for part in parts if part.thing is not None})
            activities.append(
                Activity(
                    f"a{len(activities) + 1}",
                    fact.type,
                    fact.status,
                    fact.text,
                    activity_label(fact, parts),
                    number,
                    fact.start,
                    fact.end,
                    tuple(
                        passages.setdefault(Passage(number, sentence.start, sentence.text), len(passages))
                        for sentence in evidence(reading, fact)
                    ),
                    parts,
                    months(part.value for part in parts if part.kind is Kind.DATE),
                    fact.rule,
                )
            )
    things = tuple(
        Thing(id, kind, name, name, tuple(sorted(names[key] - Counter({name: names[key][name]}))), source, uses[id])
        for key, id in ids.items()
        for source, kind, name in [key]
    )
    return Network(tuple(sources), tuple(passages), distinct(things, sources), tuple(activities), omitted)


def identities(number: int, reading: Reading) -> dict[Mention, Key]:
    """Which entity each mention is: as linked, else by kind and normal name inside the report."""
    keys: dict[Mention, Key] = {}
    for entity in reading.entities:
        if entity.kind in THINGS:
            key = (None if entity.absolute else number, entity.kind, entity.name)
            keys |= dict.fromkeys(entity.mentions, key)
    for mention in [*reading.mentions, *(role.mention for fact in reading.facts for role in fact.roles)]:
        if mention.kind in THINGS and mention not in keys:
            keys[mention] = (number, mention.kind, normal(mention) or mention.text)
    return keys


def evidence(reading: Reading, fact: Fact) -> tuple[Sentence, ...]:
    """The sentence of a fact and the neighbouring ones that hold a filler of its roles, in the order of the text."""
    places = [(fact.start, fact.end), *((role.mention.start, role.mention.end) for role in fact.roles)]
    return tuple(
        sentence
        for sentence in reading.report.sentences
        if sentence == fact.sentence or any(sentence.start <= start and end <= sentence.end for start, end in places)
    )
