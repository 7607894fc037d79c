"""Calendar dates in EDTF (ISO 8601-2): digits of years, months and days, X for what is masked, ends of months."""

from __future__ import annotations

import calendar
import re

from kg.find.numerals import DIGITS, read_numeral

MASK = "xXｘＸ×*＊_＿╳"
CENTURY = 50
PARTS = {
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    "上中旬": (1, 20),
    "中下旬": (11, 31),
    "上半月": (1, 15),
    "下半月": (16, 31),
}
SEASONS = {"春": "21", "夏": "22", "秋": "23", "冬": "24"}


def read_year(text: str) -> str:
    """A year as written to four signs.

    >>> [read_year(year) for year in ("2024", "20xx", "20_", "二〇〇五", "79", "xx", "201x", "08")]
    ['2024', '20XX', '20XX', '2005', '1979', 'XXXX', '201X', '2008']
    """
    signs = "".join(year_sign(sign) for sign in text)
    if not re.search(r"\d", signs):
        return "XXXX"
    if "X" in signs:
        return (signs.partition("X")[0] + "XXXX")[:4]
    if len(signs) == 2:
        return ("19" if int(signs) >= CENTURY else "20") + signs
    return signs


def year_sign(sign: str) -> str:
    """One digit, or X for a mask."""
    if sign in MASK:
        return "X"
    if sign in "○Oo0ＯＯ〇":
        return "0"
    return str(DIGITS[sign]) if sign in DIGITS else str(int(sign))


def read_two(text: str, limit: int) -> str | None:
    """A month or day as written to two signs; None where there is no such month or day."""
    if text[0] in MASK:
        return "XX"
    if text == "元":
        return "01"
    number = read_numeral(text.replace("廿", "二十"))
    return f"{number:02}" if isinstance(number, int) and 1 <= number <= limit else None


def read_day(text: str, month: str) -> str | None:
    """A day of a month to two signs; 29 February passes in any year, since reports write it so."""
    longest = 29 if month == "02" else last_day("XXXX", month)
    return read_two(text, longest)


def shift_year(year: str, by: int) -> str:
    """The year before or after; a masked one stays masked."""
    return f"{int(year) + by:04}" if year.isdigit() else (year if by == 0 or year == "XXXX" else year[:2] + "XX")


def last_day(year: str, month: str) -> int:
    """Last day of a month; 28 for February of a year unknown."""
    if not month.isdigit():
        return 31
    return calendar.monthrange(int(year) if year.isdigit() else 2001, int(month))[1]


def next_day(date: str) -> str:
    """The day after a full date ``YYYY-MM-DD``; an unknown year stays unknown."""
    year, month, day = date.split("-")
    if not (month + day).isdigit():
        return date
    if int(day) < last_day(year, month):
        return f"{year}-{month}-{int(day) + 1:02}"
    if int(month) < 12:
        return f"{year}-{int(month) + 1:02}-01"
    return f"{shift_year(year, 1)}-01-01"


def part_of_month(year: str, month: str, part: str) -> str:
    """``上旬`` and the like as an interval of days; beginning, middle and end stay the month."""
    if part not in PARTS:
        return f"{year}-{month}"
    first, last = PARTS[part]
    return f"{year}-{month}-{first:02}/{year}-{month}-{min(last, last_day(year, month)):02}"


def part_of_year(year: str, part: str) -> str:
    """``01/06`` of a year as an interval of months, ``12~`` as about December, nothing as the year."""
    return "/".join(f"{year}-{month}" for month in part.split("/")) if part else year


def with_tail(date: str, tail: str) -> str:
    """Since, until and about: ``1979/..``, ``../1990``, ``XXXX-05-01~``."""
    tail = tail.lstrip("及或起")
    if tail == "伊始":
        return f"{date}-01~" if len(date) == 4 else date
    if tail in ("以来", "以后", "之后", "至今", "到现在"):
        return f"{date.split('/')[0]}/.."
    if tail in ("以前", "之前", "前"):
        return f"../{date.split('/')[-1]}"
    if tail in ("前后", "左右", "前夕") and "/" not in date and not date.endswith("~"):
        return f"{date}~"
    return date


class DateError(ValueError):
    """The words look like a date and are none."""


def check(part: str | None) -> str:
    """A part of a date that must be there."""
    if part is None:
        raise DateError("part")
    return part


def span(first: str, last: str) -> str:
    """An interval; it must not run backwards."""
    if (first + last).replace("-", "").isdigit() and last[: len(first)] < first[: len(last)]:
        raise DateError("backwards")
    return f"{first}/{last}"
