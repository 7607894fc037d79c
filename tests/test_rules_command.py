"""``kg rules``: tables listed, examples checked, a row tried before it is kept."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from command import REPORTS, kg
from test_own_rules import HEAD, TEA, written

from kg.changes import How, changes
from kg.model import Reading
from kg.pipeline import understand
from kg.read import from_text
from kg.rules import table
from kg.rules.structure import names
from kg.show.changes import COLUMNS, counted, lines
from kg.split import split

TRY = ("rules", "try", "activity_verbs")
EXAMPLE = "example=7月，镇工会晒被褥30床。"


def read(text: str, name: str = "一.txt") -> list[Reading]:
    return [understand(report) for report in split(from_text(text, name))]


# ---- list


def test_every_table_is_listed_with_its_rows_and_title() -> None:
    found = kg("rules", "list")
    rows = [line.split(maxsplit=3) for line in found.stdout.splitlines()]
    assert (found.returncode, found.stderr) == (0, "")
    assert tuple(row[0] for row in rows) == names()
    verbs = next(row for row in rows if row[0] == "terms/activity_verbs")
    assert verbs[1] == str(len(table("terms/activity_verbs").rows)) and verbs[3].startswith("[活动] 动作词表")


def test_a_table_is_shown_with_what_its_columns_may_hold_and_what_is_ones_own(tmp_path: Path) -> None:
    written(tmp_path, "terms/activity_verbs.csv", f"{HEAD},forbid", f"{TEA},", "慰问,,,是")
    found = kg("rules", "list", "activity_verbs.csv", "--rules", tmp_path).stdout
    assert "visit 慰问走访(" in found and "(自己的 1 行)" in found
    assert "自己的 " in found and "第 2 行“晒被褥” visit" in found and "禁了 " in found
    near = kg("rules", "list", "activity_verb")
    assert near.returncode == 2 and near.stderr.startswith("错误:没有叫 activity_verb 的表;是不是 activity_verbs")


# ---- check


def test_an_example_that_fails_is_told_with_table_row_and_remedy(tmp_path: Path) -> None:
    rows = ["晒被褥,visit,晒被褥。", "送姜茶,visit,7月，镇工会晒被褥30床。", "晒棉被,visit,7月，镇工会晒棉被20床。"]
    path = written(
        tmp_path, "terms/activity_verbs.csv", f"{HEAD},forbid", *rows, "慰问走访,,7月，镇工会慰问走访职工20名。,是"
    )
    found = kg("rules", "check", "activity_verbs", "--rules", tmp_path)
    one, other, still = (line for line in found.stdout.splitlines() if line.startswith(str(path)))
    assert found.returncode == 1 and "检查了 1 张表,有 " in found.stdout
    assert one.startswith(
        f"{path} 第 2 行“晒被褥”:例句“晒被褥。”没有读出 activity(visit),“晒被褥”处什么也没有读到;请把例句"
    )
    assert other.startswith(f"{path} 第 3 行“送姜茶”:例句中没有“送姜茶”;请写一句")
    assert still.startswith(f"{path} 第 5 行“慰问走访”:禁了以后,例句“7月，镇工会慰问走访职工20名。”仍有 activity,")


def test_a_pattern_whose_example_fails_is_told(tmp_path: Path) -> None:
    rule = ["[[rule]]", 'name = "赶场"', 'pattern = "逢五赶场"', 'ignores = ["逢五赶场日，开会。"]']
    path = written(
        tmp_path, "patterns/dates.toml", *rule, 'finds = [{text = "逢三赶场日，开会。", found = "逢三赶场"}]'
    )
    found = kg("rules", "check", "dates", "--rules", tmp_path)
    assert found.returncode == 1
    assert f"{path} 规则 赶场:在“逢三赶场日，开会。”中没有读出“逢三赶场”;请改 pattern 或例子" in found.stdout
    assert f"{path} 规则 赶场:不该在“逢五赶场日，开会。”中读出什么" in found.stdout


# ---- try


def test_changes_are_facts_and_mentions_gained_lost_and_changed() -> None:
    before = read("3月，镇工会慰问职工20名。5月，镇工会走访职工3名。")
    after = read("3月，镇工会慰问职工30名。5月，镇工会想到职工3名。")
    found = changes(
        before, [Reading(b.report, a.mentions, a.facts, a.entities) for a, b in zip(after, before, strict=True)]
    )
    facts = [change for change in found if change.how is How.CHANGED and change.thing.text == "慰问"]
    assert [next(lines(change)) for change in facts] == ["变 活动 一.txt 6-8 “慰问”:数量 20名 → 30名"]
    assert [change.how for change in found if change.thing.text == "走访"] == [How.LOST]
    assert changes(before, before) == [] and counted([]) == "活动 多 0、少 0、变 0;提及 多 0、少 0、变 0"
    assert changes([], before)[0].how is How.GAINED


def test_files_of_one_name_stay_apart() -> None:
    one, other = read("3月，镇工会慰问职工20名。"), read("3月，镇工会走访职工20名。")
    assert changes([*one, *other, *one], [*one, *other, *one]) == []
    assert {c.how for c in changes([*one, *other, *one], [*one, *other])} == {How.LOST}


def test_a_word_tried_on_reports_tells_what_it_changes_and_keeps_nothing(tmp_path: Path) -> None:
    report = written(tmp_path, "报告/一.txt", "7月，镇工会上门晒被褥30床。", "=7月，镇工会慰问晒被褥的职工12名。")
    out = tmp_path / "变化.csv"
    found = kg(*TRY, "晒被褥", "concept=visit", EXAMPLE, "--on", report.parent, "--out", out, cwd=tmp_path)
    assert (found.returncode, found.stderr) == (0, "")
    assert "  多 活动 例句.txt 6-9 “晒被褥” 慰问走访 已做、谁做=镇工会、何时=7月(XXXX-07)、数量=30床" in found.stdout
    assert "读了 1 份报告。活动 多 1、" in found.stdout and "没有写入任何文件" in found.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["变化.csv", "报告"]
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    with out.open(encoding="utf-8-sig", newline="") as file:
        head, first, *_ = csv.reader(file)
    assert tuple(head) == COLUMNS and first[:3] == ["多", "活动", "一.txt"]
    assert first[7] == "7月，镇工会上门晒被褥30床。"


def test_a_word_kept_stands_in_the_own_folder_and_may_be_taken_away_again(tmp_path: Path) -> None:
    own = tmp_path / "规则"
    own.mkdir()
    kept = kg(*TRY, "晒被褥", "concept=visit", EXAMPLE, "--keep", "--rules", own)
    path = own / "terms" / "activity_verbs.csv"
    assert kept.returncode == 0 and f"写进了 {path} 第 2 行;读报告时加 --rules {own} (kept)。" in kept.stdout
    forbid = kg(*TRY, "慰问", "--replace", "concept=aid", "example=7月，镇工会慰问职工20名。", "--keep", "--rules", own)
    assert "  变 活动 例句.txt 6-8 “慰问”:类别 慰问走访 → 帮扶救助" in forbid.stdout
    assert path.read_text(encoding="utf-8-sig").splitlines() == [
        f"{HEAD},forbid", TEA, "慰问,,,是", "慰问,aid,7月，镇工会慰问职工20名。,",
    ]  # fmt: skip
    whole = kg("rules", "try", "--rules", own, "--on", REPORTS / "大河镇工会.txt")
    assert "变 活动 大河镇工会.txt 295-297 “慰问”:类别 慰问走访 → 帮扶救助" in whole.stdout


def test_a_word_whose_example_fails_is_not_kept(tmp_path: Path) -> None:
    failed = kg(*TRY, "晒被褥", "concept=visit", "example=晒被褥。", "--keep", "--rules", tmp_path)
    assert (
        failed.returncode == 1
        and "没有读出 activity(visit)" in failed.stderr
        and "没有写入 (not kept)" in failed.stderr
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["rules", "try"], "请写表名和词"),
        ([*TRY], "请写一张词表的名称和一个词"),
        (["rules", "try", "organisations", "词"], "规则(patterns)请写进文件夹再试"),
        ([*TRY, "晒被褥", "visit"], "“visit”应写成 列名=内容"),
        ([*TRY, "晒被褥", "concept=visit"], "例句中没有“晒被褥”;请写一句含这个词的例句"),
        ([*TRY, "晒被褥", "类别=visit"], "没有“类别”这一列"),
        ([*TRY, "晒被褥", "concept=visit", EXAMPLE, "--keep"], "请用 --rules 指定自己的规则文件夹"),
    ],
    ids=lambda value: " ".join(value)[10:40] if isinstance(value, list) else "",
)
def test_a_wish_that_cannot_be_met_is_answered_in_one_line(arguments: list[str], said: str) -> None:
    found = kg(*arguments)
    assert (found.returncode, found.stdout, found.stderr.count("\n")) == (2, "", 1) and said in found.stderr
