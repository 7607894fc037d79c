"""The frozen records that flow through the pipeline, one way: read, split, find, relate, link, graph.

Offsets are code points of ``Document.text``, half-open, for ever:
``document.text[mention.start:mention.end] == mention.text``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The ten kinds of mention."""

    ORG = "ORG"
    PER = "PER"
    LOC = "LOC"
    DATE = "DATE"
    POLICY = "POLICY"
    BENEFICIARY = "BENEFICIARY"
    MONEY = "MONEY"
    QUANTITY = "QUANTITY"
    AWARD = "AWARD"
    ACTIVITY = "ACTIVITY"


class Status(StrEnum):
    """Whether an activity took place or is only announced."""

    DONE = "done"
    PLANNED = "planned"


class RoleName(StrEnum):
    """What a mention is to an activity."""

    ORGANIZER = "organizer"
    PARTNER = "partner"
    PARTICIPANT = "participant"
    BENEFICIARY = "beneficiary"
    DATE = "date"
    PLACE = "place"
    POLICY = "policy"
    MONEY = "money"
    QUANTITY = "quantity"
    AWARD = "award"


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong with an input, in one line; ``lost`` if nothing was read from it, else a note about it."""

    path: str
    message: str
    lost: bool

    def __str__(self) -> str:
        return f"{self.path}:{self.message}"


@dataclass(frozen=True, slots=True)
class Document:
    """A file as decoded. ``digest`` is the SHA-256 of its bytes, in hex."""

    name: str
    text: str
    encoding: str
    digest: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word as jieba cuts it, with its part of speech (ICTCLAS tag set)."""

    start: int
    end: int
    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence between commas, colons and semicolons; ``planned`` if it tells what is still to come."""

    start: int
    end: int
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report: its words and offsets, the line it stands on, its clauses and words."""

    start: int
    end: int
    text: str
    paragraph: int
    planned: bool
    clauses: tuple[Clause, ...]
    words: tuple[Word, ...]

    def planned_at(self, offset: int) -> bool:
        """Whether the clause at an offset of the document tells what is still to come."""
        return next((clause.planned for clause in self.clauses if offset < clause.end), self.planned)


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading; ``heading`` is empty before the first."""

    start: int
    end: int
    heading: str
    level: int
    planned: bool
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One work report. ``year`` is EDTF with X for what is masked or unknown: 2024, 20XX, XXXX."""

    document: Document
    start: int
    end: int
    title: str
    issuer: str | None
    year: str
    period: str
    sections: tuple[Section, ...]

    @property
    def text(self) -> str:
        """Words of the report."""
        return self.document.text[self.start : self.end]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order."""
        return tuple(sentence for section in self.sections for sentence in section.sentences)


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity or an amount: ``bound`` is exact, min, max or approx; ``upper`` ends a range (5—8人)."""

    value: int | float
    unit: str
    bound: str = "exact"
    upper: int | float | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A policy as cited: canonical name; ``kind`` is law, regulation, document, internal or thought."""

    name: str
    kind: str


Value = str | Number | Citation | None


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing named at one place. ``rule`` names the table row or pattern that found it.

    ``value`` is an EDTF string for DATE, a Number for MONEY and QUANTITY, a Citation for POLICY, a full name or
    None for ORG, None for the rest. A ``weak`` mention (bare 职工, 团委) counts only where it fills a role or is
    counted; ``link`` drops the others. ``confidence`` is how likely the trained part holds it (0 to 1), None where the
    rules read alone.
    """

    kind: Kind
    start: int
    end: int
    text: str
    rule: str
    value: Value = None
    weak: bool = False
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A mention in its role; ``rule`` says why it fills it, ``confidence`` how likely it does (0 to 1)."""

    name: RoleName
    mention: Mention
    rule: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """An activity: the words that carry it (anchor), its type and status, its roles and its sentence."""

    start: int
    end: int
    text: str
    type: str
    status: Status
    roles: tuple[Role, ...]
    sentence: Sentence
    rule: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing and its mentions. An ``absolute`` name stands by itself in all reports; else it lives in its own.

    ``reason`` says which rule joined the mentions.
    """

    kind: Kind
    name: str
    absolute: bool
    mentions: tuple[Mention, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read out of one report."""

    report: Report
    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]
    entities: tuple[Entity, ...]
