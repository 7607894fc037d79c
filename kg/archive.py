"""Readings as JSON Lines and back, whole: what ``kg view`` draws from when the sources are gone.

A line holds a document or a report of the document before it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from kg.model import Document, Entity, Fact, Kind, Mention, Reading, Report, Role, RoleName, Section, Sentence, Status
from kg.records import mention_record, mention_value

DOCUMENT = '{"document":'
"""How the line of a document begins."""


def dump(readings: Iterable[Reading]) -> Iterator[str]:
    """Lines of JSON, each with its line end; a document stands once before its reports."""
    document: Document | None = None
    for reading in readings:
        if reading.report.document != document:
            document = reading.report.document
            yield line({"document": [document.name, document.text, document.encoding, document.digest]})
        yield line(reading_record(reading))


def line(record: dict[str, Any]) -> str:
    """One JSON object on a line."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def reading_record(reading: Reading) -> dict[str, Any]:
    """A reading with numbers in place of references; words and clauses are left out."""
    report = reading.report
    numbers = {mention: number for number, mention in enumerate(reading.mentions)}
    places = {sentence: number for number, sentence in enumerate(report.sentences)}
    return {
        "report": [report.start, report.end, report.title, report.issuer, report.year, report.period],
        "sections": [
            [
                s.start,
                s.end,
                s.heading,
                s.level,
                s.planned,
                [[t.start, t.end, t.paragraph, t.planned] for t in s.sentences],
            ]
            for s in report.sections
        ],
        "mentions": [mention_record("", mention) | {"weak": mention.weak} for mention in reading.mentions],
        "facts": [
            [f.start, f.end, f.type, f.status.value, places[f.sentence], f.rule]
            + [[role.name.value, numbers[role.mention], role.rule] for role in f.roles]
            for f in reading.facts
        ],
        "entities": [
            [e.kind.value, e.name, e.absolute, e.reason, [numbers[mention] for mention in e.mentions]]
            for e in reading.entities
        ],
    }


def load(lines: Iterable[str]) -> Iterator[Reading]:
    """Readings out of lines. Raises ValueError, KeyError or TypeError where a line is damaged."""
    document: Document | None = None
    for text in filter(None, lines):
        record = json.loads(text)
        if "document" in record:
            document = Document(*record["document"])
        elif document is None:
            raise ValueError("a report without its document")
        else:
            yield reading_of(record, document)


def reading_of(record: dict[str, Any], document: Document) -> Reading:
    """A record as a reading of a document."""
    start, end, title, issuer, year, period = record["report"]
    sections = tuple(section_of(row, document) for row in record["sections"])
    report = Report(document, start, end, title, issuer, year, period, sections)
    mentions = tuple(mention_of(row) for row in record["mentions"])
    sentences = report.sentences
    facts = tuple(fact_of(row, document, sentences, mentions) for row in record["facts"])
    entities = tuple(
        Entity(Kind(kind), name, absolute, tuple(mentions[number] for number in numbers), reason)
        for kind, name, absolute, reason, numbers in record["entities"]
    )
    return Reading(report, mentions, facts, entities)


def section_of(row: list[Any], document: Document) -> Section:
    """A row as a section with its sentences."""
    start, end, heading, level, planned, rows = row
    sentences = tuple(
        Sentence(left, right, document.text[left:right], paragraph, ahead, (), ())
        for left, right, paragraph, ahead in rows
    )
    return Section(start, end, heading, level, planned, sentences)


def mention_of(row: dict[str, Any]) -> Mention:
    """A row as a mention with its value."""
    kind = Kind(row["type"])
    return Mention(kind, row["start"], row["end"], row["text"], row["rule"], mention_value(kind, row), row["weak"])


def fact_of(row: list[Any], document: Document, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> Fact:
    """A row as a fact with its roles."""
    start, end, type_, status, place, rule, *rows = row
    roles = tuple(Role(RoleName(name), mentions[number], why) for name, number, why in rows)
    return Fact(start, end, document.text[start:end], type_, Status(status), roles, sentences[place], rule)
