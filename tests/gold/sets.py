"""The sets of marked texts: dev and other of the gold standard beside the project, and two of our own.

``other`` and ``written`` have halves. Rules may be tuned on ``tune``; ``check`` stays unread and says what holds.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "gold")]

import marked  # noqa: E402

from kg.model import Report  # noqa: E402
from kg.read import read  # noqa: E402
from kg.split import split  # noqa: E402

GOLD = ROOT.parent / "shared" / "gold"
HERE = ROOT / "tests" / "gold"
SETS = ("dev", "other", "written", "sentences")
HALVES = ("tune", "check")


@dataclass(frozen=True)
class Marked:
    """A marked text: its set and half, the readers' record, and the report as the program splits it."""

    set: str
    half: str | None
    record: dict[str, Any]
    report: Report


def load(name: str, half: str | None = None) -> list[Marked]:
    """The texts of a set, or of one half, in order of their names."""
    found = beside(name) if name in ("dev", "other") else own(name)
    return [text for text in found if half in (None, text.half)]


def beside(name: str) -> Iterator[Marked]:
    """Texts of the gold standard; every second of ``other`` is of the half that stays unread."""
    lines = (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    records = sorted((json.loads(line) for line in lines if line.strip()), key=lambda record: record["doc"])
    sources = sorted({record["source"] for record in records})
    reports = {source: list(split(document)) for source in sources for document in read([GOLD / "texts" / source])}
    for number, record in enumerate(records):
        half = HALVES[number % 2] if name == "other" else None
        for report in reports[record["source"]]:
            if record["start"] - 3 <= report.start < record["end"]:
                yield Marked(name, half, record, report)


def own(name: str) -> Iterator[Marked]:
    """Texts of our own: those of files with an even number are of the half that stays unread."""
    files = sorted((HERE / "written").glob("*.txt")) if name == "written" else [HERE / "sentences.txt"]
    with TemporaryDirectory() as folder:
        for file in files:
            number = int("".join(character for character in file.stem if character.isdigit()) or 0)
            for title, words, record in marked.texts(file):
                place = Path(folder, f"{file.stem}-{title}.txt")
                place.write_text(words, encoding="utf-8")
                half = HALVES[number % 2 == 0] if name == "written" else None
                named = {**record, "doc": place.stem, "source": place.name}
                for document in read([place]):
                    for report in split(document):
                        yield Marked(name, half, named, report)


def scorer() -> ModuleType:
    """The scorer of the gold standard."""
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


def score(texts: list[Marked], guesses: list[dict[str, Any]]) -> Any:
    """Scores of what was read from some texts, in the form of the gold standard."""
    records = list({text.record["doc"]: text.record for text in texts}.values())
    words = {text.record["source"]: text.report.document.text for text in texts}
    return scorer().score(records, guesses, words)
