"""Who receives an honour stands before its name: 授予王强南湾市劳动奖章, 职工立三等功. The name begins behind."""

from __future__ import annotations

import re
from functools import cache

from kg.find.phrases import before
from kg.find.surnames import candidates
from kg.model import Sentence
from kg.rules import alternation, table

LEVEL = r"(?:全国|国家级?|[\u4e00-\u9fa5]{2,3}[省市县区州](?!长)|[省市县区局]级?(?!长)|“)"
NEIGHBOURS = table("terms/award_neighbours")
FOLLOWED = re.compile(
    f"(?:{NEIGHBOURS.any_of('address')}|等[0-9０-９一二三四五六七八九十]*[名位人个]?{NEIGHBOURS.any_of('listed')}?)?"
    f"(?={LEVEL}|$)"
)
OTHER = NEIGHBOURS.terms("other")
NOT_BEFORE = f"(?<!{alternation(word[0] for word in OTHER if word.endswith('获'))})"
NOT_AFTER = f"(?!{alternation(word[1] for word in OTHER if word.startswith('获'))})"


@cache
def verbs() -> re.Pattern[str]:
    """Any verb of winning, giving or seeking."""
    return re.compile(f"{NOT_BEFORE}{alternation(table('terms/award_verbs').terms())}{NOT_AFTER}(?!得?者)")


@cache
def inner_verbs() -> re.Pattern[str]:
    """Verbs of winning, also inside a word as jieba cuts it: 工会获, 职工立."""
    return re.compile(f"{NOT_BEFORE}{alternation(table('terms/award_verbs').terms('win'))}(?!奖){NOT_AFTER}")


@cache
def givers() -> tuple[str, ...]:
    """Verbs of giving, and the prepositions before a receiver."""
    return (*table("terms/award_verbs").terms("give"), *table("terms/award_verbs").terms("praise"), "对", "给", "为")


@cache
def bodies() -> re.Pattern[str]:
    """A body up to its head word, before the level or the quotation mark of an honour."""
    heads = alternation(word for word in table("terms/organisation_heads").terms() if word[-1] not in "省市县区州")
    return re.compile(rf"[\u4e00-\u9fa5]{{2,20}}?{heads}(?={LEVEL})")


def behind_receiver(sentence: Sentence, start: int, at: int) -> int:
    """Where the name of an honour begins that was taken to reach from ``start`` to its head at ``at``."""
    text = sentence.text
    for match in inner_verbs().finditer(text, start, at):
        start = match.end()
    for one in candidates(sentence):
        if one.start == start and one.end <= at and (one.whole or one.trust == "plain"):
            followed = FOLLOWED.match(text, one.end, at)
            if followed and (followed.end() < at or before(text, start, 8).endswith((*givers(), "、", "和"))):
                return followed.end()
    if before(text, start, 8).endswith(givers()) and (body := bodies().match(text, start, at)):
        return body.end()
    return start
