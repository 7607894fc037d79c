"""EDTF (ISO 8601-2, the part that reports need) to days, months and Chinese words.

``2024-03-27/2024-03-29`` · ``XXXX-03`` · ``1979/..`` · ``2024-05-01~``. What is masked or approximate has no days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

DATE = re.compile(r"([0-9X]{4})(?:-(0[1-9]|1[0-2]|2[1-4]|[0-9X]X)(?:-(0[1-9]|[12][0-9]|3[01]|[0-9X]X))?)?([~?%]?)")
OPEN = ("", "..")
SEASONS = {"21": "春季", "22": "夏季", "23": "秋季", "24": "冬季"}


@dataclass(frozen=True, slots=True)
class Day:
    """A date as written: year, month and day with X for unknown digits, empty where not given."""

    year: str
    month: str
    day: str
    about: bool

    @classmethod
    def read(cls, text: str) -> Day | None:
        """A date out of EDTF; nothing where the text is none, or is no day of the calendar (2023-02-30)."""
        match = DATE.fullmatch(text)
        if not match:
            return None
        found = cls(match[1], match[2] or "", match[3] or "", bool(match[4]))
        return None if (found.day and found.month in SEASONS) or found.is_past_the_month else found

    @property
    def known(self) -> bool:
        """Whether first and last day follow: no digit is masked, and no season is meant."""
        return (self.year + self.month + self.day).isdigit() and self.month not in SEASONS and self.year != "0000"

    @property
    def length(self) -> int:
        """Days of a known month; of one in an unknown year, as many as it can have."""
        return monthrange(int(self.year) if self.year.isdigit() and self.year != "0000" else 2000, int(self.month))[1]

    @property
    def is_past_the_month(self) -> bool:
        """Whether the month has no such day (30 February)."""
        return (self.month + self.day).isdigit() and self.day != "" and int(self.day) > self.length

    @property
    def first(self) -> str:
        """The first day of a known date."""
        return f"{self.year}-{self.month or '01'}-{self.day or '01'}"

    @property
    def last(self) -> str:
        """The last day of a known date."""
        if not self.month:
            return f"{self.year}-12-31"
        return f"{self.year}-{self.month}-{self.day or f'{self.length:02}'}"

    @property
    def words(self) -> str:
        """In Chinese: 20XX年3月8日."""
        year = "" if self.year == "XXXX" else f"{self.year}年"
        month = f"{self.month.lstrip('0')}月" if self.month not in ("", "XX") else ""
        month = SEASONS.get(self.month, month)
        day = f"{self.day.lstrip('0')}日" if self.day and self.day != "XX" else ""
        return (year + month + day or "某年") + ("前后" if self.about else "")


@dataclass(frozen=True, slots=True)
class Span:
    """A period as written; an open end is None."""

    start: Day | None
    end: Day | None
    text: str

    @classmethod
    def read(cls, text: str) -> Span | None:
        """A period out of EDTF; nothing where the text is no EDTF of our part."""
        left, slash, right = text.partition("/")
        if not slash:
            right = left
        if left in OPEN and right in OPEN:
            return None
        ends = [None if side in OPEN else Day.read(side) for side in (left, right)]
        if any(side not in OPEN and day is None for side, day in zip((left, right), ends, strict=True)):
            return None
        return cls(ends[0], ends[1], text)

    @property
    def masked(self) -> bool:
        """Whether a digit is unknown."""
        return "X" in self.text

    @property
    def approximate(self) -> bool:
        """Whether an end is only about right."""
        return any(day is not None and day.about for day in (self.start, self.end))

    @property
    def earliest(self) -> str | None:
        """The first day, where it follows."""
        return self.start.first if self.start and self.start.known and not self.start.about else None

    @property
    def latest(self) -> str | None:
        """The last day, where it follows."""
        return self.end.last if self.end and self.end.known and not self.end.about else None

    @property
    def months(self) -> tuple[int, int] | None:
        """First and last month (1–12) of a period inside one year, be the year known or not."""
        if not self.start or not self.end or self.start.year != self.end.year:
            return None
        first, last = self.start.month, self.end.month
        return (int(first), int(last)) if (first + last).isdigit() and "00" < first <= last <= "12" else None

    @property
    def words(self) -> str:
        """In Chinese: 3月27日至29日 is written 3月27日至3月29日."""
        if "/" not in self.text:
            return self.start.words if self.start else ""
        if self.start and self.end:
            return f"{self.start.words}至{self.end.words}"
        return f"{self.start.words}以来" if self.start else f"到{self.end.words}为止" if self.end else ""
