"""Normal values in words, and the months that dates name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.model import Citation, Mention, Number
from kg.show.labels import PREFIXES

MONTH = re.compile(r"([\dX]{4})-(\d\d)")


def normal(mention: Mention) -> str:
    """The normal value in words: EDTF date, canonical name, or number with unit; empty where there is none."""
    match mention.value:
        case Number(value, unit, bound, upper):
            top = "" if upper is None else f"—{upper}"
            return f"{PREFIXES[bound]}{value}{top}{unit}"
        case Citation(name, _):
            return name
        case None:
            return ""
        case value:
            return value


def months(values: Iterable[str]) -> tuple[int, ...]:
    """The months (1 to 12) that EDTF dates name, whatever the year; an interval names those between its ends."""
    found: set[int] = set()
    for value in values:
        ends = [(match[1], int(match[2])) for match in MONTH.finditer(value)]
        if len(ends) == 2 and ends[0][0] == ends[1][0]:
            found.update(range(ends[0][1], ends[1][1] + 1))
        else:
            found.update(month for _, month in ends)
    return tuple(sorted(month for month in found if 1 <= month <= 12))
