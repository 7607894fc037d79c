"""Score the program on single sentences of bodies beside the unions, marked by hand: a blind test, never tuned on.

    python tests/gold/sentences.py [--errors 40] [--bodies]

Each sentence of sentences.txt is a text of its own. Values are not marked and not scored. ``--bodies`` gives the
figures of each kind of body (hospital, bank, ...) as well.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from marked import texts  # noqa: E402
from measure import scorer  # noqa: E402

from kg.pipeline import readings  # noqa: E402
from kg.records import record  # noqa: E402

FIGURES = ("mention", "activity.typed", "role", "fact")


def predicted(found: dict[str, str]) -> list[dict[str, Any]]:
    """What the program reads in texts by file name."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in sorted(found)]
        for path in paths:
            path.write_text(found[path.name], encoding="utf-8")
        return [record(reading) for reading in readings(paths)]


def show(title: str, scores: Any) -> None:
    print(f"== {title}")
    for figure in FIGURES:
        tally = scores.tallies[figure]
        quality = f"P {tally.precision:.3f} R {tally.recall:.3f} F1 {tally.f1:.3f}"
        print(f"{figure:16} {quality} gold {tally.gold} pred {tally.predicted}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--bodies", action="store_true", help="figures of each kind of body as well")
    options = parser.parse_args()
    marked = list(texts(HERE / "sentences.txt"))
    gold = [told for _, _, told in marked]
    contents = {told["source"]: text for _, text, told in marked}
    guesses, score = predicted(contents), scorer().score
    # A value that is not marked is not missing: the scorer leaves out mentions whose value is null.
    for mention in (m for told in gold for m in told["mentions"]):
        mention["value"] = None
    scores = score(gold, guesses, contents)
    show(f"{len(gold)} sentences", scores)
    if options.bodies:
        for body in dict.fromkeys(told["doc"].rsplit("-", 1)[0] for told in gold):
            own = [told for told in gold if told["doc"].rsplit("-", 1)[0] == body]
            show(f"{body}, {len(own)} sentences", score(own, guesses, contents))
    for line in sorted(scores.errors)[: options.errors]:
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
