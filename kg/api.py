"""From files to a graph object in one call: ``kg.build(["总结.txt"]).networkx()``. Loads rdflib and networkx."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import networkx as nx
from pyoxigraph import Quad, Store
from rdflib import Dataset

from kg.graph.build import quads
from kg.graph.edge import dataset
from kg.graph.folder import write
from kg.graph.names import BASE
from kg.graph.network import network
from kg.graph.quads import Quads, decoded, encoded
from kg.graph.queries import query
from kg.graph.results import Result
from kg.graph.shapes import Finding
from kg.model import Fact, Problem, Reading
from kg.pipeline import readings
from kg.read import refuse

Place = str | os.PathLike[str]


@dataclass(frozen=True)
class Graph:
    """What some reports say, and the graph of it."""

    readings: tuple[Reading, ...]
    built: Quads

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All activities, in the order of the texts."""
        return tuple(fact for reading in self.readings for fact in reading.facts)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the check set aside."""
        return self.built.findings

    @cached_property
    def quads(self) -> tuple[Quad, ...]:
        """The statements, sorted (pyoxigraph)."""
        return tuple(decoded(encoded(self.built.lines)))

    @cached_property
    def dataset(self) -> Dataset:
        """The graph in rdflib: one named graph a report and one for what they share; the default is their union."""
        return dataset(self.quads)

    @cached_property
    def store(self) -> Store:
        """The graph in memory, to ask (pyoxigraph)."""
        found = Store()
        found.extend(self.quads)
        return found

    def query(self, text: str) -> Result:
        """Ask the graph. Raises GraphError for a bad query."""
        return query(self.store, text)

    def networkx(self) -> nx.MultiDiGraph[str]:
        """Activities and things as nodes, roles as edges."""
        return network(self.quads)

    def write(self, folder: Place) -> None:
        """Write graph.nq, graph.ttl, graph.trig and store/ into a folder."""
        write(self.built, Path(folder))


def build(paths: Place | Iterable[Place], *, base: str = BASE, tell: Callable[[Problem], None] = refuse) -> Graph:
    """Read files and folders and build their graph.

    An input that cannot be read raises ReadError, unless ``tell`` takes its problem: then the others go on. Raises
    GraphError for a base that is no address.
    """
    places = [paths] if isinstance(paths, str | os.PathLike) else paths
    found = tuple(readings([Path(place) for place in places], tell))
    return Graph(found, quads(found, base))
