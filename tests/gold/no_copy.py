"""Nothing of the gold standard's texts stands in the program: no more than eight characters in a row of a text.

    python tests/gold/no_copy.py        lists what both hold, with its places; exit status 1 if there is any

Names that belong to all are passed over: of laws, official documents, guiding thoughts, national bodies, and of kinds
of bodies (劳动争议调解委员会).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from kg.rules import table  # noqa: E402

TEXTS = ROOT.parent / "shared" / "gold" / "texts"
ROOMS = ("kg", "ontology")
SUFFIXES = (".py", ".tsv", ".toml", ".ttl", ".md", ".js", ".html", ".css", ".json", ".po", ".txt")
LONGEST = 8
"""Characters in a row that a text and the program may share."""
OFFICIAL = ("习近平总书记关于工人阶级和工会工作的重要论述", "工会劳动保护三个条例")
"""Titles that stand in no table of names."""
HAN = re.compile(r"[\u3400-\u9fff〇]+")


def pieces(text: str) -> Iterator[str]:
    """Every stretch of Chinese characters one longer than may be shared."""
    for run in HAN.findall(text):
        yield from (run[at : at + LONGEST + 1] for at in range(len(run) - LONGEST))


def common_names() -> str:
    """Names that belong to all, one a line."""
    laws = table("lists/laws").rows
    names = [name for row in laws for name in (row.term, row.more["short"], *row.more["others"].split(";"))]
    names += table("terms/policy_thoughts").terms() + table("terms/absolute_names").terms("national")
    return "\n".join([*names, *table("terms/organisation_heads").terms(), *OFFICIAL])


def shared(text: str, told: frozenset[str], names: str) -> Iterator[tuple[int, str]]:
    """Line and longest stretch of a file that the texts hold too and that is no name."""
    for number, line in enumerate(text.splitlines(), 1):
        for run in HAN.findall(line):
            at = 0
            while at + LONGEST < len(run):
                end = at + LONGEST + 1
                if run[at:end] not in told:
                    at += 1
                    continue
                while end < len(run) and run[end - LONGEST : end + 1] in told:
                    end += 1
                if run[at:end] not in names:
                    yield number, run[at:end]
                at = end


def main() -> int:
    if not TEXTS.is_dir():
        print(f"没有 {TEXTS},不查 (no gold texts beside the project)")
        return 0
    told = frozenset(piece for path in sorted(TEXTS.iterdir()) for piece in pieces(path.read_text(encoding="utf-8")))
    names = common_names()
    found = 0
    for path in sorted(path for room in ROOMS for path in (ROOT / room).rglob("*") if path.suffix in SUFFIXES):
        for line, words in shared(path.read_text(encoding="utf-8"), told, names):
            print(f"{path.relative_to(ROOT)}:{line}: {words}")
            found += 1
    print(f"与标注文本相同的长句 {found} 处 (strings copied from the gold texts)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
