"""The lines of a report to its sections and sentences, each with its plan status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Clause, Section, Sentence, Word
from kg.rules import table
from kg.split.headings import Heading, numbered, plain
from kg.split.lines import Line
from kg.split.plans import Outlook, future, past, plan_heading
from kg.split.sentences import clause_spans, sentence_spans
from kg.split.words import words

AHEAD = 30
"""Lines looked at below a heading without number, to see how high the list under it stands."""


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under one heading, with the ordinal of the first."""

    heading: Heading
    first: int
    lines: tuple[Line, ...]
    planned: bool


def sections(found: Sequence[Line], outlook: Outlook) -> tuple[Section, ...]:
    """Sections in order."""
    return tuple(section(part, outlook) for part in parts(found, outlook))


def section(part: Part, outlook: Outlook) -> Section:
    """Lines under one heading to a section."""
    found = tuple(
        sentence
        for paragraph, line in enumerate(part.lines, part.first)
        for sentence in sentences(line, paragraph, part.planned, outlook)
    )
    heading = part.heading
    return Section(part.lines[0].start, part.lines[-1].end, heading.text, heading.level, part.planned, found)


def parts(found: Sequence[Line], outlook: Outlook) -> Iterator[Part]:
    """Cut lines at headings. A plan reaches to the next heading as high as its own that is none, or to the end."""
    plan_level: int | None = None
    current, first, status = Heading("", 0, False), 0, outlook.planned
    for at, line in enumerate(found):
        heading = numbered(line.text) or (heading_below(line, found[at + 1 : at + 1 + AHEAD], outlook) if at else None)
        if heading is None:
            continue
        if plan_level is not None and heading.level <= plan_level:
            plan_level = None
        if plan_level is None and plan_heading(heading, outlook):
            plan_level = heading.level
        if at > first:
            yield Part(current, first, tuple(found[first:at]), status)
        current, first, status = heading, at, outlook.planned or plan_level is not None
    if found:
        yield Part(current, first, tuple(found[first:]), status)


def heading_below(line: Line, following: Sequence[Line], outlook: Outlook) -> Heading | None:
    """The heading without number that a line is, if it tells plans from deeds; it stands above the list below."""
    heading = plain(line.text)
    if heading is None or not (plan_heading(heading, outlook) or past_heading(heading)):
        return None
    below = next((number.level for other in following if (number := numbered(other.text))), 2)
    return Heading(heading.text, max(1, below - 1), True)


def past_heading(heading: Heading) -> bool:
    """Whether a heading without number opens a part on what was done."""
    return len(heading.text) <= 15 and heading.text.endswith(table("terms/section_words").terms("past"))


def sentences(line: Line, paragraph: int, planned: bool, outlook: Outlook) -> Iterator[Sentence]:
    """The sentences of a line; one is planned where its part is, or where a clause of it speaks of the future."""
    for start, end in sentence_spans(line.text):
        text, at = line.text[start:end], line.start + start
        cut = words(text, at)
        told = tuple(clauses(text, at, cut, planned, outlook))
        yield Sentence(at, at + len(text), text, paragraph, planned or any(c.planned for c in told), told, cut)


def clauses(text: str, at: int, cut: Sequence[Word], planned: bool, outlook: Outlook) -> Iterator[Clause]:
    """The clauses of a sentence. A plan goes on to the end of the sentence, or to a clause that tells what was done."""
    words_of: dict[int, list[Word]] = {}
    spans = list(clause_spans(text))
    ends = iter(end for _, end in spans)
    number, end = 0, next(ends, 0)
    for word in cut:
        while word.start - at >= end and number < len(spans) - 1:
            number, end = number + 1, next(ends)
        words_of.setdefault(number, []).append(word)
    coming = False
    for number, (start, end) in enumerate(spans):
        clause = text[start:end]
        coming = future(clause, words_of.get(number, []), outlook) or (coming and not past(clause))
        yield Clause(at + start, at + end, planned or coming)
