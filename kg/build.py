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
from kg.graph import folder as graph_folder
from kg.graph.build import quads
from kg.graph.names import BASE
from kg.graph.quads import Quads
from kg.graph.shapes import Finding
from kg.model import Problem, Reading
from kg.pipeline import readings
from kg.rules.digest import digest_of_rules
from kg.show.facts import write_facts
from kg.show.page import write_page

PAGE = "图谱.html"
RECORD = "build.json"
ARCHIVE = "readings.jsonl"


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
    """Build ``out`` from files and folders; written beside and put in place by one rename.

    Inputs that cannot be read are listed in the result, the others go on. Where nothing could be read, ``out`` is left
    as it was. ``watch`` may look at the readings as they come (a progress bar). Raises BuildError where ``out`` holds
    something else.
    """
    if out.exists() and not (out / RECORD).is_file() and (not out.is_dir() or any(out.iterdir())):
        raise BuildError(f"{out}:已有别的内容,不会覆盖;请用 --out 指定新文件夹 (not a build folder)")
    problems: list[Problem] = []
    found = list(watch(readings(paths, problems.append)))
    if not found:
        return Build(out, 0, 0, tuple(problems), ())
    graph = quads(found, base)
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        graph_folder.write(graph, part)
        write_facts(found, part / "facts.csv")
        (part / ARCHIVE).write_text("".join(dump(found)), encoding="utf-8", newline="\n")
        write_page(found, part / PAGE)
        (part / RECORD).write_text(record(found, graph, problems, base), encoding="utf-8", newline="\n")
        put_in_place(part, out)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return Build(out, graph.reports, sum(len(reading.facts) for reading in found), tuple(problems), graph.findings)


def said(finding: Finding) -> str:
    """A finding as one line: about what, what is wrong, the sentence."""
    sentence = f"(“{finding.sentence}”)" if finding.sentence else ""
    return f"{finding.label}:{finding.message}{sentence}"


def put_in_place(part: Path, out: Path) -> None:
    """Rename a finished folder to its name; the former one goes away after."""
    former = out.with_name(f".{out.name}.{os.getpid()}.old")
    if out.exists():
        out.rename(former)
    part.rename(out)
    shutil.rmtree(former, ignore_errors=True)


def record(found: list[Reading], graph: Quads, problems: list[Problem], base: str) -> str:
    """``build.json``: inputs with digests, counts, versions, warnings, the result of the check; no clock."""
    documents = {reading.report.document.name: reading.report.document for reading in found}
    content: dict[str, Any] = {
        "version": version("gonghui-kg"),
        "rules": digest_of_rules(),
        "base": base,
        "inputs": [
            {"file": name, "sha256": document.digest, "encoding": document.encoding}
            for name, document in sorted(documents.items())
        ],
        "counts": {
            "reports": graph.reports,
            "mentions": sum(len(reading.mentions) for reading in found),
            "facts": sum(len(reading.facts) for reading in found),
            "entities": sum(len(reading.entities) for reading in found),
            "quads": len(graph.lines),
        },
        "warnings": [str(problem) for problem in problems],
        "check": {"conforms": not graph.findings, "findings": [said(finding) for finding in graph.findings]},
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
