"""What the words round a name tell: that the thing is held, takes place, or is only spoken of in general."""

from __future__ import annotations

import re

from kg.rules import alternation, table

LIMITS = table("terms/activity_limits")
WORDS = table("terms/activity_neighbours")
VERBS = frozenset(table("terms/activity_verbs").terms())
AFTER = (
    rf"^[”\"]?(?:[，,]?(?:[也已]|{WORDS.any_of('adverb')}"
    r"|(?:在|于)[^，。；：]{1,26}|[（(][^）)]{1,12}[）)]|[\d年月日时—至]+))*"
)
TOLD = re.compile(AFTER + alternation(LIMITS.terms("told")))
COURSE = re.compile(r"(?:^|[，。；：、\s]|[^存现实自正所内外])在(?:[^，。；：]{0,10}的)?[“]?$")
COURSE_END = re.compile(rf"^[”\"]?{WORDS.any_of('course')}")
GOES_TO = re.compile(rf"(?:[到赴为给对向]|{WORDS.any_of('goes')})$")
OBJECT = re.compile(r"^(?:了|过|着|《|好)")
NORM = re.compile(alternation(LIMITS.terms("norm")))
LAW = re.compile(alternation(LIMITS.terms("law")))
ARTICLE = re.compile(r"^\s*(?:第[一二三四五六七八九十百\d]+[条章]|[（(][一二三四五六七八九十\d]+[）)])")
FACT = re.compile(r"[\d“”《]|第[一二三四五六七八九十]+[届次期批]|届")


def told(text: str, head_end: int) -> bool:
    """Whether the clause goes on to say that the thing was held: …大会在京召开."""
    return TOLD.match(text[head_end : head_end + 50]) is not None


def in_course(text: str, at: int, head_end: int) -> bool:
    """Whether the thing is the frame of what is told: 在…大赛中."""
    return COURSE_END.match(text[head_end : head_end + 4]) is not None and COURSE.search(text, 0, at) is not None


def acts(text: str, at: int, head_start: int, head_end: int) -> bool:
    """Whether the head is the verb of its clause: 到县城广场宣传演出, 组织职工学习了《工会法》."""
    words = [text[begin:head_end] for begin in range(max(at, head_end - 6), head_end - 1)]
    if not any(word in VERBS for word in words):
        return False
    if OBJECT.match(text[head_end : head_end + 1]):
        return True
    return GOES_TO.search(text[max(0, at - 2) : at]) is not None and not COURSE_END.match(text[head_end : head_end + 2])


def general(text: str, at: int, head_end: int, use: str) -> bool:
    """Whether laws and programmes speak so, of what should be done, with nothing concrete in the sentence part."""
    begin = max(text.rfind(mark, 0, at) for mark in "。；") + 1
    ends = [found for mark in "。；" if (found := text.find(mark, head_end)) >= 0]
    part = text[begin : min(ends, default=len(text))]
    norm = NORM if use in ("topic", "weak", "neutral") else LAW
    return norm.search(part) is not None and FACT.search(ARTICLE.sub("", part)) is None
