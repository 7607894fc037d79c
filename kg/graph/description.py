"""One reading to the statements of its report's graph and of the graph that all reports share; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Triple

from kg.graph.activities import activity
from kg.graph.entities import codes, thing
from kg.graph.mentions import mention, sentence
from kg.graph.names import BASE, Names
from kg.graph.reports import dataset, report, source
from kg.graph.things import Thing, all_mentions, things
from kg.model import Kind, Mention, Reading, Sentence
from kg.terms import Activity, Organization, Period


@dataclass(frozen=True, slots=True)
class Description:
    """What a report says: its own statements, and those about things that all reports share."""

    names: Names
    own: frozenset[Triple]
    shared: frozenset[Triple]


def describe(reading: Reading, base: str = BASE) -> Description:
    """Write down one reading. Depends on that reading alone, so it can run anywhere."""
    names = Names.of(reading.report, base)
    found = things(reading, names)
    issuer, period = issuer_of(reading, names, found), period_of(reading, names)
    own = set(report(reading.report, names, issuer, period)) | set(source(reading.report, names))
    for fact in reading.facts:
        own.update(activity(fact, names, found))
    own.update(stretches(reading, names, found))
    shared = set(dataset(base))
    for one in [*found.values(), *filter(None, (issuer, period))]:
        if one.kind != Activity:
            (shared if one.shared else own).update(thing(one))
    shared.update(codes(own | shared))
    return Description(names, frozenset(own), frozenset(shared))


def stretches(reading: Reading, names: Names, found: dict[Mention, Thing]) -> Iterator[Triple]:
    """The mentions, and each sentence that holds one or that is an activity's evidence."""
    origin = names.source(reading.report.document.digest)
    lines: set[Sentence] = {fact.sentence for fact in reading.facts}
    homes = sentences_of(reading)
    for one in all_mentions(reading):
        line = homes[one]
        lines.add(line)
        yield from mention(one, line, found.get(one), names, origin)
    for line in lines:
        yield from sentence(line, names, origin)


def sentences_of(reading: Reading) -> dict[Mention, Sentence]:
    """The sentence of each mention: the last that begins at or before it."""
    lines = sorted(reading.report.sentences, key=lambda line: line.start)
    homes: dict[Mention, Sentence] = {}
    at = 0
    for one in all_mentions(reading):
        while at + 1 < len(lines) and lines[at + 1].start <= one.start:
            at += 1
        homes[one] = lines[at]
    return homes


def issuer_of(reading: Reading, names: Names, found: dict[Mention, Thing]) -> Thing | None:
    """The organisation that wrote the report: the one that the text calls so, else one of that name in this report."""
    issuer = reading.report.issuer
    if not issuer:
        return None
    for one, what in found.items():
        if one.kind is Kind.ORG and issuer in (what.name, one.text):
            return what
    return Thing(names.own("org", issuer), Organization, issuer, False)


def period_of(reading: Reading, names: Names) -> Thing | None:
    """The period of the report, where at least one digit of it is known."""
    period = reading.report.period
    return Thing(names.period(period), Period, period, True, period) if any(map(str.isdigit, period)) else None
