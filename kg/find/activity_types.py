"""The type of an activity from the words of its name."""

from __future__ import annotations

import re

from kg.rules import Row, alternation, table

NEUTRAL = "neutral"
TYPED = {row.term: row.concept for row in table("terms/activity_heads").rows if row.concept != NEUTRAL}
WORDS = {row.term: row.concept for row in table("terms/activity_names").rows} | TYPED
WORD = re.compile(alternation(WORDS))
QUOTED = re.compile(r"[“‘\"][^“”]*[”’\"]")
IN_QUOTES, PLAIN = "training", "recreation"


def type_of(name: str, head: Row) -> str:
    """The head's type; where it shows none, that of the rightmost word outside quotes, then inside.

    A name of two parts (总结会暨联欢会) takes the type of the first.
    """
    first = name.split("暨", 1)[0]
    if first != name and (word := rightmost(QUOTED.sub("|", first))) in TYPED and word is not None:
        return WORDS[word]
    before = name[: -len(head.term)] if name.endswith(head.term) else name
    quotes = "".join(QUOTED.findall(before))
    words = [word for part in (QUOTED.sub("|", before), quotes) if (word := rightmost(part))]
    if head.more["use"] != NEUTRAL:
        return head.more["unless"] if words and WORDS[words[0]] == head.more["unless"] else head.concept
    if words:
        return WORDS[words[0]]
    if head.concept != NEUTRAL:
        return head.concept
    return IN_QUOTES if quotes else PLAIN


def rightmost(text: str) -> str | None:
    """The word of the table that ends last, the longest of those."""
    for end in range(len(text), 0, -1):
        for start in range(max(0, end - 8), end):
            if text[start:end] in WORDS:
                return text[start:end]
    return None


def type_of_words(text: str) -> str | None:
    """The type that the rightmost word shows."""
    word = rightmost(text)
    return WORDS[word] if word else None


def typed(text: str) -> bool:
    """Whether a word in the text shows a type."""
    return WORD.search(text) is not None
