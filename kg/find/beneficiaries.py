"""Sentences to mentions: groups of people (BENEFICIARY), as head noun with its touching modifiers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from kg.find.modifiers import (
    clause_start,
    compound_start,
    each_start,
    list_start,
    object_start,
    owner_start,
    touching_start,
)
from kg.find.surnames import candidates
from kg.model import Kind, Mention, Report, Sentence
from kg.rules import alternation, table

HEADS = table("terms/beneficiary_heads")
MODIFIERS = table("terms/beneficiary_modifiers")
NEIGHBOURS = table("terms/beneficiary_neighbours")
BARE = {row.term: row.more["bare"] for row in HEADS.rows}
RULE = {row.term: row.rule for row in HEADS.rows}
ORDER = HEADS.settings["order"].split()
GROUPS = {row.term: row.concept for row in (*HEADS.rows, *MODIFIERS.rows)}
INNER = [
    row.term
    for row in HEADS.rows
    if row.more["bare"] in ("weak", "strong") and row.concept not in ("delegates", "cadres") and len(row.term) > 1
]
GRADE = "[0-9０-９一二三四五六七八九十]"
MORE = "(?:以上|以下|以内|及以上)"
AGED = (
    f"{GRADE}{{1,3}}(?:[-－—~～至到]{GRADE}{{1,3}})?周?(?:岁{MORE}?|年{MORE})|[一-龥]级{MORE}|[国省市县区厂校院局部]级"
)
SPECIFIC = re.compile(
    AGED
    + "|"
    + alternation(
        [row.term for row in MODIFIERS.rows if row.more["bare"] != "weak"]
        + [term for term in INNER if BARE[term] == "strong"]
    )
)

NOT_PEOPLE = re.compile(alternation(table("terms/beneficiary_not_people").terms()))
NAMES = re.compile(
    f"(?P<modifiers>(?:{alternation(INNER)}(?!、)|(?:{alternation(MODIFIERS.terms())}|{AGED})[、]?)*)"
    f"(?P<head>{alternation(term for term in HEADS.terms() if term != '人')}|(?<=的)人)(?P<plural>们?)"
)
PARTS = re.compile(alternation(GROUPS))
DIGIT = "[0-9０-９一二三四五六七八九十百千万两几数]"
COUNT_BEFORE = re.compile(f"(?<![每亿第]){DIGIT}[多余来]?(?:[名位个户人对群批家]|人次)$|[0-9０-９百千万][多余]?$")
PERSONS = re.compile(f"(?<![每第前后亿]){DIGIT}[多余来]?[名位](?!额|次|数)")
NOUNS = ("n", "b", "an", "j", "l", "vn")
COUNTED = "find/beneficiaries/counted"
MEASURE = re.compile(f"{DIGIT}[多余来]?[名位个户]")
COUNT_AFTER = re.compile(
    f"(?:[共约近达有为计已]|{NEIGHBOURS.any_of('amounts')}|{NEIGHBOURS.any_of('grows')}[到为]){{0,2}}"
    f"(?:{DIGIT}|[0-9０-９][.．,，])*{DIGIT}[多余万亿]*[名位人户]"
)
GATHERING = re.compile(f"等|{NEIGHBOURS.any_of('gathering')}")
COMMON = NEIGHBOURS.terms("glued")
MANY = re.compile(f"[^，。；、]{{0,4}}[各全]|{NEIGHBOURS.any_of('many')}")
TITLE = re.compile(f"{NEIGHBOURS.any_of('titled')}[^，。；]{{0,12}}$")
# 代表 is a verb before those for whom one acts: 教师代表学校参赛.
ACTS_FOR = re.compile(f"我|{NEIGHBOURS.any_of('acts_for')}")
SLOGAN = re.compile(f'{NEIGHBOURS.any_of("slogan")}(?:一?[名个位])?[“"]?$')
HOUSE = re.compile(f'[”"]?{NEIGHBOURS.any_of("house")}')
BODIES = NEIGHBOURS.terms("body")


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield groups of people; bare nouns that are not counted are weak."""
    edges = word_edges(sentence)
    wrong = [match.span() for match in NOT_PEOPLE.finditer(sentence.text)]
    found: list[Mention] = []
    at = 0
    while match := NAMES.search(sentence.text, at):
        whole: re.Match[str] | None = match
        while whole and (not ends_word(whole, edges) or within(wrong, whole.start("head")) or acts(whole)):
            whole = NAMES.match(sentence.text, match.start(), whole.end() - 1)
        if whole is None:
            at = match.start() + 1
        else:
            at = whole.end()
            if mention := read_group(sentence, whole, edges):
                found.append(mention)
    yield from found
    yield from counted_nouns(sentence, found)


def within(spans: list[tuple[int, int]], at: int) -> bool:
    """Whether a set phrase that names no people holds an offset."""
    return any(start <= at < end for start, end in spans)


def acts(match: re.Match[str]) -> bool:
    """Whether the head is 代表 as a verb: 教师代表学校参赛, 厂男队代表我局出战."""
    if not match["head"].endswith("代表"):
        return False
    return ACTS_FOR.match(match.string, match.end()) is not None or match.string.endswith("队", 0, match.end() - 2)


def counted_nouns(sentence: Sentence, found: list[Mention]) -> Iterator[Mention]:
    """Nouns that 名 or 位 counts name people, whatever they are (12名志愿军老战士)."""
    for match in PERSONS.finditer(sentence.text):
        start = end = sentence.start + match.end()
        for word in sentence.words:
            if word.start < start:
                continue
            if word.start != end or word.tag not in NOUNS or word.end - start > 8:
                break
            end = word.end
        taken = any(mention.start < end + 1 and start <= mention.end for mention in found if mention.end > start)
        if end - start > 1 and not taken and not SLOGAN.search(sentence.text, 0, match.end()):
            text = sentence.text[start - sentence.start : end - sentence.start]
            yield Mention(Kind.BENEFICIARY, start, end, text, COUNTED)


def word_edges(sentence: Sentence) -> list[int]:
    """Where words begin; a measure word for people ends one (12名|单亲母亲), whatever jieba says."""
    edges = {word.start - sentence.start for word in sentence.words} | {len(sentence.text)}
    return sorted(edges | {match.end() for match in MEASURE.finditer(sentence.text)})


def read_group(sentence: Sentence, match: re.Match[str], edges: list[int]) -> Mention | None:
    """The mention around a head noun, or None where it names no group."""
    text, end = sentence.text, match.end()
    head_at = longest_head(match)
    head = text[head_at : match.end("head")]
    bare = BARE[head]
    start = on_word(match, head_at, edges)
    specific = bool(SPECIFIC.search(text, start, head_at))
    if start == head_at and (bare in ("never", "part") or (bare == "post" and GATHERING.match(text, end))):
        start = compound_start(sentence, start, head)
        specific = start < head_at and bare == "never"
    owned = owner_start(sentence, object_start(sentence, touching_start(sentence, start), head_at))
    owned = list_start(sentence, each_start(sentence, owned))
    described = clause_start(sentence, owned, end)
    counted = bool(COUNT_BEFORE.search(text, max(0, owned - 6), owned) or COUNT_AFTER.match(text, end))
    modified = described < head_at
    if HOUSE.match(text, end) or (not (specific or counted) and in_body(sentence, end)):
        return None
    if SLOGAN.search(text, max(0, described - 8), described):
        return None
    alone = (
        bare in ("weak", "strong") or (counted and bare != "never") or (bare == "post" and GATHERING.match(text, end))
    )
    if not modified and not alone:
        return None
    many = text.endswith("各", 0, owned) or MANY.match(text, owned)
    if bare == "post" and not (counted or many or GATHERING.match(text, end)):
        return None
    titled = bool(TITLE.search(text, 0, described)) and (GROUPS[head] == "model-workers" or bare == "part")
    strong = specific or bare == "strong" or (described < owned and head != "人")
    weak = titled or not (counted or (strong and bare not in ("part", "post")))
    if (weak and described == owned and named(sentence, end)) or (head.endswith("获得者") and names(sentence, end)):
        return None
    where, closed = sentence.start + described, match.end("head")
    return Mention(Kind.BENEFICIARY, where, sentence.start + closed, text[described:closed], RULE[head], None, weak)


def in_body(sentence: Sentence, end: int) -> bool:
    """Whether a team or a committee bears the noun in its name: 教工合唱团, 党员医疗队."""
    after = [word for word in sentence.words if 0 <= word.start - sentence.start - end <= 4][:2]
    at = sentence.start + end
    for word in after:
        if word.start != at or word.tag[0] in "vpcdu":
            return False
        if word.text.endswith(BODIES):
            return True
        at = word.end
    return False


def names(sentence: Sentence, end: int) -> bool:
    """Whether a surname and a given name follow."""
    return named(sentence, end) or any(one.start == end for one in candidates(sentence))


def named(sentence: Sentence, end: int) -> bool:
    """Whether a personal name follows, as jieba sees it: what stands before it is a title (职工李梅)."""
    return any(word.start - sentence.start == end and word.tag == "nr" for word in sentence.words)


def ends_word(match: re.Match[str], edges: list[int]) -> bool:
    """Whether the head ends where a word does; jieba glues common heads (会员代表大会), others mislead (合同工作)."""
    return is_edge(edges, match.end()) or (
        match["head"].endswith(COMMON) and match.string[match.end()] not in "会队团性"
    )


def is_edge(edges: list[int], at: int) -> bool:
    """Whether a word begins or the sentence ends at ``at``."""
    place = bisect_left(edges, at)
    return place < len(edges) and edges[place] == at


def longest_head(match: re.Match[str]) -> int:
    """Start of the longest head that ends where the head does (农民工子女 rather than 子女)."""
    end = match.end("head")
    return next(at for at in range(match.start(), end) if match.string[at:end] in BARE)


def on_word(match: re.Match[str], head: int, edges: list[int]) -> int:
    """Start of the modifiers, moved right until it is the edge of a word (创新职工 is no 新职工)."""
    start = match.start()
    while start < head and (not is_edge(edges, start) or match.string[start] == "、"):
        start += 1
    return start


@cache
def group(text: str) -> str:
    """Code of the group of people that a mention names, for the code list: 困难女职工 is workers-in-difficulty."""
    found = {GROUPS[part] for part in PARTS.findall(text)}
    return next((code for code in ORDER if code in found), "other")
