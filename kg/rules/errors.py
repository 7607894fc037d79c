"""What is wrong with a table or a pattern file."""

from __future__ import annotations


class RuleError(ValueError):
    """A table or pattern file that cannot be used; the message names file, line and remedy."""
