"""List the errors on marked texts, each with its words, what was expected, what was found, and the rule that found it.

    python tests/gold/errors.py [--set …] [--half tune] [--kind ORG|activity|role] [--save FILE] [--against FILE]

``--save`` keeps the errors of a run, ``--against`` says which are new and which are gone since. The unread halves
(``check``) and the sentences cannot be listed: only ``measure.py`` looks at them.
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

from sets import Marked, load  # noqa: E402

from kg.model import Fact, Reading  # noqa: E402
from kg.pipeline import understand  # noqa: E402

READABLE = {"dev": None, "other": "tune", "written": "tune"}
AROUND = 24


def errors(text: Marked, reading: Reading) -> Iterator[tuple[str, str, str]]:
    """Kind, what is wrong, and the words around, of each error of a report."""
    yield from mention_errors(text, reading)
    told = paired(text.record["activities"], reading.facts)
    for number, activity in enumerate(text.record["activities"]):
        fact = told.get(number)
        at = (activity["start"], activity["end"])
        if fact is None:
            yield "activity", f"missed {activity['type']}", around(text, *at)
            continue
        if fact.type != activity["type"]:
            yield "activity", f"type {activity['type']}, found {fact.type} ({fact.rule})", around(text, *at)
        if fact.status != activity["status"]:
            yield "activity", f"status {activity['status']}, found {fact.status}", around(text, *at)
        yield from role_errors(text, activity, fact)
    for fact in reading.facts:
        if fact not in told.values():
            yield "activity", f"invented {fact.type} ({fact.rule})", around(text, fact.start, fact.end)


def mention_errors(text: Marked, reading: Reading) -> Iterator[tuple[str, str, str]]:
    """Mentions missed and invented."""
    gold = {(m["type"], m["start"], m["end"]) for m in text.record["mentions"]}
    found = {(m.kind.value, m.start, m.end): m.rule for m in reading.mentions}
    for kind, start, end in sorted(gold - found.keys()):
        yield kind, "missed", around(text, start, end)
    for kind, start, end in sorted(found.keys() - gold):
        yield kind, f"invented ({found[kind, start, end]})", around(text, start, end)


def paired(gold: list[dict[str, Any]], facts: tuple[Fact, ...]) -> dict[int, Fact]:
    """Facts by the number of the activity that they overlap most, those of one type first."""
    options = sorted(
        (
            (fact.type == activity["type"], min(fact.end, activity["end"]) - max(fact.start, activity["start"]), -n, -f)
            for n, activity in enumerate(gold)
            for f, fact in enumerate(facts)
            if min(fact.end, activity["end"]) > max(fact.start, activity["start"])
        ),
        reverse=True,
    )
    found: dict[int, Fact] = {}
    for _, _, n, f in options:
        if -n not in found and facts[-f] not in found.values():
            found[-n] = facts[-f]
    return found


def role_errors(text: Marked, activity: dict[str, Any], fact: Fact) -> Iterator[tuple[str, str, str]]:
    """Roles missed and invented in an activity that was found."""
    mentions = {m["id"]: m for m in text.record["mentions"]}
    wanted = [(role["role"], mentions[role["mention"]]) for role in activity["roles"]]
    right = set()
    for role in fact.roles:
        hit = next(
            (
                n
                for n, (name, m) in enumerate(wanted)
                if n not in right
                and name == role.name
                and m["start"] < role.mention.end
                and role.mention.start < m["end"]
            ),
            None,
        )
        if hit is not None:
            right.add(hit)
        else:
            words = around(text, fact.start, fact.end)
            yield "role", f"invented {role.name.value} «{role.mention.text}» ({role.rule})", words
    for n, (name, mention) in enumerate(wanted):
        if n not in right:
            yield "role", f"missed {name} «{mention['text']}»", around(text, fact.start, fact.end)


def around(text: Marked, start: int, end: int) -> str:
    """The words of a place with those before and behind, on one line."""
    words = text.report.document.text
    shown = f"{words[max(0, start - AROUND) : start]}【{words[start:end]}】{words[end : end + AROUND]}"
    return f"{text.record['doc']}: {shown}".replace("\n", "⏎")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=READABLE, action="append")
    parser.add_argument("--kind")
    parser.add_argument("--limit", type=int, default=10**9)
    parser.add_argument("--save", type=Path)
    parser.add_argument("--against", type=Path)
    options = parser.parse_args()
    found = []
    for name in options.set or READABLE:
        for text in load(name, READABLE[name]):
            found += [(name, *error) for error in errors(text, understand(text.report))]
    if options.kind:
        found = [error for error in found if error[1] == options.kind]
    if options.save:
        options.save.write_text(json.dumps(found, ensure_ascii=False, indent=0), encoding="utf-8")
    if options.against:
        before = [tuple(error) for error in json.loads(options.against.read_text(encoding="utf-8"))]
        changed = [("gone", e) for e in before if e not in found] + [("new", e) for e in found if e not in before]
        for what, error in changed[: options.limit]:
            print(what, *error, sep="\t")
        print(f"{sum(what == 'gone' for what, _ in changed)} gone, {sum(what == 'new' for what, _ in changed)} new")
    else:
        for error in found[: options.limit]:
            print(*error, sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main())
