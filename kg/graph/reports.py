"""Statements about a report: title, issuer, period, and the files it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Triple

from kg.graph.names import Names, whole
from kg.graph.things import Thing
from kg.graph.triples import chinese, kinds, node, number, plain, statement
from kg.graph.vocabulary import CONFORMS_TO, DCAT_DATASET, IS_PART_OF, LABEL, NAME, TITLE, TYPE, VOID_DATASET
from kg.model import Report as Read
from kg.terms import GH, ISSUER, PERIOD, REPORT_BEGIN, REPORT_END, SHA256, SOURCE, Report, Source


def report(read: Read, names: Names, issuer: Thing | None, period: Thing | None) -> Iterator[Triple]:
    """A report itself."""
    subject = names.report
    yield from kinds(subject, Report)
    yield statement(subject, IS_PART_OF, whole(names.base))
    yield statement(subject, LABEL, chinese(read.title or read.document.name))
    if read.title:
        yield statement(subject, TITLE, chinese(read.title))
    if issuer:
        yield statement(subject, ISSUER, issuer.node)
    if period:
        yield statement(subject, PERIOD, period.node)


def dataset(base: str) -> Iterator[Triple]:
    """The whole that reports are part of, for catalogues (VoID, DCAT)."""
    subject = whole(base)
    yield statement(subject, TYPE, node(VOID_DATASET))
    yield statement(subject, TYPE, node(DCAT_DATASET))
    yield statement(subject, TITLE, chinese("工会知识图谱"))
    yield statement(subject, CONFORMS_TO, node(GH.removesuffix("#")))


def source(read: Read, names: Names) -> Iterator[Triple]:
    """One file in which the report stands, and where in it."""
    subject = names.source(read.document.digest)
    yield statement(names.report, SOURCE, subject)
    yield from kinds(subject, Source)
    yield statement(subject, NAME, plain(read.document.name))
    yield statement(subject, SHA256, plain(read.document.digest))
    yield statement(subject, REPORT_BEGIN, number(read.start))
    yield statement(subject, REPORT_END, number(read.end))
