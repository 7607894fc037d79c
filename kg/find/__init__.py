"""Reports to mentions: one module a kind, then overlaps are settled."""

from kg.find import activities, awards, beneficiaries, dates, numbers, organisations, people, places, policies
from kg.find.overlaps import settle
from kg.model import Mention, Report

FINDERS = (dates, numbers, policies, organisations, people, places, beneficiaries, awards, activities)


def find(report: Report) -> tuple[Mention, ...]:
    """All mentions of a report, by offset; only ACTIVITY names may hold others."""
    found = [
        mention for sentence in report.sentences for finder in FINDERS for mention in finder.find(sentence, report)
    ]
    return settle([*found, *activities.repeats(report, found)])


__all__ = ["find"]
