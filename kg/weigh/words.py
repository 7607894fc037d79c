"""Features of the tokens of a sentence: the words themselves, their neighbours, the tables, what the clause holds.

What the rules found at a token is no feature: the model is a second reader, and its doubt about a rule is worth
something only while it has not seen the rule's answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Kind, Mention, Sentence
from kg.weigh.lexicon import beginning, ending
from kg.weigh.tokens import Token


def features(sentence: Sentence, found: Sequence[Token], mentions: Sequence[Mention]) -> list[list[str]]:
    """Features of each token; ``mentions`` are those of the sentence, of which only the kinds by clause are told."""
    own = [of_itself(sentence, token) for token in found]
    context = clause_kinds(sentence, mentions)
    whole = sorted({f"K={kind}" for kinds in context for kind in kinds})
    rows = []
    clause = 0
    for at, token in enumerate(found):
        while clause + 1 < len(sentence.clauses) and token.start >= sentence.clauses[clause].end:
            clause += 1
        row = list(own[at])
        for step in (-2, -1, 1, 2):
            row += beside(found, own, at, step)
        if at:
            row.append(f"-tt={found[at - 1].tag}|{token.tag}")
        if at + 1 < len(found):
            row.append(f"tt={token.tag}|{found[at + 1].tag}")
        here = context[clause] if context else ()
        row += [f"k={kind}" for kind in here]
        row += whole
        row.append(f"n={min(3, len(here))}")
        row.append("p" if sentence.planned_at(token.start) else "d")
        rows.append(row)
    return rows


def of_itself(sentence: Sentence, token: Token) -> list[str]:
    """The word, its tag, length, ends, and the words of the tables that end or begin with it."""
    text = token.text
    found = [f"w={text}", f"t={token.tag}", f"h={shape(text)}", f"e={text[-1]}", f"b={text[0]}"]
    if len(text) > 2:
        found.append(f"e2={text[-2:]}")
    found += ending(sentence.text, token.end - sentence.start)
    found += beginning(sentence.text, token.start - sentence.start)
    return found


def shape(text: str) -> str:
    """D for digits, A for other ASCII, else the length."""
    return "D" if text.isdigit() else "A" if text.isascii() else str(len(text))


def beside(found: Sequence[Token], own: Sequence[list[str]], at: int, step: int) -> list[str]:
    """Features of a neighbour: word and tag; of the next ones also their ends and tables."""
    place = at + step
    if not 0 <= place < len(found):
        return [f"{step}#"] if abs(step) == 1 else []
    token = found[place]
    row = [f"{step}w={token.text}", f"{step}t={token.tag}"]
    if abs(step) == 1:
        row += [f"{step}{feature}" for feature in own[place] if feature[0] in "eES"]
    return row


def clause_kinds(sentence: Sentence, mentions: Sequence[Mention]) -> list[tuple[str, ...]]:
    """Kinds of mention by clause; those that count only in a role are told apart."""
    kinds: list[set[str]] = [set() for _ in sentence.clauses]
    for mention in mentions:
        if mention.kind != Kind.ACTIVITY and kinds:
            place = next((n for n, clause in enumerate(sentence.clauses) if mention.start < clause.end), -1)
            kinds[place].add(f"{mention.kind.value}{'w' if mention.weak else ''}")
    return [tuple(sorted(found)) for found in kinds]
