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
from kg.show.chain import chain, drawn

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


def test_the_chain_is_drawn_from_the_activity_by_roles_and_mentions_to_rows_and_patterns() -> None:
    found = kg("explain", "3月12日,松川镇工会慰问困难职工15名,发放慰问金3000元。全市有30家企业。")
    report, sentence, fact, *lines = found.stdout.splitlines()
    assert (found.returncode, found.stderr) == (0, "") and report.startswith("报告:")
    assert sentence == "句子 0-32 3月12日,松川镇工会慰问困难职工15名,发放慰问金3000元。"
    assert fact.startswith("└ 活动 11-13 “慰问” visit 慰问走访 done 已做 ← terms/activity_verbs.tsv 第 ")
    at = lines.index("  ├ organizer 谁做 = “松川镇工会” ← 规则 who/subject:动词前面的主语,做这件事的")
    assert lines[at + 1].startswith("  │ └ 6-11 ORG 单位 “松川镇工会” ← terms/organisation_heads.tsv 第 ")
    at = next(at for at, line in enumerate(lines) if line.startswith("  └ money 金额 = “3000元” ← 规则 what/"))
    assert lines[at + 1 :] == [
        "    └ 26-31 MONEY 金额 “3000元” = 3000 元 (exact) ← patterns/numbers.toml 规则 money",
        "句子 32-41 全市有30家企业。",
        "└ 不在活动里",
        "  └ 35-38 QUANTITY 数量 “30家” = 30 家 (exact) ← patterns/numbers.toml 规则 quantity",
    ]
    steps = [line for line in [fact, *lines] if not line.startswith(("句子", "└ 不在活动里"))]
    assert all(line.split(" ← ")[1] for line in steps)


def test_whatever_was_read_stands_in_the_chain_once_or_where_it_fills_a_role() -> None:
    for reading in readings([REPORTS]):
        drawing = [line for link in chain(reading) for line in drawn(link)]
        assert sum(" 活动 " in line.partition("“")[0] for line in drawing) == len(reading.facts)
        anchors = {(fact.start, fact.end) for fact in reading.facts}
        for mention in reading.mentions:
            if (mention.start, mention.end) not in anchors:
                span = f" {mention.start}-{mention.end} {mention.kind} "
                roles = sum(role.mention == mention for fact in reading.facts for role in fact.roles)
                assert sum(span in line for line in drawing) == max(1, roles)


def test_a_file_of_several_reports_is_explained_report_by_report() -> None:
    path: Path = REPORTS / "工会工作总结汇编.md"
    found = kg("explain", "--file", path)
    assert found.stdout.count("报告:") == sum(1 for _ in readings([path])) == 4
