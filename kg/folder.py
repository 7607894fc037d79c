"""The whole way from files to a folder that people open: read, split, find, relate, link, graph, check, store, page."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from kg.archive import dump
from kg.contents import ALL, ARCHIVE, PAGE, RECORD, TABLE
from kg.exchange import put_in_place
from kg.graph import folder as graph_folder
from kg.graph.build import quads
from kg.graph.names import BASE
from kg.graph.quads import Quads
from kg.graph.shapes import Finding
from kg.model import Problem, Reading
from kg.pipeline import readings
from kg.rules.digest import digest_of_rules
from kg.rules.own import own_files
from kg.show.facts import write_facts
from kg.show.page import write_page

LIBRARIES = ("jieba", "networkx", "pyoxigraph", "pyvis", "shacl")
"""Those whose version may change what is built."""


class BuildError(Exception):
    """A folder that a build may not write."""


@dataclass(frozen=True, slots=True)
class Build:
    """What a build gave: the folder, how much is in it, what could not be read and what was set aside."""

    folder: Path
    reports: int
    facts: int
    problems: tuple[Problem, ...]
    findings: tuple[Finding, ...]


def build(
    paths: Iterable[Path],
    out: Path,
    *,
    base: str = BASE,
    watch: Callable[[Iterator[Reading]], Iterable[Reading]] = iter,
) -> Build:
    """Build ``out`` from files and folders; written beside and put in place in one step.

    Inputs that cannot be read are listed in the result, the others go on. Where nothing could be read, ``out`` is left
    as it was. ``watch`` may look at the readings as they come (a progress bar). Raises BuildError where ``out`` holds
    something else, GraphError for a base that is no address, OSError where ``out`` cannot be written.
    """
    place = free(out)
    problems: list[Problem] = []
    found = list(watch(readings(paths, problems.append)))
    if not found:
        return Build(out, 0, 0, tuple(problems), ())
    graph = quads(found, base)
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        graph_folder.write(graph, part)
        write_facts(found, part / TABLE)
        (part / ARCHIVE).write_text("".join(dump(found)), encoding="utf-8", newline="\n")
        write_page(found, part / PAGE)
        (part / RECORD).write_text(record(found, graph, problems, base), encoding="utf-8", newline="\n")
        put_in_place(part, place)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return Build(out, graph.reports, sum(len(reading.facts) for reading in found), tuple(problems), graph.findings)


def free(out: Path) -> Path:
    """The folder to write, if nothing is lost by it: new, empty, or a build and nothing else. Raises BuildError."""
    place = out.resolve()
    if place == Path.cwd() or place in Path.cwd().parents:
        raise BuildError(f"{out}:是当前所在的文件夹或它的上级;请用 --out 指定一个新文件夹 (inside the output folder)")
    if not place.exists():
        return place
    members = sorted(os.listdir(place)) if place.is_dir() else None  # noqa: PTH208 (names, no paths)
    if members is None or (members and RECORD not in members):
        raise BuildError(f"{out}:已有别的内容,不会覆盖;请用 --out 指定一个新文件夹 (not a build folder)")
    if foreign := [name for name in members if name not in ALL]:
        named = "、".join(foreign[:3])
        raise BuildError(f"{out}:里面有不是图谱的文件({named}),不会覆盖;请先移走,或用 --out 换一个 (foreign files)")
    return place


def record(found: list[Reading], graph: Quads, problems: list[Problem], base: str) -> str:
    """``build.json``: inputs with digests, counts, versions, warnings, the result of the check; no clock."""
    documents = {(reading.report.document.name, reading.report.document.digest): reading.report for reading in found}
    content: dict[str, Any] = {
        "version": version("gonghui-kg"),
        "rules": digest_of_rules(),
        "own_rules": [f"{name}{path.suffix}" for name, path in sorted(own_files().items())],
        "libraries": {name: version(name) for name in LIBRARIES},
        "base": base,
        "inputs": [
            {"file": name, "sha256": digest, "encoding": report.document.encoding}
            for (name, digest), report in sorted(documents.items(), key=lambda item: item[0])
        ],
        "counts": {
            "reports": graph.reports,
            "mentions": sum(len(reading.mentions) for reading in found),
            "facts": sum(len(reading.facts) for reading in found),
            "entities": sum(len(reading.entities) for reading in found),
            "quads": len(graph.lines),
        },
        "warnings": [str(problem) for problem in problems],
        "check": {"conforms": not graph.findings, "findings": [str(finding) for finding in graph.findings]},
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
