"""Sorted quads to the formats that others read; same quads, same bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from pyoxigraph import Literal, Quad, RdfFormat, Triple, serialize

from kg.graph.errors import GraphError
from kg.graph.jsonld import jsonld
from kg.graph.vocabulary import PREFIXES, TYPE

# XML 1.0 has no way to write these, not even escaped.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def by_subject(triple: Triple | Quad) -> tuple[str, str, bool, str, str]:
    """Graph, then subject, with its classes first: neighbours are what a serializer groups."""
    graph = str(triple.graph_name) if isinstance(triple, Quad) else ""
    return graph, str(triple.subject), triple.predicate.value != TYPE, triple.predicate.value, str(triple.object)


def triples(quads: Iterable[Quad]) -> list[Triple]:
    """The union of all graphs, each statement once."""
    return sorted({quad.triple for quad in quads}, key=by_subject)


def bytes_of(statements: list[Triple] | list[Quad], format: RdfFormat) -> bytes:
    """Statements in a format of pyoxigraph."""
    return serialize(statements, format=format, prefixes=PREFIXES) or b""


def turtle(quads: Iterable[Quad]) -> bytes:
    """Turtle: the union of the graphs, without their names."""
    return bytes_of(triples(quads), RdfFormat.TURTLE)


def ntriples(quads: Iterable[Quad]) -> bytes:
    """N-Triples: the union of the graphs, a line a statement, sorted."""
    lines = bytes_of(triples(quads), RdfFormat.N_TRIPLES).decode().split("\n")
    return "".join(f"{line}\n" for line in sorted(lines) if line).encode()


def nquads(quads: Iterable[Quad]) -> bytes:
    """N-Quads, a line a statement, sorted."""
    lines = bytes_of(list(quads), RdfFormat.N_QUADS).decode().split("\n")
    return "".join(f"{line}\n" for line in sorted(lines) if line).encode()


def trig(quads: Iterable[Quad]) -> bytes:
    """TriG: graph by graph."""
    return bytes_of(sorted(quads, key=by_subject), RdfFormat.TRIG)


def json(quads: Iterable[Quad]) -> bytes:
    """JSON-LD with our context, graph by graph."""
    return jsonld(sorted(quads, key=by_subject))


def rdfxml(quads: Iterable[Quad]) -> bytes:
    """RDF/XML: the union of the graphs. Control characters, which XML cannot hold, become U+FFFD."""
    return bytes_of([legible(triple) for triple in triples(quads)], RdfFormat.RDF_XML)


def legible(triple: Triple) -> Triple:
    """A triple whose text XML can hold."""
    term = triple.object
    if not isinstance(term, Literal) or not NOT_XML.search(term.value):
        return triple
    text = NOT_XML.sub("\ufffd", term.value)
    kept = Literal(text, language=term.language) if term.language else Literal(text, datatype=term.datatype)
    return Triple(triple.subject, triple.predicate, kept)


FORMATS: Mapping[str, Callable[[Iterable[Quad]], bytes]] = {
    "turtle": turtle,
    "ntriples": ntriples,
    "nquads": nquads,
    "trig": trig,
    "jsonld": json,
    "rdfxml": rdfxml,
}


def write(quads: Iterable[Quad], format: str) -> bytes:
    """Quads in a format by name. Raises GraphError for an unknown one."""
    if format not in FORMATS:
        raise GraphError(f"没有“{format}”这种格式;可用:{'、'.join(FORMATS)} (unknown format)")
    return FORMATS[format](quads)
