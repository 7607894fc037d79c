"""The time that a report is about, as EDTF (ISO 8601-2): 2024, 2024-01/2024-06, 20XX, XXXX."""

from __future__ import annotations

from collections.abc import Sequence

from kg.split.days import Day, days
from kg.split.lines import Line
from kg.split.phrases import hit, rules
from kg.split.years import UNKNOWN, last_year, years

OPENING = 3
"""Lines from the first that tell of the year: title, address, first paragraph."""

BEGINNING = 2000
"""Code points from the first that show the kind of text."""

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
    if hit("reports", "second_half", title):
        return year, f"{year}-07/{year}-12"
    if hit("reports", "first_half", title) or (
        hit("reports", "first_half", text) and not whole_year(title, found, text)
    ):
        return year, f"{year}-01/{year}-06"
    return year, year


def whole_year(title: str, found: Sequence[Line], text: str) -> bool:
    """Whether a report that speaks of the first half goes on to the second."""
    if hit("reports", "whole_year", title):
        return True
    opening = any(hit("reports", "first_half", line.text) for line in found[:OPENING])
    told = sum(len(rule.regex.findall(text)) for rule in rules("reports", "whole_year"))
    return not opening and told > text.count("上半年")


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
    if year is None and len(set(named)) == 1 and not hit("reports", "recent", body):
        year = named[0]
    return year or UNKNOWN, year or UNKNOWN


def chronicle(text: str) -> bool:
    """Whether a text goes through years, as gazetteers do."""
    return len({year for year in years(text) if "X" not in year}) >= CHRONICLE and not hit("reports", "recent", text)


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
