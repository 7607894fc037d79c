"""Periods, quantities and amounts of money: values, so the same value is the same node in every report."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from kg.graph.periods import Span
from kg.graph.triples import boolean, code, day, edtf, labelled, number, plain, statement
from kg.graph.vocabulary import MAX_VALUE, MIN_VALUE, UNIT_TEXT, VALUE
from kg.model import Number
from kg.terms import APPROXIMATE, BOUND, EARLIEST, EDTF, FIRST_MONTH, LAST_MONTH, LATEST, MASKED, Period

WORDS = {"min": "{}以上", "max": "{}以下", "approx": "约{}"}


def period(subject: NamedNode, value: str) -> Iterator[Triple]:
    """Statements about a period; of what cannot be read as EDTF only the literal, for the check to refuse."""
    span = Span.read(value)
    yield from labelled(subject, Period, span.words if span else value)
    yield statement(subject, EDTF, edtf(value))
    if not span:
        return
    yield statement(subject, MASKED, boolean(span.masked))
    yield statement(subject, APPROXIMATE, boolean(span.approximate))
    if span.earliest:
        yield statement(subject, EARLIEST, day(span.earliest))
    if span.latest:
        yield statement(subject, LATEST, day(span.latest))
    if span.months:
        yield statement(subject, FIRST_MONTH, number(span.months[0]))
        yield statement(subject, LAST_MONTH, number(span.months[1]))


def quantity(subject: NamedNode, kind: str, value: Number) -> Iterator[Triple]:
    """Statements about a quantity or an amount: its value, or its lower and upper bound, and its unit."""
    yield from labelled(subject, kind, words(value))
    yield statement(subject, BOUND, code(value.bound))
    yield statement(subject, UNIT_TEXT, plain(value.unit))
    if value.upper is not None:
        yield statement(subject, MIN_VALUE, number(value.value))
        yield statement(subject, MAX_VALUE, number(value.upper))
    elif value.bound == "min":
        yield statement(subject, MIN_VALUE, number(value.value))
    elif value.bound == "max":
        yield statement(subject, MAX_VALUE, number(value.value))
    else:
        yield statement(subject, VALUE, number(value.value))


def words(value: Number) -> str:
    """A number as people write it: 30名以上, 5—8人, 约20万元 as 约200000元."""
    digits = number(value.value).value
    if value.upper is not None:
        digits += f"—{number(value.upper).value}"
    return WORDS.get(value.bound, "{}").format(digits + value.unit)


def identity(value: Number) -> tuple[str, ...]:
    """What makes two numbers the same."""
    upper = "" if value.upper is None else str(number(value.upper).value)
    return (str(number(value.value).value), upper, value.unit, value.bound)
