"""Score the program against the gold standard beside the project, and hold the floors.

    python tests/gold/measure.py [--set dev|other] [--half tune|check] [--kind ORG] [--errors 40] [--floors]

``other`` is tuned on its ``tune`` half only (every other text by name); ``check`` is looked at only to check.
``--kind`` lists the errors of one kind of mention, ``activity``, or ``role`` with their sentence context.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from kg.pipeline import readings  # noqa: E402
from kg.records import record  # noqa: E402

GOLD = ROOT.parent / "shared" / "gold"
FLOORS = ROOT / "tests" / "floors.json"
FIGURES = {"mention": "mention", "value": "value", "activity": "activity.typed", "fact": "fact"}


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


def gold(name: str, half: str | None) -> list[dict[str, Any]]:
    lines = (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    records = sorted((json.loads(line) for line in lines if line.strip()), key=lambda r: r["doc"])
    return records if half is None else records[{"tune": 0, "check": 1}[half] :: 2]


def predicted(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    folder = GOLD / "texts"
    return [record(reading) for reading in readings(sorted({folder / r["source"] for r in records}))]


def measure(name: str, half: str | None = None) -> tuple[Any, list[dict[str, Any]], list[dict[str, Any]]]:
    records = gold(name, half)
    guesses = predicted(records)
    texts = {r["source"]: (GOLD / "texts" / r["source"]).read_bytes().decode("utf-8") for r in records}
    return scorer().score(records, guesses, texts), records, guesses


def show_errors(errors: list[str], kind: str | None, limit: int) -> None:
    wanted = [e for e in errors if kind is None or f" {kind} " in f" {e.split('«')[0]} "]
    for line in sorted(wanted)[:limit]:
        print(line)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=["dev", "other"], action="append")
    parser.add_argument("--half", choices=["tune", "check"])
    parser.add_argument("--kind")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--all", action="store_true", help="all figures, not only the headline ones")
    parser.add_argument("--floors", action="store_true", help="fail where a figure is under its floor")
    options = parser.parse_args()
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if options.floors else {}
    low = []
    for name in options.set or ["dev", "other"]:
        scores, _, _ = measure(name, options.half if name == "other" else None)
        print(f"== {name} {options.half or ''}")
        for figure, tally in sorted(scores.tallies.items()):
            if figure.startswith("report") or figure == "status":
                print(f"{figure:26} {tally.right} of {tally.gold}")
            elif options.all or figure in FIGURES.values():
                quality = f"P {tally.precision:.3f} R {tally.recall:.3f} F1 {tally.f1:.3f}"
                print(f"{figure:26} {quality} gold {tally.gold} pred {tally.predicted}")
        for figure, key in FIGURES.items():
            floor = floors.get(name, {}).get(figure, 0.0)
            if scores.tallies[key].f1 < floor:
                low.append(f"{name} {figure}: {scores.tallies[key].f1:.4f} < {floor}")
        if scores.tallies["report"].right < floors.get(name, {}).get("reports", 0):
            low.append(f"{name} reports: {scores.tallies['report'].right} < {floors[name]['reports']}")
        show_errors(scores.errors, options.kind, options.errors)
    for line in low:
        print("低于下限 (under the floor):", line)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
