"""``kg explain`` names the row, the pattern or the sentence behind every span and role."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import REPORTS, ROOT, kg

from kg.pipeline import readings
from kg.rules.origin import origin
from kg.rules.tables import Row, table

COMPUTED = {row.term for row in table("rule_names").rows}
NAME = re.compile(r"[a-z_]+(/[a-z_-]+)+")
DATA = ("terms/", "lists/", "patterns/")


def rules() -> Iterator[str]:
    for reading in readings([REPORTS]):
        yield from (mention.rule for mention in reading.mentions)
        for fact in reading.facts:
            yield fact.rule
            yield from (role.rule for role in fact.roles)


def named_in_code() -> set[str]:
    """Strings of the form ``who/subject`` in the rooms that find and relate."""
    found: set[str] = set()
    for room in ("find", "relate"):
        for path in (ROOT / "kg" / room).glob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    parts = node.value.split("/")
                    if len(parts) > 1 and all(
                        part.replace("-", "").isidentifier() and part.isascii() for part in parts
                    ):
                        found.add(node.value)
    return {name for name in found if not name.startswith(DATA)}


def test_every_rule_of_the_sample_leads_to_a_row_a_pattern_or_a_sentence() -> None:
    for rule in set(rules()):
        known = origin(rule)
        if rule.startswith(("terms/", "lists/")):
            assert " 行“" in known, rule
        elif rule.startswith("patterns/"):
            assert ".toml 规则 " in known, rule
        else:
            assert rule in COMPUTED, f"{rule}:请在 kg/rules/rule_names.tsv 里用一句话说明"


def test_every_rule_computed_in_code_is_explained_and_no_other() -> None:
    assert named_in_code() == COMPUTED


@pytest.mark.parametrize("row", table("rule_names").rows, ids=lambda row: row.term)
def test_an_explanation_is_for_people(row: Row) -> None:
    assert origin(row.term) == f"规则 {row.term}:{row.concept}"
    assert len(row.concept) >= 6 and not row.concept.isascii()


def test_each_span_and_each_role_says_where_it_comes_from() -> None:
    found = kg("explain", "3月12日,松川镇工会慰问困难职工15名,发放慰问金3000元。")
    lines = found.stdout.splitlines()
    assert (found.returncode, found.stderr) == (0, "")
    assert all(" ← " in line and line.split(" ← ")[1] for line in lines[1:])
    assert any("MONEY “3000元” = 3000 元 (exact) ← patterns/numbers.toml 规则 money" in line for line in lines)
    assert any(
        line.startswith("活动 ") and "“慰问” visit done ← terms/activity_verbs.tsv 第 " in line for line in lines
    )
    assert any(line.strip().startswith("organizer = “松川镇工会” ← 规则 who/subject:动词前面的主语") for line in lines)


def test_a_file_of_several_reports_is_explained_report_by_report() -> None:
    path: Path = REPORTS / "工会工作总结汇编.md"
    found = kg("explain", "--file", path)
    assert found.stdout.count("报告:") == sum(1 for _ in readings([path])) == 4
