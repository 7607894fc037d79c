"""Sentences to mentions: groups of people (BENEFICIARY), as head noun with its touching modifiers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from kg.find.modifiers import clause_start, compound_start, owner_start, touching_start
from kg.model import Kind, Mention, Report, Sentence
from kg.rules import alternation, table

HEADS = table("terms/beneficiary_heads")
MODIFIERS = table("terms/beneficiary_modifiers")
BARE = {row.term: row.more["bare"] for row in HEADS.rows}
RULE = {row.term: row.rule for row in HEADS.rows}
ORDER = HEADS.settings["order"].split()
GROUPS = {row.term: row.concept for row in (*HEADS.rows, *MODIFIERS.rows)}
SPECIFIC = re.compile(alternation(row.term for row in MODIFIERS.rows if row.more["bare"] != "weak"))

NAMES = re.compile(
    f"(?P<not>{alternation(table('terms/beneficiary_not_people').terms())})"
    f"|(?P<modifiers>(?:(?:{alternation(MODIFIERS.terms())}|[一-龥]级以上)[、]?)*)"
    f"(?P<head>{alternation(term for term in HEADS.terms() if term != '人')}|(?<=的)人)(?P<plural>们?)"
)
PARTS = re.compile(alternation(GROUPS))
DIGIT = "[0-9０-９一二三四五六七八九十百千万两几数]"
COUNT_BEFORE = re.compile(f"(?<![每亿第]){DIGIT}[多余来]?(?:名|位|个|户|人|人次|对|群|批|家)$|[0-9０-９百千万][多余]?$")
PERSONS = re.compile(f"(?<![每第前后亿]){DIGIT}[多余来]?[名位](?!额|次|数)")
NOUNS = ("n", "b", "an", "j", "l", "vn")
COUNTED = "find/beneficiaries/counted"
MEASURE = re.compile(f"{DIGIT}[多余来]?[名位个]")
COUNT_AFTER = re.compile(f"[共约近达有]{{0,2}}{DIGIT}+[多余]?(?:名|位|人|户)")
GATHERING = re.compile("会|座谈|培训|学习|研讨|轮训|述职|等|联席|例会|选举|竞聘|测评")
COMMON = ("职工", "员工", "教师", "会员", "代表", "干部", "劳模", "党员")
TITLE = re.compile("(?:评为|授予|荣获|获得|获|命名|评选|评比|争创|争当|当选|称号)[^，。；]{0,12}$")


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield groups of people; bare nouns that are not counted are weak."""
    edges = word_edges(sentence)
    found: list[Mention] = []
    at = 0
    while match := NAMES.search(sentence.text, at):
        at = match.end()
        if match["not"]:
            continue
        if not ends_word(match, edges):
            at = match.start() + 1
        elif mention := read_group(sentence, match, edges):
            found.append(mention)
    yield from found
    yield from counted_nouns(sentence, found)


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
        if end - start > 1 and not taken:
            text = sentence.text[start - sentence.start : end - sentence.start]
            yield Mention(Kind.BENEFICIARY, start, end, text, COUNTED)


def word_edges(sentence: Sentence) -> list[int]:
    """Where words begin; a measure word for people ends one (12名|单亲母亲), whatever jieba says."""
    edges = {word.start - sentence.start for word in sentence.words} | {len(sentence.text)}
    return sorted(edges | {match.end() for match in MEASURE.finditer(sentence.text)})


def read_group(sentence: Sentence, match: re.Match[str], edges: list[int]) -> Mention | None:
    """The mention around a head noun, or None where it names no group."""
    text, head, end = sentence.text, match["head"], match.end()
    bare = BARE[head]
    start = on_word(text, match, edges)
    specific = bool(SPECIFIC.search(text, start, match.start("head")))
    if start == match.start("head") and (bare in ("never", "part") or (bare == "post" and GATHERING.match(text, end))):
        start = compound_start(sentence, start, head)
        specific = start < match.start("head") and bare == "never"
    owned = owner_start(sentence, touching_start(sentence, start))
    described = clause_start(sentence, owned, end)
    counted = bool(COUNT_BEFORE.search(text, max(0, owned - 6), owned) or COUNT_AFTER.match(text, end))
    modified = described < match.start("head")
    alone = (
        bare in ("weak", "strong") or (counted and bare != "never") or (bare == "post" and GATHERING.match(text, end))
    )
    if not modified and not alone:
        return None
    titled = bool(TITLE.search(text, 0, described)) and (GROUPS[head] == "model-workers" or bare == "part")
    strong = specific or bare == "strong" or described < owned
    weak = titled or not (counted or (strong and bare not in ("part", "post")))
    where = sentence.start + described
    return Mention(Kind.BENEFICIARY, where, sentence.start + end, text[described:end], RULE[head], None, weak)


def ends_word(match: re.Match[str], edges: list[int]) -> bool:
    """Whether the head ends where a word does; jieba glues common heads (会员代表大会), others mislead (合同工作)."""
    return is_edge(edges, match.end()) or (match["head"].endswith(COMMON) and match.string[match.end()] != "会")


def is_edge(edges: list[int], at: int) -> bool:
    """Whether a word begins or the sentence ends at ``at``."""
    place = bisect_left(edges, at)
    return place < len(edges) and edges[place] == at


def on_word(text: str, match: re.Match[str], edges: list[int]) -> int:
    """Start of the modifiers, moved right until it is the edge of a word (创新职工 is no 新职工)."""
    head = match.start("head")
    start = match.start()
    while start < head and (not is_edge(edges, start) or text[start] == "、"):
        start += 1
    return start


@cache
def group(text: str) -> str:
    """Code of the group of people that a mention names, for the code list: 困难女职工 is workers-in-difficulty."""
    found = {GROUPS[part] for part in PARTS.findall(text)}
    return next((code for code in ORDER if code in found), "other")
