"""The lines of a report to its sections and sentences, each with its plan status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Clause, Section, Sentence
from kg.rules import table
from kg.split.headings import Heading, numbered, plain
from kg.split.lines import Line
from kg.split.plans import future, plan_heading
from kg.split.sentences import clause_spans, sentence_spans
from kg.split.words import words


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under one heading, with the ordinal of the first."""

    heading: Heading
    first: int
    lines: tuple[Line, ...]
    planned: bool


def sections(found: Sequence[Line], planned: bool, first_half: bool) -> tuple[Section, ...]:
    """Sections in order. ``planned``: the whole report is a plan; ``first_half``: 下半年 is still to come."""
    return tuple(section(part, first_half) for part in parts(found, planned))


def section(part: Part, first_half: bool) -> Section:
    found = tuple(
        sentence
        for paragraph, line in enumerate(part.lines, part.first)
        for sentence in sentences(line, paragraph, part.planned, first_half)
    )
    heading = part.heading
    return Section(part.lines[0].start, part.lines[-1].end, heading.text, heading.level, part.planned, found)


def parts(found: Sequence[Line], planned: bool) -> Iterator[Part]:
    """Cut lines at headings. A plan reaches to the next heading as high as its own that is none, or to the end."""
    plan_level: int | None = None
    current, first, status = Heading("", 0, False), 0, planned
    for at, line in enumerate(found):
        heading = heading_of(line, found[at + 1 :])
        if heading is None:
            continue
        if plan_level is not None and heading.level <= plan_level:
            plan_level = None
        if plan_level is None and plan_heading(heading):
            plan_level = heading.level
        if at > first:
            yield Part(current, first, tuple(found[first:at]), status)
        current, first, status = heading, at, planned or plan_level is not None
    if found:
        yield Part(current, first, tuple(found[first:]), status)


def heading_of(line: Line, following: Sequence[Line]) -> Heading | None:
    """The heading that a line is or begins with. One without number stands above the list that follows it."""
    if heading := numbered(line.text):
        return heading
    heading = plain(line.text)
    if heading is None or not (plan_heading(heading) or past_heading(heading)):
        return None
    below = next((number.level for other in following if (number := numbered(other.text))), 2)
    return Heading(heading.text, max(1, below - 1), True)


def past_heading(heading: Heading) -> bool:
    """Whether a heading without number opens a part on what was done."""
    return len(heading.text) <= 15 and heading.text.endswith(table("terms/section_words").terms("past"))


def sentences(line: Line, paragraph: int, planned: bool, first_half: bool) -> Iterator[Sentence]:
    """The sentences of a line; one is planned where its part is, or where a clause of it speaks of the future."""
    for start, end in sentence_spans(line.text):
        text = line.text[start:end]
        at = line.start + start
        cut = words(text, at)
        clauses = tuple(Clause(at + one, at + two) for one, two in clause_spans(text))
        coming = planned or any(
            future(
                text[clause.start - at : clause.end - at],
                [word for word in cut if clause.start <= word.start < clause.end],
                first_half,
            )
            for clause in clauses
        )
        yield Sentence(at, at + len(text), text, paragraph, coming, clauses, cut)
