"""What carries an activity: names of activities, and verbs of the table that stand as words of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.model import Kind, Mention, Sentence
from kg.relate.scene import Anchor
from kg.rules import Row, alternation, table

TITLE = re.compile(r"《[^《》]*》")
JOINS = frozenset(["", "、", "和", "并", "与", "及"])
HELPED = 30
GROUND = re.compile("[；。]")


@dataclass(frozen=True, slots=True)
class Verb:
    """A row of the table with its conditions on the clause behind and ahead of the word, and on the sentence before."""

    row: Row
    behind: re.Pattern[str] | None
    ahead: re.Pattern[str] | None
    earlier: re.Pattern[str] | None

    @property
    def conditional(self) -> bool:
        """Whether the row holds only in some clauses."""
        return any(condition is not None for condition in (self.behind, self.ahead, self.earlier))

    def holds(self, ahead: str, behind: str, earlier: str) -> bool:
        """Whether the clause and the sentence before the word meet the conditions."""
        pairs = ((self.behind, behind), (self.ahead, ahead), (self.earlier, earlier))
        return all(condition is None or condition.search(words) for condition, words in pairs)


@cache
def verbs() -> dict[str, tuple[Verb, ...]]:
    """Rows by word, those with a condition first."""
    rows: dict[str, list[Verb]] = {}
    for row in table("terms/activity_verbs").rows:
        conditions = (re.compile(row.more[key]) if row.more[key] else None for key in ("object", "ahead", "earlier"))
        rows.setdefault(row.term, []).append(Verb(row, *conditions))
    return {term: tuple(sorted(found, key=lambda verb: not verb.conditional)) for term, found in rows.items()}


@cache
def trigger() -> re.Pattern[str]:
    """Every verb of the table, or a word that only holds one (慰问金)."""
    exceptions = alternation(table("terms/trigger_exceptions").terms())
    return re.compile(f"(?P<not>{exceptions})|(?P<verb>{alternation(verbs())})")


@cache
def noun_behind() -> re.Pattern[str]:
    """Words that make a noun of the verb before them."""
    words = table("terms/trigger_neighbours")
    whole, uncounted = alternation(words.terms("behind")), alternation(words.terms("uncounted"))
    return re.compile(rf"(?:工作)?(?:{whole}|{uncounted}(?!\d)|的(?!$|[，。；]))")


@cache
def noun_ahead() -> re.Pattern[str]:
    """Words that make a noun of the verb behind them."""
    return re.compile(f"{alternation(table('terms/trigger_neighbours').terms('ahead'))}$")


def anchors(sentence: Sentence, mentions: tuple[Mention, ...]) -> tuple[Anchor, ...]:
    """Anchors of a sentence by offset: named activities, and verbs outside every mention."""
    named = [
        Anchor(m.start, m.end, m.value, m.rule, m)
        for m in mentions
        if m.kind == Kind.ACTIVITY and isinstance(m.value, str)
    ]
    found = sorted([*named, *triggers(sentence, mentions)], key=lambda anchor: anchor.start)
    return tuple(alone(tuple(merged(found, sentence)), sentence))


def alone(found: tuple[Anchor, ...], sentence: Sentence) -> Iterator[Anchor]:
    """Those that are no mere help to the next (帮助35名职工[追回]工资)."""
    helpers = frozenset(table("terms/trigger_neighbours").terms("helper"))
    for number, anchor in enumerate(found):
        words = sentence.text[anchor.start - sentence.start : anchor.end - sentence.start]
        if anchor.mention is None and words in helpers and number + 1 < len(found):
            gap = sentence.text[anchor.end - sentence.start : found[number + 1].start - sentence.start]
            if len(gap) <= HELPED and not GROUND.search(gap):
                continue
        yield anchor


def triggers(sentence: Sentence, mentions: tuple[Mention, ...]) -> Iterator[Anchor]:
    """Verbs that stand outside every mention and end where words end."""
    borders = {word.start for word in sentence.words} | {word.end for word in sentence.words}
    titles = [(title.start(), title.end()) for title in TITLE.finditer(sentence.text)]
    for match in trigger().finditer(sentence.text):
        if match["verb"] is None or any(left < match.start() < right for left, right in titles):
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if any(m.start < end and start < m.end for m in mentions):
            continue
        if start not in borders or end not in borders or is_noun(sentence.text, match.start(), match.end()):
            continue
        if (row := chosen(match["verb"], sentence, start, end)) is not None:
            yield Anchor(start, end, row.concept, row.rule)


def is_noun(text: str, start: int, end: int) -> bool:
    """A verb that is part of a noun phrase: 组建力度, 通过学习, 签订的合同."""
    return bool(noun_behind().match(text, end) or noun_ahead().search(text, max(0, start - 4), start))


def chosen(verb: str, sentence: Sentence, start: int, end: int) -> Row | None:
    """The first row of a word whose conditions hold in its clause."""
    clause = next((c for c in sentence.clauses if c.start <= start < c.end), None)
    left, right = (clause.start, clause.end) if clause else (sentence.start, sentence.end)
    behind = sentence.text[end - sentence.start : right - sentence.start]
    ahead = sentence.text[left - sentence.start : start - sentence.start]
    earlier = sentence.text[: start - sentence.start]
    return next((candidate.row for candidate in verbs()[verb] if candidate.holds(ahead, behind, earlier)), None)


def merged(found: list[Anchor], sentence: Sentence) -> Iterator[Anchor]:
    """Verbs side by side (走访、慰问) are one happening."""
    last: Anchor | None = None
    for anchor in found:
        if last and not last.mention and not anchor.mention:
            gap = sentence.text[last.end - sentence.start : anchor.start - sentence.start]
            if gap == "" or (gap in JOINS and last.type == anchor.type):
                last = Anchor(last.start, anchor.end, anchor.type if gap == "" else last.type, last.rule)
                continue
        if last:
            yield last
        last = anchor
    if last:
        yield last
