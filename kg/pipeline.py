"""The whole way from files to readings, a stream of reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.find import find
from kg.link import link
from kg.model import Reading, Report
from kg.read import read
from kg.relate import relate
from kg.split import split


def readings(paths: Iterable[Path]) -> Iterator[Reading]:
    """Read files and yield what each report says, in order."""
    for document in read(paths):
        for report in split(document):
            yield understand(report)


def understand(report: Report) -> Reading:
    """One report to its mentions, facts and entities; depends on that report alone."""
    mentions = find(report)
    facts = relate(report, mentions)
    return link(report, mentions, facts)
