"""Documents to reports, sections, sentences, clauses and words."""

from kg.split.reports import split

__all__ = ["split"]
