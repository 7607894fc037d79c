"""Where the modifiers of a noun begin: owners (公司), compounds (食堂工作人员) and clauses with 的."""

from __future__ import annotations

import re

from kg.model import Sentence, Word
from kg.rules import alternation, table

BEFORE = frozenset(table("terms/beneficiary_before").terms("verb"))
CLAUSE = table("terms/beneficiary_before").terms("clause")
HELD = frozenset(table("terms/beneficiary_before").terms("held"))
OBJECT = re.compile(
    f'{alternation(table("terms/beneficiary_before").terms("object"))}[^，。；：、的了着过等由对在“”‘’《》（）()"\\s\\d]{{0,10}}$'
)
OTHER = re.compile(f"{alternation(table('terms/beneficiary_before').terms('noun'))}$")
PEOPLE = frozenset(table("terms/beneficiary_heads").terms())
WORDS = frozenset(table("terms/beneficiary_modifiers").terms())
OWNERS = frozenset(table("terms/beneficiary_owners").terms())
UNITS = table("terms/beneficiary_owners").terms()
OWNER = re.compile(f"{alternation(OWNERS)}+$")
NEIGHBOURS = table("terms/beneficiary_neighbours")
CLASS = re.compile(f"[一-龥]{{1,3}}{NEIGHBOURS.any_of('class')}")
SHIFTS = NEIGHBOURS.terms("shift")
EACH = re.compile("(?:[省市县区镇乡州局厂校院所下](?:直|属)(?:机关)?)?各(?!级|类|位|种)(?:[一-龥]|（[^（）]*）){1,10}$")
LISTED = re.compile("([一-龥]{1,5})(?:、[一-龥]{1,5})+等$")
ALL = re.compile(f"{NEIGHBOURS.any_of('all')}$")
TOUCHING = ("n", "b", "j", "an", "nz", "l", "s")
UNIT = re.compile(f"{alternation(table('terms/person_words').terms('tail'))}$")
NOT = ("不", "未", "非", "无")
NEAR = ("在", "从", "因", "由于", "于")
AGE = ("岁", "周岁", "年", "个", "月", "个月", "级")
RANGE = ("-", "－", "—", "~", "～", "至", "到")
MEASURES = ("名", "位", "户", "个", "次")
LIMIT = ("以上", "以下", "以内", "以外")
LONGEST_CLAUSE = 18
LONGEST_COMPOUND = 8


def before(sentence: Sentence, at: int) -> list[Word]:
    """Words that end at or before ``at`` (an offset into the sentence), nearest first."""
    return [word for word in reversed(sentence.words) if word.end - sentence.start <= at]


def owner_start(sentence: Sentence, start: int) -> int:
    """Start of a common-noun owner that touches (公司困难员工); not of the tail of a name (巨石公司)."""
    match = OWNER.search(sentence.text, max(0, start - 8), start)
    if not match:
        return class_start(sentence, start)
    at = sentence.start + match.start()
    left = [word for word in sentence.words if word.start < at <= word.end]
    if left and (left[0].end > at or (left[0].tag[0] in "nrjbkzmq" and left[0].text not in (*BEFORE, "名", "位"))):
        return start
    return match.start()


def class_start(sentence: Sentence, start: int) -> int:
    """Start of a class, team or subject that touches and is no tail of a name (初中班学员, 音乐组教师)."""
    near = before(sentence, start)[:2]
    if not near or near[0].end - sentence.start != start or not is_class(near[0].text):
        return start
    if len(near) > 1 and near[1].end == near[0].start and near[1].tag[0] in "nrjbkzmq" and near[1].text not in BEFORE:
        return start
    return near[0].start - sentence.start


def is_class(text: str) -> bool:
    """Whether a word is a class, team or subject, and no shift (夜班)."""
    return CLASS.fullmatch(text) is not None and not text.endswith(SHIFTS)


def each_start(sentence: Sentence, start: int) -> int:
    """Start of the unit behind 各 (各乡镇企业负责人, 各科护士长); 各 itself stays outside."""
    text = sentence.text
    match = EACH.search(text, max(0, start - 14), start)
    if not match:
        return start
    between = [w for w in before(sentence, start) if w.start - sentence.start >= match.start()]
    if any((w.tag[0] in "vpcdu" and w.tag != "vn") or w.text in BEFORE or w.text in PEOPLE for w in between):
        return start
    return match.start() + match[0].index("各") + 1


def list_start(sentence: Sentence, start: int) -> int:
    """Start of a list of places or trades that 等 sums up: 锅炉房、食堂等高温岗位职工."""
    match = LISTED.search(sentence.text, max(0, start - 30), start)
    if not match:
        return start
    at = end = match.end(1)
    for word in before(sentence, end):
        begin = word.start - sentence.start
        if begin < match.start(1) or word.end - sentence.start != at:
            break
        if word.text in BEFORE or word.text in PEOPLE or word.tag[0] not in "nbjv" or word.tag in ("nr", "ns", "nt"):
            break
        at = begin
    return at if at < end else start


def object_start(sentence: Sentence, start: int, head: int) -> int:
    """Start of a verb with its object that touches without 的 (享受劳保人员, 从事会计工作人员)."""
    match = OBJECT.search(sentence.text, max(0, start - 14), start)
    if not match or head - match.start() < 4 or match.start() not in starts(sentence):
        return start
    return match.start()


def starts(sentence: Sentence) -> frozenset[int]:
    """Where words begin, as offsets into the sentence."""
    return frozenset(word.start - sentence.start for word in sentence.words)


def compound_start(sentence: Sentence, start: int, head: str) -> int:
    """Start of the nouns and verbs that touch a head which needs them (值班人员, 成绩优异者)."""
    at = start
    if head == "人":
        return at
    for word in reversed(sentence.words):
        begin, end = word.start - sentence.start, word.end - sentence.start
        if begin >= at:
            continue
        first = at == start
        if (
            (end != at and not first)
            or word.text in BEFORE
            or word.text[:2] in BEFORE
            or start - begin > LONGEST_COMPOUND
        ):
            break
        if not (end > at or touches(word, first, head)):
            break
        at = begin
    return at


def touches(word: Word, first: bool, head: str) -> bool:
    """Whether a word can stand inside a compound before a head."""
    if word.tag in ("nr", "ns", "nt", "x", "ad") or word.text in OWNERS or word.text in MEASURES:
        return False
    if word.text in NOT:
        return True
    if word.tag[0] == "v" and word.tag != "vn":
        return first or (head == "者" and len(word.text) > 1)
    return word.tag[0] in ("nvajblsgd" if head == "者" else "nvajblsg")


def touching_start(sentence: Sentence, start: int) -> int:
    """Start of the plain nouns and adjectives that touch (舞蹈骨干教师); a name of a unit or place ends them."""
    at = start
    for word in before(sentence, start):
        begin = word.start - sentence.start
        if (
            word.end - sentence.start != at
            or start - begin > LONGEST_COMPOUND
            or word.text in BEFORE
            or stops(word.text)
        ):
            break
        if word.text not in WORDS and (word.tag not in TOUCHING or len(word.text) < 2 or UNIT.search(word.text)):
            break
        at = begin
    return at


def stops(text: str) -> bool:
    """Whether a word cannot modify people: a meeting, a verb in one word with its adverb (充分发挥), our own (我司)."""
    return bool(OTHER.search(text)) or text[0] in "我该此贵" or text[-2:] in BEFORE


def clause_start(sentence: Sentence, start: int, end: int) -> int:
    """Start of a restrictive clause with 的 before the noun (患病的女职工), else ``start``."""
    at = start
    if match := ALL.search(sentence.text, 0, at):
        at = match.start()
    if not sentence.text.endswith("的", 0, at) or (
        noun_follows(sentence, end) and not sentence.text.endswith(LIMIT, 0, at - 1)
    ):
        return start
    words: list[Word] = []
    for word in before(sentence, at - 1):
        if boundary(word, words) or at - (word.start - sentence.start) > LONGEST_CLAUSE:
            break
        words.append(word)
    while words and (words[-1].tag[0] in "cfuy" or (words[-1].tag == "ad" and words[-1].text in BEFORE)):
        words.pop()
    if not restricts(words):
        return start
    return words[-1].start - sentence.start


def restricts(words: list[Word]) -> bool:
    """Whether a clause says which people: it has a verb, no named subject (公司引进的) and is no place (会中的)."""
    if not any(predicate(word) for word in words) or (words[0].tag == "f" and words[0].text not in LIMIT):
        return False
    if words[0].text in HELD or words[0].text in PEOPLE:
        return False
    if len(words) == 1 and words[0].tag == "i" and not words[0].text.startswith(CLAUSE):
        return False
    return words[-1].tag not in ("ns", "nt", "nz", "nr") and words[-1].text not in (*OWNERS, "工会")


def boundary(word: Word, after: list[Word]) -> bool:
    """Whether a clause begins behind this word; ``after`` holds what stands between it and 的, nearest first."""
    near = after[-1] if after else None
    if word.text in NEAR or word.text in MEASURES:
        return word.text in MEASURES
    if word.tag[0] in "mq" and word.text not in WORDS:
        return not (word.text.endswith(AGE) or (near and (near.text in (*AGE, *RANGE) or near.tag[0] in "mq")))
    if near is None:
        return word.tag[0] in "xwrcye"
    if word.text in RANGE and near.tag[0] == "m":
        return False
    if near.tag[0] == "m" and word.text.endswith("满"):
        return False
    if near.text in ("在", "于") and word.text in CLAUSE:
        return False
    if near.text in NEAR or (near.tag[0] == "m" and near.text not in WORDS and word.tag[0] not in "v"):
        return True
    return (word.tag[0] in "pxwrcuye" and not word.text.startswith("在")) or word.text in ("在", *BEFORE)


def predicate(word: Word) -> bool:
    """Whether a word can be the verb or adjective of a clause."""
    if word.text.startswith(CLAUSE):
        return True
    if word.tag == "l":
        return len(word.text) > 3
    return word.tag in ("v", "a", "ad", "an", "vi", "i", "vg", "ag") or word.text in ("岁", "周岁", *LIMIT)


def noun_follows(sentence: Sentence, end: int) -> bool:
    """Whether the noun goes on (职工文体活动): the clause then belongs to the whole."""
    return any(
        word.start - sentence.start == end and word.tag[0] == "n" and word.tag != "nr" and len(word.text) < 4
        for word in sentence.words
    )
