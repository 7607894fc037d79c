"""The page keeps to what Chromium 86 understands, and to safe ways of writing into itself."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from kg.show.page import SCRIPTS

NOT_IN_86 = (
    *(r"\.at\(", r"Object\.hasOwn\b", r"structuredClone", r"\.findLast", r"Intl\.Segmenter", r"innerHTML", r"\beval\("),
    *(r"\binset\s*:", r":is\(", r":has\(", r":where\(", r"aspect-ratio", r"\binert\b", r"accent-color", r"@container"),
    *(
        r"\d[dsl]v[hw]\b",
        r"@layer",
        r"color-mix",
        r"insertAdjacentHTML",
        r"document\.write",
        r"\bon(click|error|load)=",
    ),
)


@pytest.mark.parametrize("name", ["graph.css", "graph.html", *(f"scripts/{name}" for name in SCRIPTS)])
def test_syntax_of_old_browsers(name: str) -> None:
    text = files("kg.show").joinpath(name).read_text(encoding="utf-8")
    assert [pattern for pattern in NOT_IN_86 if re.search(pattern, text)] == []
