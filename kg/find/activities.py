"""Sentences to mentions: names of activities. ``value`` is the type of the activity (one of the nineteen).

A name is a head (培训班, 座谈会, 活动; ``terms/activity_heads``) and what modifies it to its left, up to a verb of
holding (举办, 开展; ``terms/activity_limits``), a function word or a stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kg.find.activity_course import acts, general
from kg.find.activity_heads import HEADS, Head, heads
from kg.find.activity_starts import Start, start_of
from kg.find.activity_types import IN_QUOTES, type_of, type_of_words, typed
from kg.model import Kind, Mention, Report, Sentence
from kg.rules import Row, alternation, table

WORDS = table("terms/activity_neighbours")
EMPTY = re.compile(alternation(table("terms/activity_limits").terms("empty")) + "*")
AS_FORMS = re.compile(rf"[^。；]{{0,25}}等(?:[多各]种|多项)?[^。；，]{{0,4}}{WORDS.any_of('form')}")
GROUP = re.compile(f"^(?:{WORDS.any_of('all')}?{WORDS.any_of('group')})?")
QUOTES = '“”‘’"《》「」'
OPEN = {"”": "“", "’": "‘", '"': '"', "」": "「"}
SHORTEST_REPEAT = 5
NEWS_ITEM = 1500
CUP = re.compile(r"[“\"][^“”]{1,10}杯[”\"](?!赛)")
HOW_MANY = re.compile(
    rf"{WORDS.any_of('plain')}?[共达]?[\d一二三四五六七八九十两]+[余多]?{WORDS.any_of('times', 'many')}"
)
TIMES = re.compile(rf"[，]?[共达]?[\d一二三四五六七八九十两数]+[余多]?{WORDS.any_of('times', 'sessions')}")
PAPERS = WORDS.terms("paper")
FIVE_YEARS = re.compile(r"[一二三四五六七八九十]五[”\"]?$")
VAGUE = WORDS.terms("vague")
GENERIC = (*VAGUE, *WORDS.terms("generic"))
QUOTED = r"[“\"]([^“”\"，。；]{3,12})[”\"]"
HEADLESS = re.compile(
    rf"{WORDS.any_of('runs')}[了好]?以?{QUOTED}(?=[、，。；！和与及等]|$)|以{QUOTED}为{WORDS.any_of('vehicle')}"
)
HEADLESS_RULE = "activities/quoted"


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield the names of activities in a sentence, from right to left."""
    limit = len(sentence.text)
    for head in heads(sentence):
        if head.start >= limit:
            continue
        start = quoted_whole(sentence.text, head)
        if start is None:
            extent = start_of(sentence, head)
            if not accepted(sentence.text, head, extent):
                continue
            start = extent.at
        yield mention(sentence, start, head)
        limit = start
    for match in HEADLESS.finditer(sentence.text):
        name = match[1] or match[2]
        at = sentence.start + match.start(1 if match[1] else 2)
        yield Mention(Kind.ACTIVITY, at, at + len(name), name, HEADLESS_RULE, type_of_words(name) or IN_QUOTES)


def mention(sentence: Sentence, start: int, head: Head) -> Mention:
    """The name from ``start`` to its head, with the cup that may follow it: 焊工大赛“钢花杯”."""
    cup = CUP.match(sentence.text, head.end)
    text = sentence.text[start : cup.end() if cup else head.end]
    at = sentence.start + start
    return Mention(Kind.ACTIVITY, at, at + len(text), text, head.row.rule, type_of(text, head.row))


def quoted_whole(text: str, head: Head) -> int | None:
    """Where a name begins that stands in quotation marks as a whole: “送温暖工程”."""
    opening = OPEN.get(text[head.end : head.end + 1])
    if opening is None:
        return None
    begin = text.rfind(opening, max(0, head.start - 40), head.start + 1) + 1
    inside = text[begin : head.start]
    return begin if begin and head.end - begin >= 4 and not any(mark in inside for mark in "，。；”") else None


def accepted(text: str, head: Head, start: Start) -> bool:
    """Whether head and modifiers make a name, by what the head asks for."""
    if (
        start.vague
        or AS_FORMS.match(text, head.end)
        or text.count("《", 0, head.start) > text.count("》", 0, head.start)
    ):
        return False
    modifier = text[start.at : head.start]
    if head.row.more["use"] != "proper" and acts(text, start.at, head.start, head.end):
        return False
    if head.row.more["use"] != "proper" and general(text, start.at, head.end, head.row.more["use"]):
        return False
    bare = GROUP.sub("", modifier.strip(QUOTES)).strip(QUOTES)
    quoted = any(quote in modifier for quote in QUOTES)
    if not modifier and (core := core_of(head)) is not None:
        return accepted(text, core, start)
    if not modifier and specific(head.row) and counted(text, head, start):
        return True
    match head.row.more["use"]:
        case "proper":
            return True
        case "name":
            return bool(modifier) or start.held
        case "strong":
            return len(modifier) >= 2 or start.counted
        case "topic":
            return len(modifier) >= 2 and (start.counted or (bool(bare) and not EMPTY.fullmatch(bare)))
        case "weak":
            many = HOW_MANY.match(text, head.end) is not None
            known = start.held or many or (start.told and head.row.concept == "meeting")
            return quoted or (known and len(bare) >= (2 if many else 4) and not EMPTY.fullmatch(bare))
        case _:
            if head.row.term in PAPERS and (FIVE_YEARS.search(modifier) or not (quoted or start.held)):
                return False
            if quoted or (names_alone(modifier) and not EMPTY.fullmatch(bare)):
                return True
            known = start.held or start.carried or (start.told and len(bare) >= 4) or typed(modifier)
            return not EMPTY.fullmatch(bare) and len(bare) >= 2 and known


def core_of(head: Head) -> Head | None:
    """The shorter head that a head ends in, the rest then being its modifier: 技能大赛 in 职业技能大赛."""
    for begin in range(head.start + 2, head.end - 1):
        row = HEADS.get(head.row.term[begin - head.start :])
        if row is not None and row.more["use"] == head.row.more["use"] == "strong":
            return Head(begin, head.end, row)
    return None


def specific(row: Row) -> bool:
    """Whether the head alone says what was held: 座谈会, 篮球赛, not 会议, 仪式, 讲座活动."""
    return row.more["use"] in ("name", "strong") and len(row.term) > 2 and not row.term.endswith(GENERIC)


def counted(text: str, head: Head, start: Start) -> bool:
    """Whether it was held so many times: 召开座谈会2次, 举办了三期培训班."""
    return start.held and (start.counted or TIMES.match(text, head.end) is not None)


def names_alone(modifier: str) -> bool:
    """Whether the modifier is a name already: 青年歌手大奖赛 (活动)."""
    for begin in range(1, len(modifier) - 1):
        row = HEADS.get(modifier[begin:])
        if row is not None and row.more["use"] == "strong" and begin >= 2:
            return True
    return False


def repeats(report: Report, names: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the other places where a name found in the report stands again, word for word."""
    firsts: dict[str, Mention] = {}
    for name in sorted(names, key=lambda name: name.start):
        if name.kind == Kind.ACTIVITY and len(name.text) >= SHORTEST_REPEAT:
            firsts.setdefault(name.text, name)
    text = report.document.text
    for first in firsts.values():
        at = text.find(first.text, report.start, report.end)
        while at >= 0:
            yield Mention(Kind.ACTIVITY, at, at + len(first.text), first.text, first.rule, first.value)
            at = text.find(first.text, at + 1, report.end)
    yield from short_forms(report, firsts, report.end - report.start <= NEWS_ITEM)


def short_forms(report: Report, names: Mapping[str, Mention], news: bool) -> Iterator[Mention]:
    """Yield the short forms of names: 动员大会 after 百日竞赛动员大会; in a report only those with a modifier."""
    for sentence in report.sentences:
        for head in heads(sentence):
            start = start_of(sentence, head)
            text = sentence.text[start.at : head.end]
            whole = next((name for full, name in names.items() if full.endswith(text) and full != text), None)
            if whole is None or start.vague or len(text) < 3 or (text == head.row.term and not (news and tells(head))):
                continue
            at = sentence.start + start.at
            yield Mention(Kind.ACTIVITY, at, at + len(text), text, whole.rule, whole.value)


def tells(head: Head) -> bool:
    """Whether the head alone tells which of the things of a news item is meant: 动员会, not 活动 or 培训."""
    return head.row.more["use"] in ("name", "strong", "topic") and not head.row.term.endswith(VAGUE)
