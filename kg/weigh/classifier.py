"""A maximum-entropy classifier (Berger, Della Pietra and Della Pietra 1996): a CRF over sequences of one item."""

from __future__ import annotations

from kg.weigh.tagger import Tagger


class Classifier:
    """Probabilities of labels from the features of one thing."""

    def __init__(self, weights: bytes) -> None:
        self.tagger = Tagger(weights)
        self.labels = sorted(self.tagger.labels)

    def probabilities(self, features: list[str]) -> dict[str, float]:
        """How likely each label is (0 to 1, summing to 1)."""
        self.tagger.tag([features])
        return {label: self.tagger.marginal(label, 0) for label in self.labels}
