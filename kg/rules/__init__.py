"""The experts' room: word tables, reference lists and phrase patterns, each with examples, and their loader."""

from kg.rules.own_patterns import patterns
from kg.rules.patterns import Pattern
from kg.rules.tables import Row, RuleError, Table, alternation, longest_first, table

__all__ = ["Pattern", "Row", "RuleError", "Table", "alternation", "longest_first", "patterns", "table"]
