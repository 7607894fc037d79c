"""Texts of our own with their facts marked by hand, read into the form of the gold standard.

    python tests/gold/marked.py FILE...        checks the files and says what they hold

A file is UTF-8, one text after another::

    == hospital-01 report
    [o1|ORG|县医院工会]于[d1|DATE|3月5日][a1|慰问]了[q1|QUANTITY|30多名][b1|BENEFICIARY|困难职工]。
    > a1 visit done organizer=o1 date=d1 quantity=q1 beneficiary=b1

``[id|KIND|words]`` marks a mention (``[KIND|words]`` where nothing refers to it), ``[id|words]`` the verb of an
activity; marks nest. A line that begins with ``>`` tells an activity: its anchor, type, status, and fillers by role
(several parted by a comma). The other lines are the text. Marks follow the guidelines of the gold standard.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from kg.model import Kind, RoleName, Status  # noqa: E402
from kg.rules import table  # noqa: E402

TOKEN = re.compile(r"\[(?P<open>[^\[\]|]*)\|(?:(?P<kind>[A-Z]+)\|)?|(?P<close>\])|(?P<char>.)", re.DOTALL)


class MarkError(ValueError):
    """A mark that cannot be read; says file, line and remedy."""


def texts(path: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Name, text and gold record of each text of a file."""
    name, lines = "", list[tuple[int, str]]()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("== "):
            if name:
                yield parse(path, name, lines)
            name, lines = line[3:].split()[0], []
        elif name:
            lines.append((number, line))
    if name:
        yield parse(path, name, lines)


def parse(path: Path, name: str, lines: list[tuple[int, str]]) -> tuple[str, str, dict[str, Any]]:
    """One text: its words without marks, and its record."""
    text, spans, told = "", dict[str, dict[str, Any]](), list[tuple[int, str]]()
    for number, line in lines:
        if line.startswith(">"):
            told.append((number, line[1:].strip()))
            continue
        at = f"{path.name}:{number}: "
        open_: list[tuple[str, str, int]] = []
        for token in TOKEN.finditer(line):
            if token["open"] is not None:
                kind, id_ = token["kind"] or "", token["open"]
                if not kind and id_ in Kind.__members__:
                    kind, id_ = id_, f"_{len(spans)}.{token.start()}"
                if kind and kind not in Kind.__members__:
                    raise MarkError(f"{at}no such kind: {kind}")
                open_.append((id_, kind, len(text)))
            elif token["close"]:
                if not open_:
                    raise MarkError(f"{at}a bracket closes that was not opened")
                id_, kind, start = open_.pop()
                if id_ in spans:
                    raise MarkError(f"{at}the id {id_} is used twice in {name}")
                spans[id_] = {"id": id_, "start": start, "end": len(text), "type": kind, "text": text[start:]}
            else:
                text += token["char"]
        if open_:
            raise MarkError(f"{at}a bracket is not closed: {open_[-1][0]}")
        text += "\n"
    activities = [activity(f"{path.name}:{number}: ", line, spans) for number, line in told]
    anchors = {one["id"] for one in activities}
    for span in spans.values():
        if not span["type"] and span["id"] not in anchors:
            raise MarkError(f"{path.name}: {name}: the verb {span['id']} «{span['text']}» tells no activity")
    mentions = [span for span in spans.values() if span["type"]]
    mentions.sort(key=lambda span: (span["start"], -span["end"]))
    record = {"doc": name, "source": f"{name}.txt", "start": 0, "end": len(text), "issuer": None, "period": None}
    return name, text, {**record, "mentions": mentions, "activities": sorted(activities, key=lambda a: a["start"])}


def activity(at: str, line: str, spans: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """One activity from its line."""
    id_, type_, status, *rest = line.split()
    if id_ not in spans or type_ not in table("terms/activity_types").by_term() or status not in set(Status):
        raise MarkError(f"{at}anchor, type or status is not known: {line}")
    roles = []
    for part in rest:
        role, _, fillers = part.partition("=")
        if role not in set(RoleName):
            raise MarkError(f"{at}no such role: {role}")
        for filler in fillers.split(","):
            if filler not in spans or not spans[filler]["type"]:
                raise MarkError(f"{at}{role} names {filler!r}, which is no mention")
            roles.append({"role": role, "mention": filler})
    anchor = spans[id_]
    found = {"id": id_, "start": anchor["start"], "end": anchor["end"], "text": anchor["text"]}
    return {**found, "type": type_, "status": status, "roles": roles}


def main() -> int:
    for name in sys.argv[1:]:
        found = list(texts(Path(name)))
        records = [record for _, _, record in found]
        kinds = Counter(m["type"] for r in records for m in r["mentions"])
        types = Counter(a["type"] for r in records for a in r["activities"])
        roles = Counter(role["role"] for r in records for a in r["activities"] for role in a["roles"])
        print(f"{name}: {len(found)} texts, {sum(len(text) for _, text, _ in found)} characters")
        for counted in (kinds, types, roles):
            print("  ", sum(counted.values()), dict(counted.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
