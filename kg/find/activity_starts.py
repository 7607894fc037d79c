"""Where the name of an activity begins: from its head to the left over what modifies it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.find.activity_course import in_course, told
from kg.find.activity_heads import Head, ending
from kg.model import Sentence, Word
from kg.rules import alternation, table

LIMITS = table("terms/activity_limits")
WORDS = table("terms/activity_neighbours")
STOPS = frozenset(LIMITS.terms("hold") + LIMITS.terms("carry") + LIMITS.terms("stop") + LIMITS.terms("vague"))
STOPS |= frozenset(LIMITS.terms("verb"))
SOFT = frozenset(LIMITS.terms("verb") + LIMITS.terms("carry") + WORDS.terms("soft"))
LONG_STOP = re.compile(alternation(stop for stop in STOPS if len(stop) > 1) + "$")
NUMERAL = r"[〇零○一二三四五六七八九十百千两\dXx_]+"
SESSION = re.compile(
    rf"(?:第{NUMERAL}[届期批轮次个家季站场](?:第?{NUMERAL}次)?|首[届期批次轮家]|{NUMERAL}届(?:第?{NUMERAL}次)?|{NUMERAL}次)$"
)
YEAR = re.compile(
    r"(?:(?:[12][\dxX_]{3}(?:[—–-]+[12]?\d{1,3})?|[〇零○一二三四五六七八九]{4})(?:年度?|学年度?|[级届])|[上下第][一二]?学期|\d{1,2}[·.]\d{1,2})$"
)
CONGRESS_OF = re.compile(rf"(?:中国|全国|[省市县区州旗](?:[^，。；、\s各]{{2,4}}(?=工会))?){WORDS.any_of('convener')}$")
CONGRESS_HEADS = WORDS.terms("congress")
COHORT = re.compile(r"(?<!\d)[12]\d{3}$")
COUNT = re.compile(rf"(?:\d{{1,3}}周年|[一二三四五六七八九十百]+周年|{WORDS.any_of('number')})$")
CONGRESS = re.compile(r"(?:党的)?[一二三四五六七八九十]{1,3}(?:大|届[一二三四五六七八九]中全会)$")
COUNTED = rf"(?:{NUMERAL}[余多]?{WORDS.any_of('times', 'sessions', 'measure')})"
COUNT_BEFORE = re.compile(rf"(?<![第届]){COUNTED}$")
GAP = rf"(?:了|过|好)?{COUNTED}?(?:[^，。；：、]{{0,10}}的)?[“]?$"
LISTED = re.compile(rf"(?:^|[：:；，,]){WORDS.any_of('lists')}[：:，]?[“]?$")
JOINED = re.compile(alternation(LIMITS.terms("hold")) + r"[^。；：]{2,40}[、和与及]$")
HELD = re.compile(alternation(LIMITS.terms("hold")) + GAP)
HELD_FIRMLY = re.compile(alternation(set(LIMITS.terms("hold")) - SOFT) + rf"(?:了|过|好)?{COUNTED}?[“]?$")
CARRIED = re.compile(alternation(LIMITS.terms("carry")) + GAP)
VAGUE = re.compile(rf"{alternation(LIMITS.terms('vague'))}(?:[^，。；：]{{0,8}}的|、)?$")
THEME = re.compile(
    rf"(?:以?[“‘\"][^。“]{{2,40}}[”’\"]为(?:活动)?{WORDS.any_of('theme')}|(?:主题|题)为[“‘\"][^。“]{{2,40}}[”’\"])的$"
)
LEVEL = LIMITS.terms("level")
BODY = re.compile(
    rf"(?<!中国){alternation(LIMITS.terms('body'))}(?!{alternation(LIMITS.terms('member'))})"
    rf"|[我本]{WORDS.any_of('own')}"
)
OWNER = re.compile(rf"(?:{WORDS.any_of('owner')}|(?<!中国)工会)(?=[“\"]|第|首届|[12]\d{{3}})")
TAGS = frozenset(
    ("d", "p", "c", "r", "rr", "rz", "u", "uj", "ul", "uz", "ug", "uv", "ud", "y", "e", "o", "x", "t", "f")
)
SEASON = re.compile(f"{alternation(LIMITS.terms('season'))}$|^如?[庆迎]$")
LEAD = re.compile(
    rf"(?:[、和与及，了_xX]|{WORDS.any_of('lead')}|如(?=庆|迎)|好(?=[“\"])|[\dxX一二三四五六七八九十]+月份?(?=[“\"])"
    r"|(?<![届第])[\d一二三四五六七八九十两几]+[期次项个轮场批](?=.{3}))+"
)
ORDINAL = re.compile(r"(?:第[\d一二三四五六七八九十]+届|首届)(?!”)")
LEADING_YEAR = re.compile(r"[12][\dxX]{3}(?:年(?![级届])度?)")
CLOSING = {"”": "“", "’": "‘", "》": "《", "）": "（", ")": "(", "」": "「"}
JOIN = re.compile(r"(?:以及|[、和与及])$")
JOINING = frozenset(("training", "meeting", "contest", "commendation", "recreation"))
EDGE = re.compile(r"(?:^|[，。；：\s日月的年])[“]?$")
FARTHEST = 45


@dataclass(frozen=True, slots=True)
class Start:
    """Where a name begins. ``held``: a verb of holding stands before it, ``carried``: one of promoting;
    ``vague``: 各种, 形式多样的 do."""

    at: int
    held: bool
    carried: bool
    counted: bool
    vague: bool
    told: bool


def start_of(sentence: Sentence, head: Head) -> Start:
    """Where the name with this head begins, in offsets of the sentence."""
    text = sentence.text
    at = walk(text, head, {word.end - sentence.start: word for word in sentence.words})
    if lead := LEAD.match(text, at, head.start):
        at = lead.end()
    if not is_held(text, at) and (year := LEADING_YEAR.match(text, at, head.start)):
        at = year.end() if not told(text, head.end) or text[year.end() : year.end() + 1] == "，" else at
    for owner in OWNER.finditer(text, at):
        at = owner.end() if owner.end() < head.start else at
    if (ordinal := ORDINAL.search(text, at, head.start)) and not text.endswith(LEVEL, at, ordinal.start()):
        at = ordinal.start()
    if head.row.term in CONGRESS_HEADS and (convener := CONGRESS_OF.search(text, 0, at)):
        at = convener.start()
    return Start(
        at,
        is_held(text, at),
        bool(CARRIED.search(text, 0, at)),
        bool(COUNT_BEFORE.search(text, max(0, at - 12), at)),
        bool(VAGUE.search(text, max(0, at - 20), at)),
        told(text, head.end) or in_course(text, at, head.end),
    )


def is_held(text: str, at: int) -> bool:
    """Whether a verb of holding stands before the place, or a list of names that is held."""
    if HELD.search(text, 0, at) or LISTED.search(text, 0, at):
        return True
    return bool(JOINED.search(text, 0, at)) and ending(text, at - 1) is not None


def walk(text: str, head: Head, ends: dict[int, Word]) -> int:
    """Go left as far as the name may reach; where no verb of holding stands there, cut at verbs and bodies."""
    at, first_join, verb, soft = head.start, None, None, None
    while at > 0 and head.start - at < FARTHEST:
        step, is_verb = step_left(text, at, ends, head.start)
        if step is None and (join := JOIN.search(text, 0, at)) and crossable(text, join.start(), head):
            step, first_join = join.start(), first_join or at
        if step is None and (word := ends.get(at)) and word.text in SOFT and not named(text, at - len(word.text)):
            step, soft = at - len(word.text), soft or at
        if step is None:
            break
        if is_verb and not (text[at] in "“《" and (step == 0 or not text[step - 1].isalnum())):
            verb = at
        at = step
    if soft is not None and not HELD_FIRMLY.search(text, 0, at):
        at = soft
    whole = told(text, head.end) and EDGE.search(text, 0, at) is not None
    held = is_held(text, at) or whole or in_course(text, at, head.end)
    if first_join is not None and first_join > at and not held:
        at = first_join
    if not held:
        at = max(at, min(verb or 0, head.start))
    for body in BODY.finditer(text, at):
        at = body.end() if body.end() < head.start else at
    return at


def named(text: str, at: int) -> bool:
    """Whether another name may end there: 召开会议|部署检查, but not 学习|贯彻."""
    head = ending(text, at)
    return head is not None and (head.row.more["use"] != "weak" or head.row.concept == "meeting")


def step_left(text: str, at: int, ends: dict[int, Word], head_start: int) -> tuple[int | None, bool]:
    """Where the piece before ``at`` begins, None where the name cannot hold it; and whether it is a plain verb."""
    last = text[at - 1]
    if last in CLOSING:
        begin = text.rfind(CLOSING[last], max(0, at - FARTHEST), at)
        marker = last in "）)" and not text[:begin].strip()
        return (begin if begin >= 0 and not marker else None), False
    if last == "的":
        if text.endswith("党的", 0, at):
            return at - 2, False
        if theme := THEME.search(text, max(0, at - 60), at):
            return theme.start(), False
        return (at - 1 if at == head_start and text[at - 2 : at - 1] == "”" else None), False
    if last in "暨·•" or (last == "、" and text[at - 2 : at - 1] in ("》", "”") and text[at : at + 1] in ("《", "“")):
        return at - 1, False
    if COUNT_BEFORE.search(text, max(0, at - 12), at) and not SESSION.search(text, max(0, at - 12), at):
        return None, False
    if (inner := ending(text, at)) and inner.row.more["use"] != "neutral":
        return inner.start, False
    for piece in (CONGRESS, SESSION, YEAR, COUNT):
        if match := piece.search(text, max(0, at - 12), at):
            return (None if is_count(match[0]) else match.start()), False
    if text.endswith(WORDS.terms("in_year"), 0, at) and text.startswith(WORDS.terms("year_work"), at):
        return at - 2, False
    if text[at : at + 1] in ("级", "届") and (cohort := COHORT.search(text, 0, at)):
        return cohort.start(), False
    word = ends.get(at)
    if word is None:
        return (at - 1 if last.isalnum() and not LONG_STOP.search(text, 0, at) else None), False
    if (JOIN.search(word.text) and len(word.text) <= 2) or word.text in STOPS or LONG_STOP.search(word.text):
        return None, False
    if SEASON.search(word.text):
        return at - len(word.text), False
    if word.tag in TAGS:
        return None, False
    if word.tag in ("m", "q", "mq") and re.fullmatch(
        r"[〇零一二三四五六七八九十百千万两\d余多几.%]+[项期次个轮场批名人]?", word.text
    ):
        return None, False
    return at - len(word.text), word.tag in ("v", "vd")


def is_count(text: str) -> bool:
    """两次 counts, 第二次 and 三届二次 tell which."""
    return text.endswith("次") and "届" not in text and "第" not in text and "首" not in text


def crossable(text: str, at: int, head: Head) -> bool:
    """Whether the name may go on before a 、 or 和: not where another name ends there."""
    if head.row.concept not in JOINING or head.row.more["use"] == "weak" or head.row.term.endswith("活动"):
        return False
    return ending(text, at) is None
