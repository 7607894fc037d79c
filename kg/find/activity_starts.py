"""Where the name of an activity begins: from its head to the left over what modifies it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.find.activity_heads import HEADS, Head
from kg.model import Sentence, Word
from kg.rules import alternation, table

LIMITS = table("terms/activity_limits")
HOLD = LIMITS.terms("hold")
STOPS = frozenset(LIMITS.terms("hold") + LIMITS.terms("stop") + LIMITS.terms("vague"))
NUMERAL = r"[〇零○一二三四五六七八九十百千两\dXx_]+"
SESSION = re.compile(rf"(?:(?:第?{NUMERAL}|首)[届期批轮](?:第?{NUMERAL}次)?|第{NUMERAL}[次个]|{NUMERAL}届{NUMERAL}次)$")
YEAR = re.compile(r"(?:[12][\dxX_]{3}|[〇零○一二三四五六七八九]{4})(?:年度?)$")
COUNT = re.compile(r"(?:千人|万人|百人|百日|百家|千家|一日|十佳|百名|双百)$")
COUNTED = rf"(?:{NUMERAL}[余多]?(?:次|期|场|届|个|项|轮|批|场次|台|名|天|期次|类))"
HELD = re.compile(rf"{alternation(HOLD)}(?:了|过|好)?(?:为期)?{COUNTED}?(?:的)?[“]?$")
VAGUE = re.compile(rf"{alternation(LIMITS.terms('vague'))}(?:的|、)?(?:形式的)?$")
THEME = re.compile(r"以[“‘\"][^。]{2,40}[”’\"]为(?:主题|主线|内容|载体|重点|中心)的$")
BODY = re.compile(
    r"(?:工会|工会联合会|委员会|公司|集团|支部|党委|妇联|团委|女工委|[我本](?:校|园|司|局|厂|镇|乡|县|市|区|院|站|所|公司|单位))"
    r"(?!主席|干部|工作|会员|委员|积极分子|财务|知识|换届|法|经费|统计|小组|组长|女工|女职工|代表)"
)
TAGS = frozenset(
    ("d", "p", "c", "r", "rr", "rz", "u", "uj", "ul", "uz", "ug", "uv", "ud", "y", "e", "o", "x", "q", "t", "f", "zg")
)
FESTIVAL = re.compile(
    r"(?:节|元旦|春节|国庆|中秋|端午|重阳|元宵|新春|新年|七夕|清明|冬季|夏季|春季|秋季|暑期|寒假|暑假|夜|周末|年终|月末|岁末|年度)$"
)
CLOSING = {"”": "“", "’": "‘", "》": "《", "）": "（", ")": "(", "」": "「"}
JOINS = ("、", "和", "与", "及", "以及")
FARTHEST = 45


@dataclass(frozen=True, slots=True)
class Start:
    """Where a name begins; ``held``: a verb of holding stands before it; ``vague``: 各种, 形式多样的 do."""

    at: int
    held: bool
    vague: bool


def start_of(sentence: Sentence, head: Head) -> Start:
    text = sentence.text
    ends = {word.end - sentence.start: word for word in sentence.words}
    at, joins, verb = head.start, [], None
    while at > 0 and head.start - at < FARTHEST:
        step, is_verb = step_left(text, at, ends, head)
        if step is None and (at == head.start or not crossable(text, at)):
            break
        if step is None:
            joins.append(at)
            step = at - (2 if text.endswith("以及", 0, at) else 1)
        if is_verb:
            verb = at
        at = step
    at = at + len(text[at : head.start]) - len(text[at : head.start].lstrip("、和与及以，如"))
    if joins and not HELD.search(text, 0, at):
        at = max(at, joins[0]) if not text[: joins[0] - 1].endswith(("》", "”")) else at
    held = bool(HELD.search(text, 0, at))
    if not held:
        if verb is not None:
            at = max(at, min(verb, head.start))
        for body in BODY.finditer(text, at, head.start):
            at = body.end()
    if year := re.match(r"[12][\dxX_]{3}年度?", text[at : head.start]):
        at += year.end()
    return Start(at, held, bool(VAGUE.search(text, 0, at)))


def step_left(text: str, at: int, ends: dict[int, Word], head: Head) -> tuple[int | None, bool]:
    """Where the piece before ``at`` begins, None where the name cannot hold it; and whether it is a plain verb."""
    last = text[at - 1]
    if last in CLOSING:
        begin = text.rfind(CLOSING[last], max(0, at - FARTHEST), at)
        return (begin if begin >= 0 else None), False
    if last == "的":
        if theme := THEME.search(text, max(0, at - 60), at):
            return theme.start(), False
        if at == head.start and text[at - 2 : at - 1] == "”":
            return at - 1, False
        return None, False
    if last == "暨":
        return at - 1, False
    for piece in (SESSION, YEAR, COUNT):
        if match := piece.search(text, max(0, at - 12), at):
            return match.start(), False
    word = ends.get(at)
    if word is None or last in JOINS:
        begin = at - 1
        return (begin if word is None and last.isalnum() and inside_word(at, ends) else None), False
    if word.text in STOPS or any(word.text.endswith(stop) for stop in STOPS if len(stop) > 1):
        return None, False
    if word.tag in TAGS and not FESTIVAL.search(word.text):
        return None, False
    if word.tag == "m" and not re.search(r"[^〇零一二三四五六七八九十百千万两\d余多几]", word.text):
        return None, False
    return at - len(word.text), word.tag in ("v", "vd")


def inside_word(at: int, ends: dict[int, Word]) -> bool:
    """Whether ``at`` lies inside a word (the head begins in the middle of it)."""
    return at not in ends


def crossable(text: str, at: int) -> bool:
    """Whether the name may go on before a 、 or 和: not where another name ends there."""
    join = next((join for join in ("以及", "、", "和", "与", "及") if text.endswith(join, 0, at)), None)
    if join is None:
        return False
    before = text[: at - len(join)]
    return not any(before.endswith(head) for head in HEADS)
