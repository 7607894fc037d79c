"""What the guide for people of the union says is so: every command in it is run, in order, as they would run it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from command import ROOT, kg

from kg.rules.structure import named

TEXT = (ROOT / "docs" / "加规则.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)
FILES = {"text": "报告/上半年.txt", "toml": "我的规则/patterns/dates.toml"}
SHIPPED = re.compile(r"(\.tsv) 第 \d+ 行")
TABLES = set(re.findall(r"`([a-z]+_[a-z_]+|laws|places|dates|organisations|policies|awards)`", TEXT))


def same(line: str) -> str:
    """A line, whatever the number of a row in a table of the program."""
    return SHIPPED.sub(r"\1 第 N 行", line)


def test_each_command_says_what_the_guide_shows(tmp_path: Path) -> None:
    (tmp_path / "我的规则").mkdir()
    ran = 0
    for language, block in BLOCK.findall(TEXT):
        if language in FILES:
            path = tmp_path / FILES[language]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block, encoding="utf-8")
            continue
        for command in block.split("$ kg ")[1:]:
            line, *wanted = command.strip("\n").split("\n")
            found = kg(*shlex.split(line), cwd=tmp_path)
            assert found.returncode == 0, (line, found.stderr)
            said = iter([same(text) for text in found.stdout.splitlines()])
            for text in wanted:
                start, more, _ = same(text).partition("…")
                assert any(one.startswith(start) if more else one == start for one in said), (line, text, found.stdout)
            ran += 1
    assert ran == TEXT.count("$ kg ") >= 13


@pytest.mark.parametrize("name", sorted(TABLES))
def test_each_table_it_names_is_there(name: str) -> None:
    assert named(name) or name == "own_rules"


def test_what_it_says_of_errors_is_what_is_said(tmp_path: Path) -> None:
    own = tmp_path / "我的规则"
    (own / "terms").mkdir(parents=True)
    (own / "terms" / "not_names.csv").write_text("term,example\n高铁,看,高铁\n", encoding="utf-8")
    try_verb = ("rules", "try", "activity_verbs")
    said = [
        kg("rules", "try", "activity_verb", "晒被褥").stderr,
        kg(*try_verb, "晒被褥", "concept=visits").stderr,
        kg(*try_verb, "晒被褥", "concept=visit", "example=7月，镇工会晒衣服30件。").stderr,
        kg(*try_verb, "晒被褥", "concept=visit", "example=晒被褥。").stderr,
        kg(*try_verb, "慰问", "concept=aid", "example=7月，镇工会慰问职工20名。").stderr,
        kg("rules", "check", "--rules", own).stderr,
    ]
    rows = re.findall(r"^\| (.+?) \| .+ \|$", TEXT.partition("## 话不对的时候")[2], re.MULTILINE)[1:-1]
    assert len(rows) == len(said)
    for row, text in zip(rows, said, strict=True):
        pattern = ".*".join(re.escape(part.strip()) for part in row.split("…"))
        assert re.search(pattern, text), (row, text)
