"""What pages and tables are made of: things, activities, and the sentences that prove them.

A thing is an entity that can stand in a picture (organisation, person, place, policy, group of beneficiaries, award);
dates, amounts and quantities stay with their activity. Offsets are code points of the file's text.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Kind, RoleName, Status


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
    months: tuple[int, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Network:
    """What the readings say, ready to be drawn; ``omitted`` counts the reports and activities beyond the limit."""

    sources: tuple[Source, ...]
    passages: tuple[Passage, ...]
    things: tuple[Thing, ...]
    activities: tuple[Activity, ...]
    omitted: tuple[int, int] = (0, 0)
