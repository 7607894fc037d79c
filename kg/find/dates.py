"""Sentences to DATE: calendar expressions and their EDTF value, from the text and its report's own year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from kg.find import festivals
from kg.find.edtf import (
    SEASONS,
    DateError,
    check,
    next_day,
    part_of_month,
    part_of_year,
    read_day,
    read_two,
    read_year,
    shift_year,
    span,
    with_tail,
)
from kg.find.tellings import last_day_told, last_month, last_year, own_month, year_told
from kg.model import Kind, Mention, Report, Sentence
from kg.rules import patterns, table

CUE = re.compile(r"[年月日号季期周天旬来\d]|星期|假|十[一二三四五六]?五")
Groups = Mapping[str, str]
Reader = Callable[[Groups, Sentence, Report, int], str]


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield calendar expressions. Recurring and lunar ones, five-year plans and lapses of time have no value."""
    yield from festivals.find(sentence, report)
    if not CUE.search(sentence.text):
        return
    for rule in patterns("dates"):
        read = READERS.get(rule.name.rpartition("/")[2])
        for match in rule.regex.finditer(sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            groups = {name: text for name, text in match.groupdict().items() if text}
            try:
                value = read(groups, sentence, report, start) if read else None
            except DateError:
                continue
            yield Mention(Kind.DATE, start, end, match[0], rule.name, value)


def year_of(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """The year as written, as 今年 or 去年 say it, or as the text tells it."""
    if written := groups.get("year") or groups.get("short") or groups.get("short2"):
        return read_year(written)
    return year_word(groups["word"], report, at) if "word" in groups else year_told(sentence, report, at)


def year_word(word: str, report: Report, at: int) -> str:
    """``去年`` by the report's year, ``同年`` by the year named last."""
    meaning = concept("terms/year_words", word if len(word) > 1 else f"{word}年")
    if meaning in ("same", "next"):
        told = last_year(report, at)
        if told is None:
            raise DateError(word)
        return shift_year(told, 1 if meaning == "next" else 0)
    return shift_year(report.year, int(meaning))


def concept(name: str, word: str) -> str:
    """What a table says a word stands for."""
    row = table(name).by_term().get(word)
    if row is None:
        raise DateError(word)
    return row.concept


def days(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``3月27至29日``, ``2020年6月22日至9月29日``."""
    year = year_of(groups, sentence, report, at)
    month = check(read_two(groups["month"], 12))
    year2 = read_year(groups["year2"]) if "year2" in groups else year
    month2 = check(read_two(groups["month2"], 12)) if "month2" in groups else month
    day, day2 = check(read_day(groups["day"], month)), check(read_day(groups["day2"], month2))
    if "list" in groups and ("month2" in groups or not day2.isdigit() or int(day2) != int(day) + 1):
        raise DateError("list")
    if "year2" not in groups and month2 < month:
        year2 = shift_year(year, 1)
    return span(f"{year}-{month}-{day}", f"{year2}-{month2}-{day2}")


def months(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``6月—8月``, ``1至6月``, ``11月至次年2月`` without the second year's name."""
    year = year_of(groups, sentence, report, at)
    month, month2 = check(read_two(groups["month"], 12)), check(read_two(groups["month2"], 12))
    year2 = read_year(groups["year2"]) if "year2" in groups else year
    if "list" in groups and (not (month + month2).isdigit() or int(month2) != int(month) + 1):
        raise DateError("list")
    if "year2" not in groups and month2 < month:
        year2 = shift_year(year, 1)
    first = part_of_month(year, month, groups.get("part", "")).split("/")[0]
    return span(first, part_of_month(year2, month2, groups.get("part2", "")).split("/")[-1])


def years(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``1984~1990年``."""
    return span(read_year(groups["year"]), read_year(groups["year2"]))


def school_year(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``2018-2019学年``; a term's months differ from place to place, so it keeps its year."""
    return years(groups, sentence, report, at) if "year2" in groups else read_year(groups["year"])


def day(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``今年3月27日``, ``二〇〇五年六月二十三日``."""
    year, month = year_of(groups, sentence, report, at), check(read_two(groups["month"], 12))
    return with_tail(f"{year}-{month}-{check(read_day(groups['day'], month))}", groups.get("tail", ""))


def month(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``元月份``, ``7月上中旬``, ``今年3月初``."""
    year, number = year_of(groups, sentence, report, at), check(read_two(groups["month"], 12))
    return with_tail(part_of_month(year, number, groups.get("part", "")), groups.get("tail", ""))


def half(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``上半年``, ``2021年一季度``, ``年底``, ``全年``."""
    year = year_of(groups, sentence, report, at)
    return with_tail(part_of_year(year, concept("terms/year_parts", groups["half"])), groups.get("tail", ""))


def year(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``20xx年度``, ``79年以来``, ``今年``."""
    return with_tail(year_of(groups, sentence, report, at), groups.get("tail", ""))


def season(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``2019年夏季`` by EDTF's numbers of seasons (level 1)."""
    return f"{year_of(groups, sentence, report, at)}-{SEASONS[groups['season']]}"


def decade(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``上世纪80年代``: a decade of the last century."""
    return f"19{check(read_two(groups['decade'], 90))[0]}X"


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


def this_month(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``本月20日左右`` in the report's month, ``当月`` in the one named last, ``月底`` where the text fixes it."""
    year, edge = year_told(sentence, report, at), groups.get("edge")
    if edge in ("当月", "同月", "该月"):
        return f"{year}-{check(last_month(report, at))}"
    if edge:
        return f"{year}-{check(own_month(report, at))}"
    month = own_month(report, at) or "XX"
    whole = f"{year}-{month}-{check(read_two(groups['day'], 31))}" if "day" in groups else ""
    return with_tail(whole or part_of_month(year, month, groups.get("part", "")), groups.get("tail", ""))


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
    "years": years,
    "day": day,
    "month": month,
    "half": half,
    "year": year,
    "school_year": school_year,
    "season": season,
    "decade": decade,
    "figures": day,
    "figure_days": days,
    "figure_spans": figure_spans,
    "bare_day": bare_day,
    "this_month": this_month,
    "today": today,
    "same_day": same_day,
}
