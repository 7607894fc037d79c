"""Quads to JSON-LD 1.1 with our context: short names, one object a thing, one ``@graph`` a report."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.vocabulary import PREFIXES, TYPE, XSD

SAFE = 2**53


@dataclass(frozen=True, slots=True)
class Short:
    """A short name of the context, and how it reads a plain string: as an address, in a language or a datatype."""

    name: str
    type: str = ""
    language: str = ""


@cache
def context() -> Mapping[str, Any]:
    """The document ``ontology/context.jsonld``."""
    found: Mapping[str, Any] = json.loads(files("ontology").joinpath("context.jsonld").read_text(encoding="utf-8"))
    return found


@cache
def shorts() -> Mapping[str, Short]:
    """Short names by the address of their property."""
    found = {}
    for name, entry in context()["@context"].items():
        if isinstance(entry, dict):
            kind = entry.get("@type", "")
            found[full(entry["@id"])] = Short(name, full(kind), entry.get("@language", ""))
        elif name not in PREFIXES and isinstance(entry, str):
            found[full(entry)] = Short(name)
    return found


def full(name: str) -> str:
    """The address of a prefixed name: gh:date → https://…#date."""
    prefix, colon, rest = name.partition(":")
    return PREFIXES[prefix] + rest if colon and prefix in PREFIXES else name


@cache
def compact(iri: str) -> str:
    """A prefixed name, where a prefix fits and the rest is a plain word."""
    for prefix, start in PREFIXES.items():
        rest = iri.removeprefix(start)
        if rest != iri and rest and not set(rest) & set("/#?:"):
            return f"{prefix}:{rest}"
    return iri


def jsonld(quads: Iterable[Quad]) -> bytes:
    """Sorted quads as JSON-LD; same quads, same bytes."""
    graphs = []
    for graph, own in groupby(quads, key=lambda quad: quad.graph_name):
        things = [thing(subject, list(said)) for subject, said in groupby(own, key=lambda quad: quad.subject)]
        graphs.append({"@id": graph.value, "@graph": things} if isinstance(graph, NamedNode) else {"@graph": things})
    document = {**context(), "@graph": graphs}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def thing(subject: Any, quads: list[Quad]) -> dict[str, Any]:
    """One subject with all that is said of it."""
    found: dict[str, Any] = {"@id": subject.value}
    values: dict[str, list[Any]] = {}
    for quad in quads:
        predicate = quad.predicate.value
        if predicate == TYPE and isinstance(quad.object, NamedNode):
            values.setdefault("@type", []).append(compact(quad.object.value))
        else:
            short = shorts().get(predicate, Short(compact(predicate)))
            values.setdefault(short.name, []).append(value(quad.object, short))
    return found | {name: several[0] if len(several) == 1 else several for name, several in values.items()}


def value(term: Any, short: Short) -> Any:
    """A term as the context lets us write it."""
    if isinstance(term, NamedNode):
        return compact(term.value) if short.type == "@id" else {"@id": term.value}
    if not isinstance(term, Literal):
        raise TypeError(f"{term}: 图中不应有空白结点 (no blank nodes)")
    if term.language:
        return term.value if term.language == short.language else {"@value": term.value, "@language": term.language}
    kind = term.datatype.value
    if short.type == kind:
        return term.value
    if not short.type and not short.language:
        if kind == XSD + "string":
            return term.value
        if kind == XSD + "boolean":
            return term.value == "true"
        if kind == XSD + "integer" and abs(int(term.value)) < SAFE:
            return int(term.value)
    return {"@value": term.value, "@type": compact(kind)}
