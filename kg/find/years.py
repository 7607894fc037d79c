"""The year of a date: as written, as 今年 or 去年 say it, or as the text tells it."""

from __future__ import annotations

from collections.abc import Mapping

from kg.find.edtf import DateError, read_year, shift_year
from kg.find.tellings import last_year, year_told
from kg.model import Report, Sentence
from kg.rules import table

Groups = Mapping[str, str]


def year_of(groups: Groups, sentence: Sentence, report: Report, at: int) -> str:
    """The year as written, as 今年 or 去年 say it, or as the text tells it."""
    if written := groups.get("year") or groups.get("short") or groups.get("short2"):
        return read_year(written)
    return year_word(groups["word"], report, at) if "word" in groups else year_told(sentence, report, at)


def second_year(groups: Groups, first: str, report: Report, at: int) -> str | None:
    """The year of the end of a span, where it has one: ``至2019年``, ``到去年``, ``至次年``."""
    if "year2" in groups:
        return read_year(groups["year2"])
    if word := groups.get("word2"):
        meaning = concept("terms/year_words", word)
        return shift_year(first, 1) if meaning == "next" else year_word(word, report, at)
    return None


def year_word(word: str, report: Report, at: int) -> str:
    """``去年`` by the report's year, ``同年`` by the year named last."""
    meaning = concept("terms/year_words", word if len(word) > 1 else f"{word}年")
    if meaning in ("same", "next"):
        told = last_year(report, at)
        if told is None:
            raise DateError(word)
        return shift_year(told, 1 if meaning == "next" else 0)
    return "/".join(shift_year(report.year, int(shift)) for shift in meaning.split("/"))


def concept(name: str, word: str) -> str:
    """What a table says a word stands for."""
    row = table(name).by_term().get(word)
    if row is None:
        raise DateError(word)
    return row.concept
