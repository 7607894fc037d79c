"""What the text has told before a date: the year that is being told about, the last month and the last day."""

from __future__ import annotations

import re

from kg.find.edtf import read_two, read_year
from kg.model import Report, Sentence

REACH = 2000
FAR = 3000
TITLE = re.compile(r"《[^《》]*》")
FULL_YEAR = re.compile(
    r"(?<!\d)(?:[12]\d{3}|[一二][〇零○0九][〇零○0一二三四五六七八九]{2})年|(?<!\d)[12]\d{3}(?=[-./]\d)"
)
ANY_YEAR = re.compile(
    r"(?<!\d)((?:20|19)\d?[xXｘＸ×*＊_＿]{1,4}|[12]\d{3}|[一二][〇零○0九][〇零○0一二三四五六七八九]{2})年?"
)
OWN_YEAR = re.compile(r"今年|本年|本报告期")
MONTH = re.compile(r"(?<![\d一二三四五六七八九十个])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])月")
DAY = re.compile(
    r"(?<![\d一二三四五六七八九十])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月"
    r"(?:[\d、至到—\-~～]*?)(3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
)


def year_told(sentence: Sentence, report: Report, at: int) -> str:
    """The year of a date without one: the last full year in its sentence, else the report's.

    In a report without a year of its own, the paragraph counts as the sentence.
    """
    text = report.document.text
    start = sentence.start if report.year.isdigit() else text.rfind("\n", report.start, at) + 1
    before = TITLE.sub(blank, text[max(start, at - REACH) : at])
    found = list(FULL_YEAR.finditer(before))
    if not found or OWN_YEAR.search(before, found[-1].end()):
        return report.year
    return read_year(found[-1][0].rstrip("年"))


def last_year(report: Report, at: int) -> str | None:
    """The last year named before (for 同年, 当年, 次年)."""
    found = ANY_YEAR.findall(TITLE.sub(blank, report.document.text[max(report.start, at - FAR) : at]))
    return read_year(found[-1]) if found else None


def last_month(report: Report, at: int) -> str | None:
    """The last month named before (for 当月, 同月)."""
    found = MONTH.findall(TITLE.sub(blank, report.document.text[max(report.start, at - FAR) : at]))
    return read_two(found[-1], 12) if found else None


def month_told(sentence: Sentence, at: int) -> str | None:
    """The last month named before in its sentence (for 月底)."""
    found = MONTH.findall(TITLE.sub(blank, sentence.text[: at - sentence.start]))
    return read_two(found[-1], 12) if found else None


def last_day_told(report: Report, at: int) -> tuple[str, str] | None:
    """Month and day of the last day named before in its paragraph (for 次日, 同日, 23日)."""
    text = report.document.text
    start = text.rfind("\n", report.start, at) + 1
    found = DAY.findall(TITLE.sub(blank, text[max(start, at - REACH) : at]))
    if not found:
        return None
    month, day = read_two(found[-1][0], 12), read_two(found[-1][1], 31)
    return (month, day) if month and day else None


def own_month(report: Report, at: int) -> str | None:
    """The month the whole report is about: that of its period, or the only one named so far."""
    if match := re.fullmatch(r"[\dX]{4}-(\d\d)(?:-\d\d)?(?:/[\dX]{4}-\1(?:-\d\d)?)?", report.period):
        return match[1]
    named = {read_two(month, 12) for month in MONTH.findall(report.document.text[max(report.start, at - FAR) : at])}
    return named.pop() if len(named) == 1 else None


def blank(match: re.Match[str]) -> str:
    """Spaces of the same length."""
    return " " * len(match[0])
