"""Days and months that a text names, for the period of news."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.split.years import YEAR, year_of

TENS = {character: number for number, character in enumerate("〇一二三四五六七八九十")}
NUMBER = r"(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})"
MONTH = re.compile(
    rf"(?<![0-9０-９一二三四五六七八九十./个])(?P<month>{NUMBER})\s*月(?!子|季|薪|嫂|度|均|月)(?:份|\s*(?P<day>{NUMBER})\s*[日号]?)?"
    rf"(?:(?:上午|下午|晚)?\s*[至到\-—－~～]+\s*(?:(?P<month2>{NUMBER})\s*月)?(?:\s*(?P<day2>{NUMBER})\s*[日号])?)?"
)
ISO = re.compile(r"(?<!\d)(?P<year>[12][09]\d\d)[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Day:
    """A day or a month; None for what is not said."""

    year: str | None
    month: int
    day: int | None

    def edtf(self, year: str) -> str:
        """As EDTF, in the given year where it has none of its own."""
        return f"{self.year or year}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


def days(text: str) -> list[Day]:
    """All days and months of a text, those that cannot be left out."""
    found: list[Day] = []
    for match in MONTH.finditer(text):
        year = None
        for before in YEAR.finditer(text, max(0, match.start() - 12), match.start()):
            if re.fullmatch(r"\s*年\s*", text[before.end() : match.start()]):
                year = year_of(before)
        month, day = number(match["month"]), number(match["day"])
        found.append(Day(year, month or 0, day))
        if match["month2"] or match["day2"]:
            found.append(Day(year, number(match["month2"]) or month or 0, number(match["day2"])))
    found += [Day(match["year"], int(match["month"]), int(match["day"])) for match in ISO.finditer(text)]
    return [day for day in found if 1 <= day.month <= 12 and 1 <= (day.day or 1) <= 31]


def number(written: str | None) -> int | None:
    """A number below 100 in figures or Chinese."""
    if not written:
        return None
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.partition("十")
    if not ten:
        return TENS[written] if len(written) == 1 else None
    return TENS.get(tens, 1) * 10 + TENS.get(ones, 0)
