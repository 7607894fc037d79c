"""A maximum-entropy classifier (Berger, Della Pietra and Della Pietra 1996): a CRF over sequences of one item."""

from __future__ import annotations

import pycrfsuite


class Classifier:
    """Probabilities of labels from the features of one thing. Raises ValueError where the weights cannot be read."""

    def __init__(self, weights: bytes) -> None:
        self.tagger = pycrfsuite.Tagger()
        self.tagger.open_inmemory(weights)
        self.labels: list[str] = sorted(self.tagger.labels())

    def probabilities(self, features: list[str]) -> dict[str, float]:
        """How likely each label is (0 to 1, summing to 1)."""
        self.tagger.set(pycrfsuite.ItemSequence([features]))
        return {label: self.tagger.marginal(label, 0) for label in self.labels}

    def best(self, features: list[str]) -> tuple[str, float]:
        """The likeliest label and its probability."""
        found = self.probabilities(features)
        label = max(self.labels, key=lambda name: found[name])
        return label, found[label]
