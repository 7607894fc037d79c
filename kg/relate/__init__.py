"""Mentions to facts: activities with their roles."""

from kg.relate.activities import relate

__all__ = ["relate"]
