"""Statements about things: names, kinds, values, and the codes they use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg.find.beneficiaries import group
from kg.graph.things import Thing
from kg.graph.triples import chinese, code, labelled, node, plain, statement
from kg.graph.values import period, quantity
from kg.graph.vocabulary import ALT_LABEL, CONCEPT, IN_SCHEME, PREF_LABEL, TYPE
from kg.model import Citation, Number
from kg.terms import CODE, GROUP, JOINED_BY, POLICY_KIND, SCHEMES, BeneficiaryGroup, Period

CODES = {notation: (scheme, *labels) for scheme, rows in SCHEMES.items() for notation, labels in rows.items()}


def thing(one: Thing) -> Iterator[Triple]:
    """Everything that is said of a thing itself."""
    match one.value:
        case Number() as value:
            yield from quantity(one.node, one.kind, value)
            return
        case str(value) if one.kind == Period:
            yield from period(one.node, value)
            return
        case Citation(_, kind):
            yield statement(one.node, POLICY_KIND, code(kind))
    yield from labelled(one.node, one.kind, one.name)
    for other in one.others:
        yield statement(one.node, ALT_LABEL, chinese(other))
    if one.kind == BeneficiaryGroup:
        yield statement(one.node, GROUP, code(group(one.name)))
    if one.reason and not one.shared:
        yield statement(one.node, JOINED_BY, plain(one.reason))


def codes(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Names and lists of the codes that some statements use."""
    used = {triple.object.value for triple in triples if isinstance(triple.object, NamedNode)}
    for notation in sorted(iri.removeprefix(CODE) for iri in used if iri.startswith(CODE)):
        if notation in CODES:
            scheme, zh, en = CODES[notation]
            subject = code(notation)
            yield statement(subject, TYPE, node(CONCEPT))
            yield statement(subject, IN_SCHEME, code(scheme))
            yield statement(subject, PREF_LABEL, chinese(zh))
            yield statement(subject, PREF_LABEL, Literal(en, language="en"))
