"""Spans that a linear-chain CRF sees in a sentence, with their probabilities.

Lafferty, McCallum and Pereira 2001, in the implementation of CRFsuite (Okazaki 2007). Labels are B- and I- with the
kind of a mention, ``NAME`` for the name of an activity, ``VERB`` for the verb that carries one, and O.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model import Kind, Mention, Sentence
from kg.weigh.tagger import Tagger
from kg.weigh.tokens import Token, tokens
from kg.weigh.words import features

NAME = "NAME"
VERB = "VERB"
OUTSIDE = "O"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the document, the label it has, and how likely it is (0 to 1)."""

    start: int
    end: int
    label: str
    probability: float


def label(kind: Kind) -> str:
    """The label of a kind of mention."""
    return NAME if kind == Kind.ACTIVITY else kind.value


def sequence(
    sentence: Sentence, candidates: Sequence[Mention], settled: Sequence[Mention]
) -> tuple[tuple[Token, ...], list[list[str]]]:
    """Tokens of a sentence and their features."""
    found = tokens(sentence, (border for mention in candidates for border in (mention.start, mention.end)))
    return found, features(sentence, found, settled)


class Seen:
    """What the model sees in one sentence: its likeliest spans, and how likely those of the rules are."""

    def __init__(self, tagger: Tagger, found: Sequence[Token], rows: list[list[str]], asked: Sequence[Mention]) -> None:
        self.tokens = found
        self.labels = tagger.tag(rows)
        self.verbs = [tuple(tagger.marginal(f"{place}-{VERB}", at) for place in "BI") for at in range(len(found))]
        best = stretches(found, self.labels)
        named = {(m.start, m.end, label(m.kind)) for m in asked} | set(best)
        self.likely = {span: self.least(tagger, *span) for span in sorted(named)}
        self.spans = [Span(*span, self.likely[span]) for span in best]

    def probability(self, start: int, end: int, name: str) -> float:
        """How likely a span with a label is (0 to 1): a mention of the rules, one of its own, or any verb."""
        if name != VERB:
            return self.likely.get((start, end, name), 0.0)
        inside = self.inside(start, end)
        return min((self.verbs[at][at != inside[0]] for at in inside), default=0.0)

    def least(self, tagger: Tagger, start: int, end: int, name: str) -> float:
        """The least of the marginals of a span's tokens, and of its end behind it."""
        inside = self.inside(start, end)
        if not inside:
            return 0.0
        least = tagger.marginal(f"B-{name}", inside[0])
        for at in inside[1:]:
            least = min(least, tagger.marginal(f"I-{name}", at))
        behind = inside[-1] + 1
        return least if behind == len(self.tokens) else min(least, 1 - tagger.marginal(f"I-{name}", behind))

    def inside(self, start: int, end: int) -> list[int]:
        """Places of the tokens that make up a stretch; none where it begins or ends within a token."""
        found = [at for at, token in enumerate(self.tokens) if token.start < end and start < token.end]
        whole = found and self.tokens[found[0]].start == start and self.tokens[found[-1]].end == end
        return found if whole else []


def stretches(found: Sequence[Token], names: Sequence[str]) -> list[tuple[int, int, str]]:
    """Spans that a sequence of labels says, by offset."""
    spans: list[tuple[int, int, str]] = []
    last = OUTSIDE
    for token, name in zip(found, names, strict=True):
        if name.startswith("I-") and last[2:] == name[2:]:
            start, _, kind = spans[-1]
            spans[-1] = (start, token.end, kind)
        elif name != OUTSIDE:
            spans.append((token.start, token.end, name[2:]))
        last = name
    return spans


def labels(found: Sequence[Token], spans: Iterable[tuple[int, int, str]]) -> list[str]:
    """Labels of tokens that say these spans: what the model is trained on."""
    named = [OUTSIDE] * len(found)
    for start, end, name in spans:
        inside = [at for at, token in enumerate(found) if token.start < end and start < token.end]
        for at in inside:
            named[at] = f"{'B' if at == inside[0] else 'I'}-{name}"
    return named
