"""The time that a report is about, as EDTF (ISO 8601-2): 2024, 2024-01/2024-06, 20XX, XXXX."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.split.days import Day, days
from kg.split.lines import Line
from kg.split.phrases import hit
from kg.split.years import UNKNOWN, last_year, years

OPENING = 3
"""Lines from the first that tell of the year: title, address, first paragraph."""

BEGINNING = 2000
"""Code points from the first that show the kind of text."""

FIRST_HALF = re.compile(r"上半年|[下后]半年.{0,6}(?:安排|打算|计划|思路)|1\s*[-—－至到]\s*6\s*月")
SECOND_HALF = re.compile(r"^[^\n]{0,40}下半年[^\n。]{0,10}(?:总结|小结|汇报|报告)")
BOTH = re.compile(r"全年工作|年终|年度工作总结|一年来|全年(?:共|累计|来)|下半年[，,][^。\n]{0,30}了")
RECENT = re.compile("近日|日前|今天|昨天|昨日|最近")
CHRONICLE = 3
"""Years a text names at least if it is a chronicle, whose period goes from the first to the last."""

FEW = 12
"""Days a piece of news names at most if they make its period."""


def period_of(title: str, found: Sequence[Line]) -> tuple[str, str]:
    """Year (four characters, X for what is masked or unknown) and period."""
    text = "\n".join(line.text for line in found)
    return of_report(title, found, text) if tells_of_work(title, found, text) else of_news(found, text)


def tells_of_work(title: str, found: Sequence[Line], text: str) -> bool:
    """Whether a text is a work report and no news: by its title, else, where no dateline heads it, by its words."""
    if hit("reports", "genre", title) or hit("reports", "mark", title):
        return True
    return not any(dateline(line) for line in found[: OPENING + 1]) and hit("reports", "genre", text[:BEGINNING])


def of_report(title: str, found: Sequence[Line], text: str) -> tuple[str, str]:
    """A work report: the year of its title and opening, or of its date where theirs is masked; half a year or all."""
    named = years(title) or years("\n".join(line.text for line in found[:OPENING]))
    year = named[0] if named else UNKNOWN
    if "X" in year and (signed := last_year(found)):
        year = signed if "X" not in signed or year == UNKNOWN else year
    if SECOND_HALF.search(title):
        return year, f"{year}-07/{year}-12"
    half = FIRST_HALF.search(title) or (FIRST_HALF.search(text) and not whole_year(title, found, text))
    if half:
        return year, f"{year}-01/{year}-06"
    return year, year


def whole_year(title: str, found: Sequence[Line], text: str) -> bool:
    """Whether a report that speaks of the first half goes on to the second."""
    if BOTH.search(title):
        return True
    opening = any(FIRST_HALF.search(line.text) for line in found[:OPENING])
    return not opening and len(BOTH.findall(text)) > text.count("上半年")


def of_news(found: Sequence[Line], text: str) -> tuple[str, str]:
    """News: the days it tells of, else its month; a chronicle: from the first year to the last."""
    body = "\n".join(line.text for line in found if not dateline(line))
    told = days(body)
    named = [year for year in years(body) if "X" not in year]
    if chronicle(body):
        first, last = outer(body, min(named)), outer(body, max(named), last=True)
        return min(named), f"{first}/{last}"
    year = next((day.year for day in told if day.year), None) or next(
        (year for line in found if dateline(line) for year in years(line.text)), None
    )
    exact = [day for day in told if day.day] or told
    if exact and len(set(exact)) <= FEW:
        return year or UNKNOWN, span(exact, year or UNKNOWN)
    if year is None and len(set(named)) == 1 and not RECENT.search(body):
        year = named[0]
    return year or UNKNOWN, year or UNKNOWN


def chronicle(text: str) -> bool:
    """Whether a text goes through years, as gazetteers do."""
    return len({year for year in years(text) if "X" not in year}) >= CHRONICLE and not RECENT.search(text)


def outer(text: str, year: str, last: bool = False) -> str:
    """The first or last month that a text tells of in a year; the year where it stands there without month."""
    months = sorted(f"{day.year}-{day.month:02}" for day in days(text) if day.year == year)
    if not months or years(text).count(year) > len(months):
        return year
    return months[-1 if last else 0]


def dateline(line: Line) -> bool:
    """Whether a line only says when something was written or sent, not what happened."""
    return len(line.text) <= 40 and (hit("reports", "date", line.text) or hit("reports", "dateline", line.text))


def span(told: Sequence[Day], year: str) -> str:
    """One day or month, or from the first to the last."""
    names = sorted({day.edtf(year) for day in told})
    return names[0] if len(names) == 1 else f"{names[0]}/{names[-1]}"
