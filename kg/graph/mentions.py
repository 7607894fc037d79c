"""Statements about stretches of text (NIF): sentences, and mentions with what they refer to.

Offsets are the file's, so that a reader finds the place; the context they count in is the report's source.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from kg.graph.names import Names
from kg.graph.things import Thing, article
from kg.graph.triples import kinds, number, plain, statement
from kg.graph.vocabulary import ANCHOR_OF, BEGIN_INDEX, END_INDEX, REFERENCE_CONTEXT, SENTENCE, TA_IDENT_REF
from kg.model import Mention as Found
from kg.model import Sentence as Line
from kg.terms import ARTICLE, FOUND_BY, REPORT, Mention, Sentence


def sentence(line: Line, names: Names, source: NamedNode) -> Iterator[Triple]:
    """A sentence: its words and where they stand."""
    subject = names.span(line.start, line.end)
    yield from kinds(subject, Sentence)
    yield statement(subject, REPORT, names.report)
    yield from span(subject, line.start, line.end, line.text, source)


def mention(found: Found, line: Line, thing: Thing | None, names: Names, source: NamedNode) -> Iterator[Triple]:
    """A mention: its words, where they stand, in which sentence, what they refer to, which rule found them."""
    subject = names.span(found.start, found.end)
    yield from kinds(subject, Mention)
    yield statement(subject, SENTENCE, names.span(line.start, line.end))
    yield statement(subject, FOUND_BY, plain(found.rule))
    if thing:
        yield statement(subject, TA_IDENT_REF, thing.node)
    if part := article(found):
        yield statement(subject, ARTICLE, plain(part))
    yield from span(subject, found.start, found.end, found.text, source)


def span(subject: NamedNode, start: int, end: int, text: str, source: NamedNode) -> Iterator[Triple]:
    """The words of a stretch of text and its offsets (xsd:integer, the only one the store keeps)."""
    yield statement(subject, BEGIN_INDEX, number(start))
    yield statement(subject, END_INDEX, number(end))
    yield statement(subject, ANCHOR_OF, plain(text))
    yield statement(subject, REFERENCE_CONTEXT, source)
