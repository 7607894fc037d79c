"""The graph for people who think in rdflib: a Dataset with a named graph a report. Slow to import, so apart."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple
from rdflib import BNode, Dataset, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.term import Identifier

from kg.graph.vocabulary import PREFIXES, XSD


def dataset(quads: Iterable[Quad]) -> Dataset:
    """An rdflib Dataset whose default graph is the union, with our prefixes bound."""
    found = Dataset(default_union=True)
    for prefix, start in PREFIXES.items():
        found.bind(prefix, start, replace=True)
    for quad in quads:
        graph = found.graph(term(quad.graph_name)) if isinstance(quad.graph_name, NamedNode) else found.default_graph
        graph.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return found


def term(one: NamedNode | BlankNode | Literal | Triple) -> Identifier:
    """A term of pyoxigraph as one of rdflib, its lexical form kept."""
    if isinstance(one, NamedNode):
        return URIRef(one.value)
    if isinstance(one, BlankNode):
        return BNode(one.value)
    if not isinstance(one, Literal):
        raise TypeError(f"{one}: rdflib 不能表示嵌套的三元组 (quoted triples)")
    if one.language:
        return RdfLiteral(one.value, lang=one.language)
    kind = one.datatype.value
    if kind == XSD + "string":
        return RdfLiteral(one.value)
    return RdfLiteral(one.value, datatype=URIRef(kind), normalize=False)
