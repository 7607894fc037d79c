"""Run the public test specs beside the project (dates, numbers and money of three projects) through the pipeline.

    python tests/gold/specs.py [--source rec|duck|jio] [--errors 40] [--out REASON]

Prints passed, in scope and out of scope by reason for each source; fails where a source passes under 90 % in scope.
The text of a case is put under the heading of a report of its reference year. A number alone gets a measure word.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from spec_scope import reason, whole  # noqa: E402
from spec_sources import BARE, kinds_of, wants  # noqa: E402
from spec_values import Case, Want, trim  # noqa: E402

from kg.model import Kind, Mention, Number  # noqa: E402
from kg.pipeline import understand  # noqa: E402
from kg.read import from_text  # noqa: E402
from kg.split import split  # noqa: E402

SPECS = ROOT.parent / "shared" / "data" / "specs"
SOURCES = {"rec": "recognizers_text_zh", "duck": "duckling_zh", "jio": "jionlp_zh"}
FLOOR = 0.9


def cases(source: str) -> list[Case]:
    """The cases of a source, each text and expectation once."""
    seen: dict[str, Case] = {}
    for line in (SPECS / f"{SOURCES[source]}.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        model = re.sub(r"(?:Model|Parser|Extractor).*|_extract", "", case["id"].split(":")[1])
        spans = [(e.get("text"), e.get("start"), str(e.get("value", ""))) for e in case["expected"]]
        key = f"{model} {case['text']} {spans}"
        if key not in seen or "span_only" in seen[key]["tags"]:
            seen[key] = case
    return list(seen.values())


def read(case: Case) -> tuple[str, int, list[Mention]]:
    """The text as put into a report, where the case begins in it, and our mentions of it."""
    year = (case["reference_time"] or "")[:4]
    bare = case["id"].split(":")[1] in BARE or case["id"].split(":")[1].startswith("NumberRange")
    measured = bare and whole(case) and not re.search(r"[个双对只打半]$", case["text"].strip())
    text = case["text"].rstrip() + ("名" if measured else "")
    heading = f"{year}年工作总结" if year else "工作总结"
    document = from_text(f"{heading}\n\n{text}。\n")
    told = [replace(report, year=year or "XXXX", period=year or "XXXX") for report in split(document)]
    at = len(heading) + 2
    mentions = [m for report in told for m in understand(report).mentions if m.start >= at]
    return text, at, mentions


def met(want: Want, text: str, at: int, mentions: list[Mention]) -> bool:
    """Whether one of our mentions stands where it is expected and reads as expected."""
    start = at + (text.find(want.words) if want.start is None else want.start)
    for mention in mentions:
        if mention.kind not in want.kinds or mention.start >= start + len(want.words) or mention.end <= start:
            continue
        ours, theirs = trim(mention.text), trim(want.words)
        placed = ours == theirs or (want.inside and (ours.startswith(theirs) or ours in theirs or theirs in ours))
        if placed and want.right(mention):
            return True
    return False


def passed(case: Case, blind: bool = False) -> bool:
    """Whether the pipeline reads a case as its authors do, in our terms; ``blind``: even if all values were wrong."""
    text, at, mentions = read(case)
    if blind:
        wrong = {True: "1901-02-03", False: Number(-1, "?")}
        mentions = [m if m.value is None else replace(m, value=wrong[m.kind == Kind.DATE]) for m in mentions]
    if not case["expected"]:
        return not any(m.kind in kinds_of(case) for m in mentions)
    wanted = wants(case)
    return bool(wanted) and all(met(want, text, at, mentions) for want in wanted)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", choices=list(SOURCES), action="append")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--out", help="show the cases out of scope whose reason holds this word")
    options = parser.parse_args()
    low = 0
    for source in options.source or list(SOURCES):
        out, right, blind, wrong = Counter[str](), 0, 0, []
        for case in cases(source):
            if why := reason(case):
                out[why] += 1
                if options.out and options.out in why:
                    print(case["id"], case["text"])
            elif passed(case):
                right += 1
                blind += passed(case, blind=True)
            else:
                wrong.append(case)
        total = right + len(wrong)
        place = f"({blind} by place alone)"
        print(f"{source:5} passed {right} {place} of {total} in scope: {right / total:.1%}; out of scope {out.total()}")
        for words, count in out.most_common():
            print(f"      {count:4} {words}")
        for case in wrong[: options.errors]:
            ours = [(m.kind.value, m.text, getattr(m.value, "value", m.value)) for m in read(case)[2]]
            print("  ", case["id"], repr(case["text"]), [f"{w.words}" for w in wants(case)], "got", ours)
        low += right / total < FLOOR
    return low


if __name__ == "__main__":
    sys.exit(main())
