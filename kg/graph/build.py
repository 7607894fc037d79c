"""Readings to a graph: each is described and checked alone, then their lines are merged and sorted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.graph.description import Description
from kg.graph.gate import admit
from kg.graph.names import BASE, Names, checked, shared_graph
from kg.graph.quads import Quads, in_graph, merge
from kg.graph.reports import source
from kg.graph.shapes import Finding
from kg.model import Reading

Place = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Part:
    """One report's part of the graph; ``lines`` is empty where the report itself was set aside."""

    place: Place
    lines: frozenset[str]
    findings: tuple[Finding, ...]


def quads(readings: Iterable[Reading], base: str = BASE) -> Quads:
    """Build the graph of some readings; their order does not matter.

    The same report in two files is one report with two sources; its offsets are those of the source that comes first
    by file name and place. Raises GraphError for a base that is no address.
    """
    checked(base)
    parts: dict[str, Part] = {}
    sources: dict[str, set[str]] = {}
    for reading in readings:
        names = Names.of(reading.report, base)
        sources.setdefault(names.home, set()).update(in_graph(source(reading.report, names), names.report))
        known = parts.get(names.home)
        if known is None or place(reading) < known.place:
            parts[names.home] = part(reading, base)
    kept = {home: one for home, one in sorted(parts.items()) if one.lines}
    findings = (finding for _, one in sorted(parts.items()) for finding in one.findings)
    return Quads(
        merge([*(one.lines for one in kept.values()), *(sources[home] for home in kept)]), tuple(findings), len(kept)
    )


def part(reading: Reading, base: str = BASE) -> Part:
    """One reading, described and checked; pure, so that a cluster can run it."""
    admission = admit(reading, base)
    written = lines(admission.description) if admission.description else frozenset[str]()
    return Part(place(reading), written, admission.findings)


def lines(description: Description) -> frozenset[str]:
    """A report's statements as N-Quads lines, its own and the shared ones each in their graph."""
    names = description.names
    return in_graph(description.own, names.report) | in_graph(description.shared, shared_graph(names.base))


def place(reading: Reading) -> Place:
    """Where a reading's report stands, for choosing among copies."""
    report = reading.report
    return report.document.name, report.document.digest, report.start
