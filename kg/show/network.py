"""Readings to the records a page or a table is made of: things, activities, and the sentences that prove them.

A thing is an entity that can stand in a picture (organisation, person, place, policy, group of beneficiaries, award);
dates, amounts and quantities stay with their activity. Offsets are code points of the file's text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.model import Citation, Fact, Kind, Mention, Number, Reading, RoleName, Sentence, Status
from kg.show.labels import PREFIXES, ROLES

THINGS = (Kind.ORG, Kind.POLICY, Kind.BENEFICIARY, Kind.PER, Kind.LOC, Kind.AWARD)
NAMING = (
    *(RoleName.BENEFICIARY, RoleName.POLICY, RoleName.PARTICIPANT, RoleName.AWARD, RoleName.ORGANIZER),
    *(RoleName.PLACE, RoleName.MONEY, RoleName.QUANTITY, RoleName.DATE),
)
ROLE_ORDER = {role: place for place, role in enumerate(ROLES)}


@dataclass(frozen=True, slots=True)
class Source:
    """A report as its readers name it."""

    number: int
    title: str
    issuer: str
    period: str
    file: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that is shown as evidence."""

    source: int
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity. ``source`` is the only report it lives in, or None where it stands in all of them."""

    id: str
    kind: Kind
    name: str
    label: str
    names: tuple[str, ...]
    source: int | None
    activities: int


@dataclass(frozen=True, slots=True)
class Part:
    """A role as filled: ``thing`` is the id of the entity, None for dates, amounts and quantities."""

    role: RoleName
    kind: Kind
    thing: str | None
    text: str
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity; ``passages`` are places in ``Network.passages``, in the order of the text."""

    id: str
    type: str
    status: Status
    text: str
    label: str
    source: int
    start: int
    end: int
    passages: tuple[int, ...]
    parts: tuple[Part, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Network:
    """What the readings say, ready to be drawn; ``omitted`` counts the reports and activities beyond the limit."""

    sources: tuple[Source, ...]
    passages: tuple[Passage, ...]
    things: tuple[Thing, ...]
    activities: tuple[Activity, ...]
    omitted: tuple[int, int] = (0, 0)


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


def normal(mention: Mention) -> str:
    """The normal value in words: EDTF date, canonical name, or number with unit; empty where there is none."""
    match mention.value:
        case Number(value, unit, bound, upper):
            top = "" if upper is None else f"—{upper}"
            return f"{PREFIXES[bound]}{value}{top}{unit}"
        case Citation(name, _):
            return name
        case None:
            return ""
        case value:
            return value


def evidence(reading: Reading, fact: Fact) -> tuple[Sentence, ...]:
    """The sentence of a fact and the neighbouring ones that hold a filler of its roles, in the order of the text."""
    places = [(fact.start, fact.end), *((role.mention.start, role.mention.end) for role in fact.roles)]
    return tuple(
        sentence
        for sentence in reading.report.sentences
        if sentence == fact.sentence or any(sentence.start <= start and end <= sentence.end for start, end in places)
    )


def activity_label(fact: Fact, parts: tuple[Part, ...]) -> str:
    """A name by itself, a bare verb with what it is about: 慰问 · 特困职工."""
    if len(fact.text) > 4:
        return fact.text
    for role in NAMING:
        for part in parts:
            if part.role is role and part.text not in fact.text:
                return f"{fact.text} · {part.text}"
    return fact.text


def distinct(things: tuple[Thing, ...], sources: list[Source]) -> tuple[Thing, ...]:
    """Labels that can be told apart: a name that lives in several reports says which one."""
    shared = Counter((thing.kind, thing.name) for thing in things)
    issuers = Counter(source.issuer for source in sources)
    labelled = []
    for thing in things:
        if thing.source is not None and shared[thing.kind, thing.name] > 1:
            source = sources[thing.source]
            clear = source.issuer and issuers[source.issuer] == 1 and source.issuer != thing.name
            place = source.issuer if clear else f"报告{source.number + 1}"
            thing = replace(thing, label=f"{thing.name}({place})")
        labelled.append(thing)
    return tuple(labelled)
