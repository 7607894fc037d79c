"""The whole way from files to readings, a stream of reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.find import find
from kg.link import link
from kg.model import Problem, Reading, Report
from kg.read import read, refuse
from kg.relate import relate
from kg.split import split


def readings(paths: Iterable[Path], tell: Callable[[Problem], None] = refuse) -> Iterator[Reading]:
    """Read files and yield what each report says, in order; inputs that cannot be read are told, the others go on."""
    for document in read(paths, tell):
        for report in split(document):
            yield understand(report)


def understand(report: Report) -> Reading:
    """One report to its mentions, facts and entities; depends on that report alone."""
    mentions = find(report)
    facts = relate(report, mentions)
    return link(report, mentions, facts)
