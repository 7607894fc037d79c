"""Score the program on marked texts, and hold the floors.

    python tests/gold/measure.py [--set dev|other|written|sentences] [--half tune|check] [--all] [--each] [--floors]

Beside precision, recall and F1 stand the facts of a report that are wrong. tests/gold/errors.py lists the errors.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "gold")]

from sets import HALVES, SETS, Marked, load, score  # noqa: E402

from kg.pipeline import understand  # noqa: E402
from kg.records import record  # noqa: E402

FLOORS = ROOT / "tests" / "floors.json"
FIGURES = {"mention": "mention", "value": "value", "activity": "activity.typed", "role": "role", "fact": "fact"}


def measure(name: str, half: str | None = None) -> tuple[Any, list[Marked], list[dict[str, Any]]]:
    """Scores of a set, its texts, and what was read in them."""
    texts = load(name, half if name in ("other", "written") else None)
    guesses = [record(understand(text.report)) for text in texts]
    return score(texts, guesses), texts, guesses


def under_floors(scores: Any, floors: dict[str, float]) -> Iterator[str]:
    """Figures that lie under their floors."""
    for figure, floor in floors.items():
        if figure == "reports":
            reached = scores.tallies["report"].right
        elif figure == "precision":
            reached = scores.tallies["fact"].precision
        elif figure == "status":
            reached = scores.tallies["status"].recall
        else:
            reached = scores.tallies[FIGURES.get(figure, figure)].f1
        if reached < floor:
            yield f"{figure}: {reached:.4f} < {floor}"


def show(scores: Any, every: bool, reports: int) -> None:
    """Print the headline figures, or all."""
    for figure, tally in sorted(scores.tallies.items()):
        if figure.startswith("report") or figure == "status":
            print(f"{figure:26} {tally.right} of {tally.gold}")
        elif every or figure in FIGURES.values():
            quality = f"P {tally.precision:.3f} R {tally.recall:.3f} F1 {tally.f1:.3f}"
            print(f"{figure:26} {quality} gold {tally.gold} pred {tally.predicted}")
    fact = scores.tallies["fact"]
    print(f"{'wrong facts a report':26} {(fact.predicted - fact.right) / max(1, reports):.1f}")


def show_each(texts: list[Marked], guesses: list[dict[str, Any]]) -> None:
    """Print the figures of each report."""
    for text, guess in zip(texts, guesses, strict=True):
        tallies = score([text], [guess]).tallies
        print(text.record["doc"], *(f"{name} {tallies[key].f1:.2f}" for name, key in FIGURES.items()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=SETS, action="append")
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--all", action="store_true", help="all figures, not only the headline ones")
    parser.add_argument("--each", action="store_true", help="figures of each report")
    parser.add_argument("--floors", action="store_true", help="fail where a figure is under its floor")
    options = parser.parse_args()
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if options.floors else {}
    low = []
    for name in options.set or (list(floors) or ["dev", "other"]):
        scores, texts, guesses = measure(name, options.half)
        print(f"== {name} {options.half or ''}")
        show(scores, options.all, len({text.record["doc"] for text in texts}))
        if options.each:
            show_each(texts, guesses)
        low += [f"{name} {line}" for line in under_floors(scores, floors.get(name, {}))]
    for line in low:
        print("低于下限 (under the floor):", line)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
