"""Readers of parts of years and of what is longer than a year: 上半年, 前11个月, 去年同期, 上世纪80年代."""

from __future__ import annotations

import re
from functools import cache

from kg.find.edtf import (
    SEASONS,
    check,
    part_of_month,
    part_of_year,
    read_two,
    read_year,
    span,
    with_tail,
)
from kg.find.numerals import read_numeral
from kg.find.tellings import last_month, month_told, own_month, year_told
from kg.find.years import Groups, concept, year_of
from kg.model import Report, Sentence
from kg.rules import alternation, table

MONTH = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]"


def half(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``上半年``, ``2021年一季度末``, ``年底前``, ``全年``."""
    part = concept("terms/year_parts", groups["half"])
    if edge := groups.get("edge"):
        part = part.split("/")[0 if edge == "初" else -1]
    return with_tail(part_of_year(year_of(groups, sentence, report, at), part), groups.get("tail", ""))


def months_of_year(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``2022年前十一个月``, ``今年后两个月``, ``2021年的第三个月``, ``首月``."""
    year = year_of(groups, sentence, report, at)
    written = groups.get("count") or groups.get("count2") or "一"
    count = int(check(read_two(written.replace("两", "二"), 12)))
    first, last = {"第": (count, count), "后": (13 - count, 12)}.get(groups.get("which", ""), (1, count))
    return f"{year}-{first:02}" if first == last else f"{year}-{first:02}/{year}-{last:02}"


@cache
def told_period() -> re.Pattern[str]:
    """Parts of a year, months and spans of months, as 同期 points back to them."""
    parts = alternation(table("terms/year_parts").terms())
    return re.compile(rf"(?P<half>{parts})|(?P<month>{MONTH})(?:月份?)?(?:[至到—–~-](?P<last>{MONTH}))?月")


def same_period(groups: Groups, sentence: Sentence, report: Report, at: int) -> str | None:
    """``去年同期``: the part of the year told last in its sentence, a year before; no value where none is told."""
    told = list(told_period().finditer(sentence.text, 0, at - sentence.start))
    if not told or not {"year", "short", "word"} & set(groups):
        return None
    year = year_of(groups, sentence, report, at)
    if part := told[-1]["half"]:
        return part_of_year(year, concept("terms/year_parts", part))
    first, last = (read_two(told[-1][name] or told[-1]["month"], 12) for name in ("month", "last"))
    return f"{year}-{first}" if first == last else f"{year}-{first}/{year}-{last}"


def school_year(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``2018-2019学年``; a term's months differ from place to place, so it keeps its year."""
    return years(groups, sentence, report, at) if "year2" in groups else read_year(groups["year"])


def years(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``1984~1990年``, ``98年至05年``."""
    return span(year_of(groups, sentence, report, at), read_year(groups["year2"]))


def season(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``2019年夏季`` by EDTF's numbers of seasons (level 1)."""
    return f"{year_of(groups, sentence, report, at)}-{SEASONS[groups['season']]}"


def decade(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """``上世纪80年代``, ``19世纪70年代``; without a century the last one."""
    century = groups.get("century", "上世纪")
    first = "20" if century == "本世纪" else "19"
    if number := read_numeral(century.removesuffix("世纪")):
        first = f"{int(number) - 1:02}"
    return f"{first}{check(read_two(groups['decade'], 90))[0]}X" if "decade" in groups else f"{first}XX"


def this_month(groups: Groups, sentence: Sentence, report: Report, at: int) -> str | None:
    """``本月20日`` in the report's month, ``当月`` and ``中旬`` in the one named last, ``月底`` where it is fixed."""
    year, edge, tail = year_told(sentence, report, at), groups.get("edge"), groups.get("tail", "")
    if edge in ("当月", "同月", "该月"):
        return f"{year}-{check(last_month(report, at))}"
    if edge:
        told = month_told(sentence, at) or own_month(report, at)
        if told is None and tail:
            return None
        return with_tail(f"{year}-{check(told)}", tail)
    if third := groups.get("third"):
        return with_tail(part_of_month(year, last_month(report, at) or own_month(report, at) or "XX", third), tail)
    month = own_month(report, at) or "XX"
    if "day" in groups:
        return with_tail(f"{year}-{month}-{check(read_two(groups['day'], 31))}", tail)
    return with_tail(part_of_month(year, month, groups.get("part", "")), tail)
