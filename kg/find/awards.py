"""Sentences to mentions: prizes, ranks and titles of honour, won or sought."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.find.phrases import before, left_edge
from kg.find.policy_words import edges, long_edges
from kg.find.receivers import behind_receiver, verbs
from kg.find.surnames import candidates
from kg.model import Kind, Mention, Report, Sentence
from kg.rules import Row, alternation, patterns, table

NEIGHBOURS = table("terms/award_neighbours")
TITLE_AFTER = re.compile(rf"[”\"]?等?{NEIGHBOURS.any_of('called')}")
PEOPLE_AFTER = re.compile(f'[”"]?{alternation(NEIGHBOURS.terms("people"))}')
COUNTED = re.compile(r"[0-9０-９一二两三四五六七八九十]+[余多]?[名位个人]$")
VISITED = re.compile(alternation(NEIGHBOURS.terms("visited")))
BETWEEN = re.compile(r"(?:了|成|成为|为|和|、|[“\"]|[0-9一二三四五六七八九十]+[个项])*")
LEVELS = re.compile(f"(?:{NEIGHBOURS.any_of('level')}级、)+$")
SELECTION = re.compile(f"的?{NEIGHBOURS.any_of('selection')}")
COUNTED_AFTER = re.compile(r"[0-9０-９一二两三四五六七八九十]+[余多]?[名个家人项位](?!小时|月)")
WHOLLY_QUOTED = re.compile("“[^“”]+”")
COUNTED_HEAD = NEIGHBOURS.any_of("counted")
HEADCOUNT = re.compile(rf"(?<=[0-9０-９余多])[名个位人家]{COUNTED_HEAD}?(?=.)|(?<=[个家名]){COUNTED_HEAD}(?=.)")
JOIN = re.compile(
    r"(?:[0-9０-９一二两三四五六七八九十]+[余多]?[名个家人项位次])?[“”\"]?(?:[、，；]|和|及|以及|与|或)[“”\"]?"
)
# What wins a grade: 优秀成果一等奖.
PRIZE = re.compile("(?<=[果文品目题例])(?:特|[一二三四])等奖")
TO_THEM = re.compile(r"[向给为对与同][0-9０-９一二两三四五六七八九十]+[余多]?[名位个人]$")
CONTEST = re.compile(alternation(NEIGHBOURS.terms("contest")))
WORK = re.compile(alternation(NEIGHBOURS.terms("work")))
JOINERS = ("和", "与", "及", "以及", "或", "等")


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield the AWARD mentions of a sentence, without the verb and without 称号."""
    yield from find_ranks(sentence)
    yield from find_titles(sentence)


@cache
def verb_class() -> dict[str, str]:
    """Verb to its class: win, give, praise, seek, set, edge, noun."""
    return {row.term: row.concept for row in table("terms/award_verbs").rows}


@cache
def verb_words() -> frozenset[str]:
    """The verbs as words."""
    return frozenset(table("terms/award_verbs").terms())


@cache
def long_verbs() -> tuple[str, ...]:
    """Verbs that need no word boundary to be told."""
    return tuple(word for word in table("terms/award_verbs").terms() if len(word) > 1)


@cache
def titles() -> dict[str, Row]:
    """Title of honour to its row; the concept is alone, title or head."""
    return table("terms/award_titles").by_term()


@cache
def title_regex() -> re.Pattern[str]:
    """Any title of honour, the longest first."""
    return re.compile(alternation(titles()))


def find_ranks(sentence: Sentence) -> Iterator[Mention]:
    """What patterns/awards.toml finds: ``require`` a verb before it, ``left`` takes in its level."""
    text = sentence.text
    last = -1
    for rule in patterns("awards"):
        require = rule.settings.get("require")
        for match in rule.regex.finditer(text):
            start, end = match.span()
            if prize := PRIZE.match(text, end):
                end = prize.end()
            if rule.settings.get("left"):
                start = name_start(sentence, start)
            chained = last >= 0 and JOIN.fullmatch(text[last:start]) is not None
            if require == "contest" and not CONTEST.search(text[max(0, start - 40) : start]):
                continue
            if require == "prize" and not 2 <= match.start() - start <= 12:
                continue
            told = require == "given" and (named(text, end) or text.startswith("全国", start))
            if require in ("as", "person"):
                if named_as(text, start) if require == "as" else person_follows(sentence, end + 1):
                    yield award(sentence, start, end, rule.name)
                continue
            if (
                require not in (None, "contest")
                and not chained
                and not told
                and not honoured(text, start, seek=require != "won")
            ):
                continue
            last = end
            yield award(sentence, start, end, rule.name)


def named_as(text: str, at: int) -> bool:
    """Whether a verb that says what somebody is named ends there: 被命名为, 获评."""
    return re.sub('了?[“"]?$', "", before(text, at, 8)).endswith(naming_verbs())


@cache
def naming_verbs() -> tuple[str, ...]:
    """Verbs of giving behind which the name of the honour stands."""
    return tuple(
        verb for verb, kind in verb_class().items() if kind == "give" and verb.endswith(("为", "获评", "当选"))
    )


def person_follows(sentence: Sentence, at: int) -> bool:
    """Whether a personal name begins at ``at``."""
    return any(one.start == at for one in candidates(sentence))


def name_start(sentence: Sentence, at: int) -> int:
    """Where the level or the giver of an honour begins, after the count of those honoured."""
    text = sentence.text
    start = left_edge(sentence, at, stops, limit=24)
    if start < at and (noun := verbal_noun().search(before(text, start, 12))) and WORK.match(text, start):
        start = left_edge(sentence, start - len(noun[1]), stops, limit=24)
    headcount = HEADCOUNT.match(text, start, at)
    return behind_receiver(sentence, headcount.end() if headcount else start, at)


@cache
def verbal_noun() -> re.Pattern[str]:
    """A verb that is a noun in the name of an honour: 全省宣传工作先进集体."""
    return re.compile(
        f"(?:全国|[省市县区州局厂司统获得为予、和及]|^)({alternation(table('terms/award_verbs').terms('noun'))})$"
    )


@cache
def praise() -> re.Pattern[str]:
    """A verb of praise before a count or a name: 表彰了3名."""
    return re.compile(alternation(table("terms/award_verbs").terms("praise")))


def praised(text: str, at: int) -> bool:
    """Whether a verb of praise stands before it in its clause."""
    return praise().search(re.split(r"[，,。；;！]", text[max(0, at - 40) : at])[-1]) is not None


def find_titles(sentence: Sentence) -> Iterator[Mention]:
    """Titles of honour of terms/award_titles with their level: 南湾市三八红旗手."""
    text = sentence.text
    last = -1
    for match in title_regex().finditer(text):
        start, end = name_start(sentence, match.start()), match.end()
        if match[0].endswith("奖") and text.startswith(("章", "状", "杯", "牌", "金"), end):
            continue
        if prize := PRIZE.match(text, end):
            end = prize.end()
        if levels := LEVELS.search(before(text, start)):
            start -= len(levels[0])
        row = titles()[match[0]]
        chained = last >= 0 and JOIN.fullmatch(text[last:start]) is not None
        praised_by_name = row.concept == "title" and praised(text, start) and person_follows(sentence, end)
        known = row.concept == "alone" or chained or praised_by_name
        if not known and not titled(text, start, end, row, match.start() - start):
            continue
        last = end
        yield award(sentence, start, end, row.rule)


def titled(text: str, start: int, end: int, row: Row, modifier: int) -> bool:
    """Whether a title that is also a common noun is won or given here."""
    if row.concept == "head" and modifier < 1:
        return False
    if SELECTION.match(text, end) and modifier:
        return True
    if PEOPLE_AFTER.match(text, end) or TO_THEM.search(before(text, start)):
        return False
    praise = row.concept == "title" and praised(text, start)
    if (modifier or praise) and COUNTED_AFTER.match(text, end) and not VISITED.search(text[max(0, start - 20) : start]):
        return True
    counted = (
        (modifier >= 2 or praise)
        and COUNTED.search(before(text, start)) is not None
        and not VISITED.search(text[max(0, start - 20) : start])
    )
    return counted or named(text, end) or honoured(text, start)


def named(text: str, end: int) -> bool:
    """Whether 称号 follows."""
    return TITLE_AFTER.match(text, end) is not None


def stops(text: str, at: int, word: str) -> bool:
    """Whether the name of an honour cannot hold the word that ends at ``at``."""
    if word in edges() or word in verb_words() or word in JOINERS:
        return True
    if re.fullmatch(
        r"[0-9０-９余多xX]+|[一二两三四五六七八九十百]+[名个位人]|[名个位人家项次批]|[0-9xX×_一二]+年度?|年度?|荣誉|[本我].{0,2}|[0-9]+[名个位人家]",
        word,
    ):
        return True
    return text[max(0, at - 4) : at].endswith((*long_verbs(), *long_edges()))


def honoured(text: str, at: int, seek: bool = True) -> bool:
    """Whether a verb of winning or giving stands before it in its clause; 争创, 设 only right before it.

    “争当…、争创…” inside quotation marks is a slogan.
    """
    clause = re.split(r"[，,。；;！]", text[max(0, at - 40) : at])[-1]
    found = [verb for verb in verbs().finditer(clause) if verb_class()[verb[0]] not in ("edge", "praise", "noun")]
    if not found:
        return False
    verb = found[-1]
    if verb_class()[verb[0]] in ("win", "give"):
        return True
    slogan = clause.rfind("”") < clause.rfind("“") < verb.start()
    return seek and not slogan and BETWEEN.fullmatch(clause[verb.end() :]) is not None


def award(sentence: Sentence, start: int, end: int, rule: str) -> Mention:
    """A mention by offsets into the sentence."""
    if WHOLLY_QUOTED.fullmatch(sentence.text, start, end):
        start, end = start + 1, end - 1
    return Mention(Kind.AWARD, sentence.start + start, sentence.start + end, sentence.text[start:end], rule)
