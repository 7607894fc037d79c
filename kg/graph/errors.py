"""What goes wrong with a graph: one line for people, with place and remedy."""

from __future__ import annotations


class GraphError(ValueError):
    """A folder, store, query or format that cannot be used; the message names it and says what to do."""
