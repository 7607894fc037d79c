"""The table of facts as programs and spreadsheets read it."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

from handmade import TOWN, hostile, school, town

from kg.show.facts import COLUMNS, guard, write_facts


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_one_row_an_activity_with_words_and_values_side_by_side(tmp_path: Path) -> None:
    assert write_facts([town(), school()], tmp_path / "facts.csv") == 5
    rows = table(tmp_path / "facts.csv")
    assert [row["活动"] for row in rows] == ["走访慰问", "专题培训班", "送清凉", "学习", "慰问"]
    visit, course, plan = rows[:3]
    assert (visit["类型"], visit["状态"], visit["谁做"], visit["为谁"]) == ("慰问走访", "已做", "镇工会", "困难职工")
    assert (visit["金额(原文)"], visit["金额(数值)"], visit["金额(单位)"]) == ("24000元", "24000", "元")
    assert (visit["数量(原文)"], visit["数量(数值)"], visit["数量(界限)"]) == ("30多名", "30", "至少")
    assert (course["时间(原文)"], course["时间(EDTF)"]) == ("3月8日", "2024-03-08")
    assert (course["依据"], course["依据(全称)"]) == ("工会法", "中华人民共和国工会法")
    assert plan["状态"] == "计划"


def test_offsets_are_code_points_of_the_text(tmp_path: Path) -> None:
    write_facts([town()], tmp_path / "facts.csv")
    for row in table(tmp_path / "facts.csv"):
        assert TOWN[int(row["起"]) : int(row["止"])] == row["活动"]
        assert TOWN[int(row["句起"]) : int(row["句止"])] == row["句子"]


def test_several_fillers_stay_in_step(tmp_path: Path) -> None:
    both = town()
    fact = both.facts[0]
    law = both.facts[1].roles[1:]
    joined = type(fact)(
        *(fact.start, fact.end, fact.text, fact.type, fact.status, fact.roles + law, fact.sentence, fact.rule)
    )
    write_facts([type(both)(both.report, both.mentions, (joined,), both.entities)], tmp_path / "facts.csv")
    (row,) = table(tmp_path / "facts.csv")
    assert row["时间(原文)"] == "春节前;;3月8日"
    assert row["时间(EDTF)"] == ";;2024-03-08"


def test_bytes_for_a_double_click(tmp_path: Path) -> None:
    write_facts([town()], tmp_path / "facts.csv")
    raw = (tmp_path / "facts.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf" + COLUMNS[0].encode())
    assert raw.count(b"\r\n") == 4 == raw.count(b"\n")


def test_no_cell_is_run_unless_raw(tmp_path: Path) -> None:
    write_facts([hostile()], tmp_path / "facts.csv")
    write_facts([hostile()], tmp_path / "raw.csv", raw=True)
    (safe,), (raw,) = table(tmp_path / "facts.csv"), table(tmp_path / "raw.csv")
    assert raw["报告"] == "=<!--<script>" and safe["报告"] == "'=<!--<script>"
    assert raw["为谁"].startswith("=1+1") and safe["为谁"] == "'" + raw["为谁"]
    assert [guard(cell) for cell in ("+1", "-2.5", "-x", "@a", "\tb", "3-8")] == [
        "+1",
        "-2.5",
        "'-x",
        "'@a",
        "'\tb",
        "3-8",
    ]


def test_same_bytes_under_another_hash_seed(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; sys.path.insert(0, sys.argv[1]); import handmade; from kg.show.facts import write_facts; "
        "write_facts([handmade.town(), handmade.school()], pathlib.Path(sys.argv[2]))"
    )
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", code, str(Path(__file__).parent), str(tmp_path / seed)],
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
