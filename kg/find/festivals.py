"""Sentences to DATE: festivals, memorial days and numbered campaign months, with their solar date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.find.edtf import DateError, check, read_two, read_year, shift_year, with_tail
from kg.find.tellings import year_told
from kg.model import Kind, Mention, Report, Sentence
from kg.rules import Pattern, patterns, table

OPEN, CLOSE = '“"‘「', '”"’」'
GREETED = re.compile(r"(?:庆祝?|迎|纪念|欢度|喜迎)[“\"‘]?$")
HONOUR = re.compile(
    r"[”\"’]?(?:国际|全国)?(?:劳动)?(?:奖|红旗|巾帼|先锋|路|广场|精神|运动|重要讲话|讲话|标兵|文明岗|小学|中学|大队|队|杯|创新|勋章|指示|口号)"
)
SETTLED = re.compile(r"[节日]|期间|前夕|前后|左右|当[天日]|佳节|假期")


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield festivals; lunar ones and those that fall on a weekday of a month have no value."""
    for rule in patterns("festivals"):
        for match in rule.regex.finditer(sentence.text):
            start, end = trimmed(match, sentence.text)
            try:
                value = festival(match, rule, sentence, report)
            except DateError:
                continue
            at = sentence.start
            yield Mention(Kind.DATE, at + start, at + end, sentence.text[start:end], rule.name, value)


def trimmed(match: re.Match[str], text: str) -> tuple[int, int]:
    """The span without quotation marks that stand around it or on one side only; inner ones stay (“五一”节)."""
    start, end = match.span()
    words = text[start:end]
    inner = re.search(f"[{CLOSE}]", words)
    if inner and inner.start() > 0 and not any(mark in words[: inner.start()] for mark in OPEN):
        end = start + inner.start()
        words = text[start:end]
    if words[-1] in CLOSE and (words[0] in OPEN or not any(mark in words for mark in OPEN)):
        end -= 1
        words = words[:-1]
    if words[0] in OPEN and not any(mark in words for mark in CLOSE):
        start += 1
    elif words[-1] in CLOSE and not any(mark in words[:-1] for mark in OPEN):
        end -= 1
    return start, end


def festival(match: re.Match[str], rule: Pattern, sentence: Sentence, report: Report) -> str | None:
    """The day of a festival by its row, or by its own numbers (“3·8”)."""
    groups = {name: text for name, text in match.groupdict().items() if text}
    year = read_year(groups["year"]) if "year" in groups else ""
    if "word" in groups:
        shift = table("terms/year_words").by_term()[groups["word"]].concept
        year = shift_year(report.year, int(shift)) if shift.lstrip("-").isdigit() else ""
    year = year or year_told(sentence, report, sentence.start + match.start())
    if "month" in groups:
        if not certain(match, sentence.text):
            raise DateError(match[0])
        day = f"{check(read_two(groups['month'], 12))}-{check(read_two(groups['day'], 31))}"
    else:
        day = row_day(match, groups, sentence.text)
    value = "/".join(f"{year}-{part}" for part in day.split("/")) if day else None
    return with_tail(value, groups.get("tail", "")) if value else None


def row_day(match: re.Match[str], groups: dict[str, str], text: str) -> str:
    """Month and day of a named festival; empty where it has no solar date."""
    if campaign := groups.get("campaign") or groups.get("campaign2"):
        for name in ("lists/campaigns", "lists/festivals"):
            if row := table(name).by_term().get(campaign):
                return row.concept
        raise DateError(campaign)
    named = re.sub(f"[{OPEN}{CLOSE}]", "", groups["festival"])
    rows = table("lists/festivals").by_term()
    row = next(rows[named[at:end]] for end in range(len(named), 0, -1) for at in range(end) if named[at:end] in rows)
    if text[match.start() - 1 : match.start()] in row.more["unless"] and match.start():
        raise DateError(match[0])
    if row.more["bare"] and not certain(match, text):
        raise DateError(match[0])
    return row.concept


def certain(match: re.Match[str], text: str) -> bool:
    """Whether bare numerals (五一, 3·8) are a festival here: quoted, greeted, or followed by 节 or 期间."""
    if HONOUR.match(text, match.end()):
        return False
    if SETTLED.search(match[0]) or match.groupdict().get("word") or match["year"]:
        return True
    quoted = match[0][0] in OPEN or text[match.start() - 1 : match.start()] in ("“", "‘")
    closed = match[0][-1] in CLOSE or text[match.end() : match.end() + 1] == "、"
    return (quoted and closed) or GREETED.search(
        text[max(0, match.start() - 4) : match.start() + (match[0][0] in OPEN)]
    ) is not None
