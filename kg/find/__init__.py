"""Reports to mentions: one module a kind, then overlaps are settled."""

from kg.find import (
    activities,
    awards,
    beneficiaries,
    dates,
    full_names,
    numbers,
    organisations,
    people,
    places,
    policies,
)
from kg.find.overlaps import settle
from kg.model import Mention, Report

FINDERS = (dates, numbers, policies, organisations, people, places, beneficiaries, awards, activities)


def find(report: Report) -> tuple[Mention, ...]:
    """All mentions of a report, by offset; only ACTIVITY names may hold others."""
    return settle(candidates(report))


def candidates(report: Report) -> tuple[Mention, ...]:
    """All that the finders find, overlaps and all, by offset."""
    found = [
        mention for sentence in report.sentences for finder in FINDERS for mention in finder.find(sentence, report)
    ]
    named = full_names.complete(report, found)
    return tuple(sorted({*named, *activities.repeats(report, named)}, key=lambda m: (m.start, m.end, m.kind, m.rule)))


__all__ = ["candidates", "find", "settle"]
