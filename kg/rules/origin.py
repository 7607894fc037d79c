"""Where a rule name leads: the table row with its word and example, the pattern, or a sentence on what is computed."""

from __future__ import annotations

from kg.rules.own import own_files
from kg.rules.own_patterns import patterns
from kg.rules.rows import OWN, Row
from kg.rules.tables import table


def origin(rule: str) -> str:
    """``terms/verbs:12`` with its word and example, ``patterns/dates/day`` by its file, ``who/subject`` in words.

    What stands in the user's own folder is named by its own file. A name that leads nowhere is given as it is.
    """
    own, plain = rule.startswith(OWN), rule.removeprefix(OWN)
    name, _, line = plain.rpartition(":")
    if name.startswith(("terms/", "lists/")) and line.isdigit():
        row = next((row for row in table(name).rows if row.line == int(line) and row.own == own), None)
        return f"{place(row)}({row.example})" if row else rule
    if plain.startswith("patterns/"):
        _, file, name = plain.split("/", 2)
        known = any(pattern.name == rule for pattern in patterns(file))
        return f"{file_of(f'patterns/{file}', own)} 规则 {name}" if known else rule
    computed = table("rule_names").by_term().get(rule)
    return f"规则 {rule}:{computed.concept}" if computed else rule


def place(row: Row) -> str:
    """File, line and word of a row: ``terms/verbs.tsv 第 12 行“慰问”``."""
    return f"{file_of(row.table, row.own)} 第 {row.line} 行“{row.term}”"


def file_of(name: str, own: bool = False) -> str:
    """The file of a table or of patterns as people see it."""
    if own and (path := own_files().get(name)) is not None:
        return str(path)
    return f"{name}.{'toml' if name.startswith('patterns/') else 'tsv'}"
