"""RDF terms in canonical form: the store keeps no other (0.9 and not 0.90, 7 and not 007)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Triple

from kg.graph.vocabulary import EDTF_TYPE, LABEL, TYPE, XSD
from kg.terms import ALSO, CODE


@lru_cache(maxsize=4096)
def node(iri: str) -> NamedNode:
    """A node by its address. Raises ValueError where that is no IRI."""
    return NamedNode(iri)


def code(notation: str) -> NamedNode:
    """A concept of our code lists: visit → code:visit."""
    return node(CODE + notation)


def plain(text: str) -> Literal:
    """A string without language."""
    return Literal(text)


def chinese(text: str) -> Literal:
    """A Chinese string."""
    return Literal(text, language="zh")


def number(value: int | float) -> Literal:
    """An xsd:integer where the number is whole, else an xsd:decimal without trailing zeros."""
    exact = Decimal(repr(value))
    if exact == exact.to_integral_value():
        return Literal(str(int(exact)), datatype=node(XSD + "integer"))
    return Literal(format(exact.normalize(), "f"), datatype=node(XSD + "decimal"))


def boolean(value: bool) -> Literal:
    """An xsd:boolean."""
    return Literal("true" if value else "false", datatype=node(XSD + "boolean"))


def day(text: str) -> Literal:
    """An xsd:date out of YYYY-MM-DD."""
    return Literal(text, datatype=node(XSD + "date"))


def edtf(text: str) -> Literal:
    """An EDTF literal (ISO 8601-2)."""
    return Literal(text, datatype=node(EDTF_TYPE))


def statement(subject: NamedNode, predicate: str, value: NamedNode | Literal) -> Triple:
    """One triple."""
    return Triple(subject, node(predicate), value)


def kinds(subject: NamedNode, kind: str) -> Iterator[Triple]:
    """The class of a thing and the standard classes above it."""
    for name in (kind, *ALSO[kind]):
        yield statement(subject, TYPE, node(name))


def labelled(subject: NamedNode, kind: str, label: str) -> Iterator[Triple]:
    """The classes of a thing and its Chinese label."""
    yield from kinds(subject, kind)
    yield statement(subject, LABEL, chinese(label))
