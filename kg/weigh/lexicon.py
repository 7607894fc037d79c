"""Which words of the tables end or begin at a place: what the model knows of the field."""

from __future__ import annotations

from functools import cache

from kg.rules import table

TABLES = (
    "activity_heads",
    "activity_names",
    "activity_verbs",
    "award_grades",
    "award_titles",
    "award_verbs",
    "bare_subjects",
    "beneficiary_before",
    "beneficiary_heads",
    "beneficiary_modifiers",
    "beneficiary_not_people",
    "counting_verbs",
    "organisation_domains",
    "organisation_heads",
    "organisation_openings",
    "organisation_owners",
    "person_titles",
    "person_words",
    "policy_heads",
    "policy_thoughts",
    "policy_verbs",
    "role_markers",
    "section_words",
    "trigger_exceptions",
    "trigger_neighbours",
    "unreal_openers",
    "year_words",
)
LONGEST = 6


@cache
def words() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Features of each word of the tables where it ends (table and concept), and where it begins (table)."""
    ends: dict[str, set[str]] = {}
    begins: dict[str, set[str]] = {}
    for number, name in enumerate(TABLES):
        for row in table(f"terms/{name}").rows:
            if len(row.term) <= LONGEST:
                ends.setdefault(row.term, set()).add(f"E{number}")
                if row.concept:
                    ends[row.term].add(f"E{number}:{row.concept}")
                if len(row.term) > 1:
                    begins.setdefault(row.term, set()).add(f"S{number}")
    return sorted_values(ends), sorted_values(begins)


def sorted_values(found: dict[str, set[str]]) -> dict[str, tuple[str, ...]]:
    """Features in a fixed order."""
    return {word: tuple(sorted(features)) for word, features in found.items()}


def ending(text: str, at: int) -> list[str]:
    """Features of the words of the tables that end at an offset of a text."""
    ends = words()[0]
    found: list[str] = []
    for length in range(1, min(LONGEST, at) + 1):
        found += ends.get(text[at - length : at], ())
    return list(dict.fromkeys(found))


def beginning(text: str, at: int) -> list[str]:
    """Features of the words of the tables that begin at an offset of a text."""
    begins = words()[1]
    found: list[str] = []
    for length in range(2, LONGEST + 1):
        found += begins.get(text[at : at + length], ())
    return list(dict.fromkeys(found))
