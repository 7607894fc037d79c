"""The SHACL gate: the shapes of the ontology over one report's graph and the part of the shared graph it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize
from shacl import Result, Shapes

from kg.graph.vocabulary import ANCHOR_OF, BEGIN_INDEX, END_INDEX, LABEL, SENTENCE, TA_IDENT_REF
from kg.terms import EVIDENCE

ROUTES = (EVIDENCE, SENTENCE)
IRI = re.compile(r"<([^>]*)>")


@dataclass(frozen=True, slots=True)
class Finding:
    """A statement that the ontology does not allow: what is wrong, about what, and the sentence it was read from.

    ``report`` and ``focus`` are IRIs; ``start`` and ``end`` are the sentence's offsets in the file, None where no
    sentence leads there.
    """

    report: str
    focus: str
    label: str
    path: str
    value: str
    message: str
    sentence: str = ""
    start: int | None = None
    end: int | None = None

    def __str__(self) -> str:
        return f"{self.label}:{self.message}" + (f"(“{self.sentence}”)" if self.sentence else "")


@cache
def shapes() -> Shapes:
    """The shapes, compiled once."""
    return Shapes.from_turtle(files("ontology").joinpath("shapes.ttl").read_text(encoding="utf-8"))


def violations(report: str, triples: Iterable[Triple]) -> tuple[Finding, ...]:
    """What is wrong with a report's statements (its own and the shared ones it needs), each with its sentence."""
    said = list(triples)
    text = (serialize(said, format=RdfFormat.N_TRIPLES) or b"").decode()
    results = shapes().validate_turtle(text).results
    if not results:
        return ()
    places = Places(said)
    found = {finding(report, result, places) for result in results}
    return tuple(sorted(found, key=lambda one: (one.start or 0, one.focus, one.path, one.value, one.message)))


class Places:
    """Where the things of a graph were read: their labels and sentences."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self.values: dict[tuple[str, str], str] = {}
        self.mentions: dict[str, list[str]] = {}
        for triple in triples:
            subject, term = str(triple.subject).strip("<>"), triple.object
            if isinstance(term, NamedNode | Literal):
                self.values.setdefault((subject, triple.predicate.value), term.value)
            if triple.predicate.value == TA_IDENT_REF and isinstance(term, NamedNode):
                self.mentions.setdefault(term.value, []).append(subject)

    def sentence(self, focus: str) -> str | None:
        """The sentence of an activity or a mention; of a thing, that of its first mention; of a sentence, itself."""
        for one in (focus, *sorted(self.mentions.get(focus, ()), key=self.begins)):
            for route in ROUTES:
                if found := self.values.get((one, route)):
                    return found
        return focus if (focus, ANCHOR_OF) in self.values else None

    def begins(self, mention: str) -> int:
        """Where a mention begins."""
        return int(self.values.get((mention, BEGIN_INDEX), "0"))

    def number(self, subject: str | None, name: str) -> int | None:
        """An offset, where there is one."""
        text = self.values.get((subject or "", name), "")
        return int(text) if text.isdigit() else None


def finding(report: str, result: Result, places: Places) -> Finding:
    """A result of the validator in words for people."""
    focus = result.focus_node.strip("<>")
    sentence = places.sentence(focus)
    return Finding(
        report,
        focus,
        places.values.get((focus, LABEL), places.values.get((focus, ANCHOR_OF), "")),
        " ".join(IRI.findall(result.path or "")),
        result.value_plain or "",
        result.message or result.component,
        places.values.get((sentence or "", ANCHOR_OF), ""),
        places.number(sentence, BEGIN_INDEX),
        places.number(sentence, END_INDEX),
    )


def needed(own: Iterable[Triple], shared: Mapping[str, list[Triple]]) -> Iterator[Triple]:
    """The part of the shared graph (by subject) that a report's statements speak of, and what that speaks of."""
    waiting = {triple.object.value for triple in own if isinstance(triple.object, NamedNode)}
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in seen and name in shared:
            seen.add(name)
            yield from shared[name]
            waiting |= {triple.object.value for triple in shared[name] if isinstance(triple.object, NamedNode)}
