"""Sorted N-Quads lines: the truth, out of which every other format and the store are made.

Sorted and without blank nodes they are what RDFC-1.0 gives, byte for byte; two files merge by ``sort -m -u``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse, serialize

from kg.graph.shapes import Finding


@dataclass(frozen=True, slots=True)
class Quads:
    """A graph as sorted N-Quads lines, and what was set aside; ``reports`` counts the reports in it."""

    lines: tuple[str, ...]
    findings: tuple[Finding, ...]
    reports: int


def in_graph(triples: Iterable[Triple], graph: NamedNode) -> frozenset[str]:
    """Statements of one graph as lines. Split by hand: U+2028 ends no line of N-Quads."""
    quads = [Quad(triple.subject, triple.predicate, triple.object, graph) for triple in triples]
    text = (serialize(quads, format=RdfFormat.N_QUADS) or b"").decode()
    return frozenset(line for line in text.split("\n") if line)


def merge(parts: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Lines of several reports in the order of their code points, each once."""
    return tuple(sorted({line for part in parts for line in part}))


def encoded(lines: Iterable[str]) -> bytes:
    """Lines as the bytes of a file."""
    return "".join(f"{line}\n" for line in lines).encode()


def decoded(data: bytes) -> list[Quad]:
    """The quads of an N-Quads file. Raises SyntaxError where it is none."""
    return list(parse(data, format=RdfFormat.N_QUADS))
