"""A linear-chain CRF out of the bytes of its weights."""

from __future__ import annotations

from collections.abc import Sequence

import pycrfsuite


class Tagger:
    """Labels sequences; keeps the bytes, as CRFsuite reads them in place. Raises ValueError for other bytes."""

    def __init__(self, weights: bytes) -> None:
        self.weights = weights
        self.crf = pycrfsuite.Tagger()
        self.crf.open_inmemory(weights)
        self.labels = frozenset(self.crf.labels())

    def tag(self, rows: Sequence[list[str]]) -> list[str]:
        """The likeliest labels of items with these features; marginals are of the sequence tagged last."""
        return list(self.crf.tag(pycrfsuite.ItemSequence(rows))) if rows else []

    def marginal(self, label: str, at: int) -> float:
        """How likely a label is at a place (0 to 1); 0 for a label never trained."""
        return float(self.crf.marginal(label, at)) if label in self.labels else 0.0
