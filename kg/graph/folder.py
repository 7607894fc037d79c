"""A build's folder, written, exported, checked: ``graph.nq`` (the truth), ``graph.ttl``, ``graph.trig``, ``store/``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Triple

from kg.graph.errors import GraphError
from kg.graph.formats import trig, turtle
from kg.graph.formats import write as in_format
from kg.graph.quads import Quads, decoded, encoded
from kg.graph.shapes import Finding, needed, violations
from kg.graph.store import REBUILD, build_store, first_line
from kg.graph.vocabulary import TYPE
from kg.terms import Report

TRUTH = "graph.nq"
SHARED = "graph/shared"


def write(quads: Quads, folder: Path) -> None:
    """Write a graph into a folder, each file beside and then renamed."""
    folder.mkdir(parents=True, exist_ok=True)
    data = encoded(quads.lines)
    statements = decoded(data)
    for name, content in ((TRUTH, data), ("graph.ttl", turtle(statements)), ("graph.trig", trig(statements))):
        part = folder / f".{name}.part"
        part.write_bytes(content)
        part.replace(folder / name)
    build_store(data, folder)


def read(folder: Path) -> list[Quad]:
    """The quads of a build. Raises GraphError where there are none or the file is damaged."""
    path = folder / TRUTH
    try:
        return decoded(path.read_bytes())
    except FileNotFoundError:
        raise GraphError(f"{folder}:这里没有图谱(缺 {TRUTH});先运行 kg build (no graph here)") from None
    except OSError as error:
        raise GraphError(f"{path}:读不出({error.strerror});请检查权限 (cannot be read)") from None
    except SyntaxError as error:
        raise GraphError(f"{path}:图谱文件损坏({first_line(error)});{REBUILD}") from None


def export(folder: Path, format: str, report: str | None = None) -> bytes:
    """A build, or one report of it with the shared things it speaks of, in a format by name.

    ``report`` is an IRI, its last part, or the beginning of that. Raises GraphError for an unknown report or format.
    """
    quads = read(folder)
    return in_format(quads if report is None else one_report(quads, report), format)


def one_report(quads: list[Quad], report: str) -> list[Quad]:
    """The quads of one report, and those of the shared graph that it needs."""
    graphs = by_graph(quads)
    known = reports(graphs)
    found = [name for name in known if name == report or name.rsplit("/", 1)[1].startswith(report)]
    if len(found) != 1 or not report:
        what = "有几份报告" if found else "没有报告"
        ids = "、".join(name.rsplit("/", 1)[1] for name in known[:5])
        raise GraphError(f"{what}的编号以“{report}”开头;编号如 {ids} (--report matches {len(found)} reports)")
    own = graphs[found[0]]
    shared = {name: rows for name, rows in graphs.items() if name.endswith(SHARED)}
    needs = [
        Quad(t.subject, t.predicate, t.object, NamedNode(name))
        for name, rows in shared.items()
        for t in needed(own, by_subject(rows))
    ]
    return [Quad(t.subject, t.predicate, t.object, NamedNode(found[0])) for t in own] + needs


def check(folder: Path) -> tuple[Finding, ...]:
    """Check a build against the shapes, report by report with its part of the shared graph."""
    graphs = by_graph(read(folder))
    shared = by_subject([triple for name, rows in graphs.items() if name.endswith(SHARED) for triple in rows])
    findings: list[Finding] = []
    for name, own in sorted(graphs.items()):
        if not name.endswith(SHARED):
            findings += violations(name, [*own, *needed(own, shared)])
    return tuple(findings)


def by_graph(quads: list[Quad]) -> dict[str, list[Triple]]:
    """Triples by the name of their graph."""
    found: dict[str, list[Triple]] = {}
    for quad in quads:
        found.setdefault(str(quad.graph_name.value) if isinstance(quad.graph_name, NamedNode) else "", []).append(
            quad.triple
        )
    return found


def by_subject(triples: list[Triple]) -> Mapping[str, list[Triple]]:
    """Triples by their subject."""
    found: dict[str, list[Triple]] = {}
    for triple in triples:
        found.setdefault(name_of(triple), []).append(triple)
    return found


def name_of(triple: Triple) -> str:
    """The address of a subject."""
    return triple.subject.value if isinstance(triple.subject, NamedNode) else ""


def reports(graphs: Mapping[str, list[Triple]]) -> list[str]:
    """The names of the reports."""
    return sorted(
        name
        for name, rows in graphs.items()
        if any(triple.predicate.value == TYPE and triple.object == NamedNode(Report) for triple in rows)
    )
