"""The house stays as it is drawn: short files, no drawers, each program file with a sentence on what it is for."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

import pytest
from command import ROOT

PROGRAM = sorted([ROOT / "cli.py", *(ROOT / "kg").rglob("*.py"), *(ROOT / "ontology").rglob("*.py")])
SCRIPTS = sorted((ROOT / "kg").rglob("*.js"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
DRAWERS = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc", "tools"}


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("path", [*PROGRAM, *SCRIPTS, *TESTS], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_long_and_none_is_a_drawer(path: Path) -> None:
    assert length(path) <= 300
    assert path.stem not in DRAWERS


def test_a_file_is_about_a_hundred_lines() -> None:
    assert median(length(path) for path in PROGRAM if path.name != "__init__.py") <= 120


@pytest.mark.parametrize("path", PROGRAM, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_says_what_it_is_for_and_imports_at_its_top(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not tree.body or (ast.get_docstring(tree) or "").strip()
    within = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert not [f for f in within for node in ast.walk(f) if isinstance(node, ast.Import | ast.ImportFrom)]


def test_dates_numbers_and_organisations_are_found_from_the_tree_alone() -> None:
    names = {path.name for path in (ROOT / "kg" / "find").iterdir()}
    assert {"dates.py", "numbers.py", "organisations.py", "people.py", "places.py", "policies.py", "awards.py"} <= names
