"""The graph as a network (networkx): things and activities are nodes, roles are edges. Slow to import, so apart."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx
from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.activities import ROLES
from kg.graph.vocabulary import LABEL, TYPE
from kg.terms import ACTIVITY_TYPE, CODE, GH, LABELS, REPORT, STATUS, Activity, Amount, Law

EDGES = {role: role.removeprefix(GH) for role, _ in ROLES.values()}
ABOUT = {ACTIVITY_TYPE: "type", STATUS: "status", REPORT: "report"}


def network(quads: Iterable[Quad]) -> nx.MultiDiGraph[str]:
    """Activities and what fills their roles; each role is an edge from the activity, keyed by its name.

    Nodes have ``label`` and ``kind`` (local name of the class); an activity also ``type`` and ``status`` (codes) and
    ``report`` (IRI). Edges have ``role`` (local name) and ``label`` (Chinese).
    """
    said = sorted({statement for quad in quads if (statement := plain(quad))})
    labels = {subject: value for subject, predicate, value in said if predicate == LABEL}
    kinds = classes(said)
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name, kind in kinds.items():
        if kind == Activity.removeprefix(GH):
            found.add_node(name, kind=kind, label=labels.get(name, ""))
    for subject, predicate, value in said:
        if subject in kinds and predicate in ABOUT and subject in found:
            found.nodes[subject][ABOUT[predicate]] = value.removeprefix(CODE)
        elif predicate in EDGES:
            found.add_node(value, kind=kinds.get(value, ""), label=labels.get(value, ""))
            found.add_edge(subject, value, key=EDGES[predicate], role=EDGES[predicate], label=LABELS[predicate])
    return found


def plain(quad: Quad) -> tuple[str, str, str] | None:
    """A statement as three strings, whatever graph it stands in; nothing where a term is neither node nor literal."""
    subject, value = quad.subject, quad.object
    if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
        return subject.value, quad.predicate.value, value.value
    return None


def classes(said: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Our class of each thing, the narrower one where it has two (Law, Amount)."""
    found: dict[str, str] = {}
    for subject, predicate, value in said:
        if predicate == TYPE and value.startswith(GH) and (subject not in found or value in (Law, Amount)):
            found[subject] = value.removeprefix(GH)
    return found
