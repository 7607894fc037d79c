"""Sentences to DATE: calendar expressions and their EDTF value, from the text and its report's own year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from kg.find import festivals, periods
from kg.find.edtf import (
    DateError,
    check,
    next_day,
    part_of_month,
    read_day,
    read_two,
    read_year,
    shift_year,
    span,
    with_tail,
)
from kg.find.tellings import last_day_told, own_month, year_told
from kg.find.years import Groups, second_year, year_of
from kg.model import Kind, Mention, Report, Sentence
from kg.rules import patterns

CUE = re.compile(r"[年月日号季期周天旬来纪拜初节\d]|星期|假|十[一二三四五六]?五")
Reader = Callable[[Groups, Sentence, Report, int], str | None]


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield calendar expressions. Recurring and lunar ones, five-year plans and lapses of time have no value."""
    yield from festivals.find(sentence, report)
    if not CUE.search(sentence.text):
        return
    for rule in patterns("dates"):
        if not rule.may_hold(sentence.text):
            continue
        read = READERS.get(rule.name.rpartition("/")[2])
        for match in rule.regex.finditer(sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            groups = {name: text for name, text in match.groupdict().items() if text}
            try:
                value = read(groups, sentence, report, start) if read else None
            except DateError:
                continue
            yield Mention(Kind.DATE, start, end, match[0], rule.name, value)


def days(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``3月27至29日``, ``2020年6月22日至9月29日``."""
    year = year_of(groups, sentence, report, at)
    month = check(read_two(groups["month"], 12))
    told2 = second_year(groups, year, report, at)
    month2 = check(read_two(groups["month2"], 12)) if "month2" in groups else month
    day, day2 = check(read_day(groups["day"], month)), check(read_day(groups["day2"], month2))
    if "list" in groups and ("month2" in groups or not day2.isdigit() or int(day2) != int(day) + 1):
        raise DateError("list")
    year2 = told2 or (shift_year(year, 1) if month2 < month else year)
    return span(f"{year}-{month}-{day}", f"{year2}-{month2}-{day2}")


def months(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``6月—8月``, ``1至6月``, ``11月至次年2月`` without the second year's name."""
    year = year_of(groups, sentence, report, at)
    month, month2 = check(read_two(groups["month"], 12)), check(read_two(groups["month2"], 12))
    if "list" in groups and (not (month + month2).isdigit() or int(month2) != int(month) + 1):
        raise DateError("list")
    year2 = second_year(groups, year, report, at) or (shift_year(year, 1) if month2 < month else year)
    first = part_of_month(year, month, groups.get("part", "")).split("/")[0]
    return span(first, part_of_month(year2, month2, groups.get("part2", "")).split("/")[-1])


def day(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``今年3月27日``, ``二〇〇五年六月二十三日``."""
    year, month = year_of(groups, sentence, report, at), check(read_two(groups["month"], 12))
    return with_tail(f"{year}-{month}-{check(read_day(groups['day'], month))}", groups.get("tail", ""))


def month(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``元月份``, ``7月上中旬``, ``今年3月初``."""
    year, number = year_of(groups, sentence, report, at), check(read_two(groups["month"], 12))
    return with_tail(part_of_month(year, number, groups.get("part", "")), groups.get("tail", ""))


def year(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``20xx年度``, ``79年以来``, ``今年``."""
    return with_tail(year_of(groups, sentence, report, at), groups.get("tail", ""))


def figure_spans(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``2011.08-2015.02``, ``2020-05-26至2020-05-29``."""
    if ("day" in groups) != ("day2" in groups):
        raise DateError("span")
    return months(groups, sentence, report, at) if "day" not in groups else days(groups, sentence, report, at)


def bare_day(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``23日`` in the month named last in its paragraph."""
    told = last_day_told(report, at)
    month = told[0] if told else own_month(report, at) or "XX"
    return f"{year_told(sentence, report, at)}-{month}-{check(read_two(groups['day'], 31))}"


def today(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``今天(10月12日)下午``; without the day in brackets only where the report is about one day."""
    if "day" not in groups:
        if not re.fullmatch(r"[\dX]{4}-\d\d-\d\d", report.period) or groups["today"] not in ("今天", "今日"):
            raise DateError("today")
        return report.period
    year = read_year(groups["year"]) if "year" in groups else year_told(sentence, report, at)
    month = check(read_two(groups["month"], 12)) if "month" in groups else own_month(report, at) or "XX"
    return f"{year}-{month}-{check(read_two(groups['day'], 31))}"


def same_day(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``同日`` is the day named last in its paragraph, ``次日`` the day after."""
    told = last_day_told(report, at)
    if told is None:
        raise DateError(groups["same"])
    date = f"{year_told(sentence, report, at)}-{told[0]}-{told[1]}"
    return next_day(date) if groups["same"] in ("次日", "翌日") else date


READERS: Mapping[str, Reader] = {
    "days": days,
    "months": months,
    "years": periods.years,
    "day": day,
    "month": month,
    "half": periods.half,
    "year": year,
    "school_year": periods.school_year,
    "months_of_year": periods.months_of_year,
    "same_period": periods.same_period,
    "century": periods.decade,
    "season": periods.season,
    "decade": periods.decade,
    "figures": day,
    "figure_days": days,
    "figure_spans": figure_spans,
    "bare_day": bare_day,
    "this_month": periods.this_month,
    "today": today,
    "same_day": same_day,
}
