"""The second reader's word on mentions: each of the rules' gets its probability, and those it is sure of come in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.find import settle
from kg.find.activity_types import PLAIN, type_of_words
from kg.model import Citation, Kind, Mention, Report, Value
from kg.weigh.spans import NAME, VERB, Seen, Span, label

RULE = "model/spans"
NEVER = 2.0


def judged(report: Report, settled: Sequence[Mention], seen: Seen, add: Mapping[Kind, float]) -> list[Mention]:
    """Mentions of one sentence after both readers, each with the model's probability.

    Amounts and dates are left to the rules: the model reads no numbers.
    """
    kept = [replace(m, confidence=seen.probability(m.start, m.end, label(m.kind))) for m in settled]
    firm = [mention for mention in kept if not mention.weak]
    added = [
        mention_of(report, span)
        for span in seen.spans
        if span.label != VERB and span.probability >= add.get(kind_of(span), NEVER)
    ]
    return list(settle([*kept, *(mention for mention in added if not clashes(mention, firm))]))


def clashes(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether a mention overlaps another: names of activities may hold the rest, but nothing holds them."""
    return any(
        other.start < mention.end
        and mention.start < other.end
        and not (
            mention.kind == Kind.ACTIVITY != other.kind and mention.start <= other.start and other.end <= mention.end
        )
        and not (
            other.kind == Kind.ACTIVITY != mention.kind and other.start <= mention.start and mention.end <= other.end
        )
        for other in others
    )


def kind_of(span: Span) -> Kind:
    """The kind of mention that a label names."""
    return Kind.ACTIVITY if span.label == NAME else Kind(span.label)


def mention_of(report: Report, span: Span) -> Mention:
    """A mention that only the model saw."""
    kind = kind_of(span)
    text = report.document.text[span.start : span.end]
    value: Value = Citation(text, "internal") if kind == Kind.POLICY else None
    if kind == Kind.ACTIVITY:
        value = type_of_words(text) or PLAIN
    return Mention(kind, span.start, span.end, text, RULE, value, confidence=span.probability)
