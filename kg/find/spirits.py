"""Document numbers, guiding thoughts, maxims and the spirit of meetings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.find.phrases import left_edge, word_start
from kg.find.policy_words import JOINERS, edges, ends, long_edges, long_verbs, verbs
from kg.model import Citation, Kind, Mention, Sentence
from kg.rules import alternation, patterns, table


@cache
def thoughts() -> re.Pattern[str]:
    """Any of terms/policy_thoughts."""
    return re.compile(alternation(table("terms/policy_thoughts").terms()))


def find_thoughts(sentence: Sentence) -> Iterator[Mention]:
    """Guiding thoughts by their fixed names."""
    rows = table("terms/policy_thoughts").by_term()
    for match in thoughts().finditer(sentence.text):
        # 新发展理念 is none in 创新发展理念.
        if len(match[0]) <= 5 and word_start(sentence, match.start() + 1) < match.start():
            continue
        yield policy(sentence, match.start(), match.end(), rows[match[0]].rule, "thought")


def find_numbered(sentence: Sentence) -> Iterator[Mention]:
    """What patterns/policies.toml finds; ``left = true`` lets the issuing body before it belong to the name."""
    for rule in patterns("policies"):
        for match in rule.regex.finditer(sentence.text):
            start = match.start()
            if rule.settings.get("left"):
                start = issuer_edge(sentence, start)
                if sentence.text[start : match.end()] in rule.settings.get("bare", ()):
                    continue
            yield policy(sentence, start, match.end(), rule.name, str(rule.settings["kind"]))


def issuer_edge(sentence: Sentence, at: int) -> int:
    """Where the body begins that holds the meeting or issues the paper: 市九次工代会精神, 党的十九大精神."""
    text = sentence.text
    edge = left_edge(sentence, at, stops, limit=30)
    while edge < at and text[edge] in "了与和及在以把将对地":
        edge += 1
    if text.endswith("党的", 0, edge):
        return edge - 4 if text.endswith("中央党的", 0, edge) else edge - 2
    return edge


def stops(text: str, at: int, word: str) -> bool:
    """Whether the name of a meeting cannot hold the word that ends at ``at``."""
    if word in edges() or word in verbs() or (word in JOINERS and word != "与"):
        return True
    return text[max(0, at - 4) : at].endswith((*long_edges(), *long_verbs(), *ends("speech")))


def policy(sentence: Sentence, start: int, end: int, rule: str, kind: str) -> Mention:
    """A mention whose value is its own text."""
    text = sentence.text[start:end]
    return Mention(Kind.POLICY, sentence.start + start, sentence.start + end, text, rule, Citation(text, kind))
