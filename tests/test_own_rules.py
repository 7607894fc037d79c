"""A folder of one's own tables and patterns: what is added, taken away, refused, and told of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import kg

from kg.commands.own_rules import to_the_front
from kg.rules import own_patterns, table
from kg.rules.candidate import add
from kg.rules.own import misplaced, use
from kg.rules.own_rows import widened
from kg.rules.rows import Table
from kg.rules.structure import faults

HEAD = "term,concept,example"
TEA = "晒被褥,visit,7月，镇工会晒被褥30床。"
TEXT = "7月，镇工会晒被褥30床。\n"


def written(folder: Path, name: str, *lines: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), encoding=encoding)
    return path


def joined(name: str, path: Path) -> tuple[Table, list[str]]:
    wrong: list[str] = []
    return widened(table(name), path, wrong), wrong


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "我的 规则"
    folder.mkdir()
    return folder


# ---- tables


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".txt"])
def test_a_table_is_read_as_an_office_saves_it(suffix: str, encoding: str, own: Path) -> None:
    tab = "," if suffix == ".csv" else "\t"
    lines = ["# 我们镇的词", "", HEAD.replace(",", tab), TEA.replace(",", tab) + tab * 2]
    found, wrong = joined("terms/activity_verbs", written(own, f"activity_verbs{suffix}", *lines, encoding=encoding))
    row = found.rows[-1]
    assert wrong == [] and row.own and row.rule == "own/terms/activity_verbs:4"
    assert (row.term, row.concept, row.more["object"]) == ("晒被褥", "visit", "")
    assert found.rows[:-1] == table("terms/activity_verbs").rows


def test_a_row_that_forbids_takes_all_rows_of_its_word_or_those_of_a_concept(own: Path) -> None:
    name = "terms/activity_verbs"
    several = next(
        row.term for row in table(name).rows if len({r.concept for r in table(name).rows if r.term == row.term}) > 1
    )
    concept = table(name).by_term()[several].concept
    found, wrong = joined(
        name, written(own, "a.csv", "term,concept,forbid", "慰问,,是", f"{several},{concept},1", "探望,,否")
    )
    left = [row.concept for row in found.rows if row.term == several]
    assert "慰问" not in found.terms() and left and concept not in left
    assert [row.term for row in found.forbids] == ["慰问", several]
    assert [line.partition(",应为")[0] for line in wrong] == [f"{own / 'a.csv'} 第 4 行“探望”:concept 写的是“”"]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([TEA], "第 1 行:第一行应是列名,第一列应为 term"),
        (["term，concept", TEA], "第 1 行:第一行应是列名"),
        (
            [HEAD + ",类别", TEA],
            "第 1 行:没有“类别”这一列,或写了两遍;可用的列:term、concept、object、ahead、",
        ),
        ([HEAD, "晒被褥,visit,7月,镇工会晒被褥。"], "第 2 行“晒被褥”:有 4 格,列名只有 3 个;例句里请用中文逗号"),
        ([HEAD, ",visit,7月，镇工会晒被褥。"], "第 2 行“”:第一列是空的"),
        ([HEAD, TEA, TEA], "第 3 行“晒被褥”:与第 2 行重复,请删去一行"),
        ([HEAD, "晒被褥,慰问走访,晒被褥"], "第 2 行“晒被褥”:concept 写的是“慰问走访”,应为 aid、"),
        (["term,concept,object", "晒被褥,visit,(份"], "第 2 行“晒被褥”:object 里的写法读不通"),
    ],
)
def test_a_row_that_cannot_be_used_is_named_with_its_remedy(lines: list[str], said: str, own: Path) -> None:
    path = written(own, "activity_verbs.csv", *lines)
    found, (wrong,) = joined("terms/activity_verbs", path)
    assert wrong.startswith(f"{path} {said}")
    assert [row for row in found.rows if row.own] == [row for row in found.rows if row.term == "晒被褥"][
        : len(lines) - 2
    ]


def test_a_row_the_program_has_already_changes_nothing(own: Path) -> None:
    path = written(own, "a.csv", HEAD + ",forbid", "慰问,visit,慰问了20名职工。,", "慰问鲸鱼,,,是")
    found, wrong = joined("terms/activity_verbs", path)
    assert wrong == [] and found.rows == table("terms/activity_verbs").rows
    assert [row.term for row in found.idle] == ["慰问", "慰问鲸鱼"]


def test_a_row_is_added_to_a_file_whatever_its_form(own: Path) -> None:
    fresh, line = add("terms/not_names", {"term": "高凉茶", "example": "喝高,凉茶。"}, own)
    assert (fresh.name, line, fresh.read_bytes()[:3]) == ("not_names.csv", 2, b"\xef\xbb\xbf")
    old = written(
        own, "terms/activity_verbs.txt", "# 说明", HEAD.replace(",", "\t"), TEA.replace(",", "\t"), encoding="gb18030"
    )
    assert add("terms/activity_verbs", {"term": "慰问", "forbid": "是"}, own) == (old, 4)
    assert old.read_text(encoding="utf-8-sig").splitlines()[1:] == [
        "term\tconcept\texample\tforbid", TEA.replace(",", "\t"), "慰问\t\t\t是",
    ]  # fmt: skip
    assert joined("terms/activity_verbs", old)[1] == joined("terms/not_names", fresh)[1] == []


# ---- the folder


def test_what_would_be_read_as_nothing_is_told(own: Path) -> None:
    written(own, "terms/activity_verb.csv", HEAD)
    written(own, "terms/laws.xlsx", "")
    written(own, "terms/not_names.csv", "term")
    written(own, "terms/not_names.txt", "term")
    written(own, "词.csv", HEAD)
    written(own, "terms/~$not_names.csv", "")
    use(own)
    try:
        said = [line.partition(":") for line in misplaced()]
    finally:
        use(None)
    assert [Path(path).name for path, _, _ in said] == ["词.csv", "activity_verb.csv", "laws.xlsx", "not_names.txt"]
    assert ["放错了地方" in said[0][2], "是不是 activity_verbs" in said[1][2], "请另存为" in said[2][2]] == [True] * 3


def test_own_patterns_are_added_forbidden_and_refused(own: Path) -> None:
    good = (
        '[[rule]]\nname = "赶场"\npattern = "逢{几}赶场"\nignores = ["赶场"]\n'
        'finds = [{text = "逢五赶场，开会。", found = "逢五赶场"}]\n'
    )
    year = '[[rule]]\nname = "year"\nforbid = true\n'
    written(own, "patterns/dates.toml", '[part]\n"几" = "[一二三四五]{1,3}"\n', good, year)
    written(own, "patterns/policies.toml", good.replace("{几}", "五"), "[[rule]]\nname = '没有'\nforbid = true")
    written(own, "patterns/people.toml", good.replace("{几}", "五"), good.replace("{几}", "(五"))
    use(own)
    try:
        names = [rule.name for rule in own_patterns.load("dates")[0]]
        said = "\n".join(faults())
    finally:
        use(None)
    assert names[-1] == "own/patterns/dates/赶场"
    assert "patterns/dates/year" not in names and "patterns/dates/day" in names
    assert "policies.toml 规则 赶场:缺少 kind,或写得不对;可用:document、" in said
    assert "policies.toml 规则 没有:程序里没有这条规则" in said
    assert "people.toml 规则 赶场:pattern 里要有带名字的一组:(?P<name>…)" in said and "请检查括号和 {}" in said
    assert "dates.toml" not in said


# ---- the command line


@pytest.mark.parametrize(
    ("line", "moved"),
    [
        ("facts a --rules b c", "--rules b facts a c"),
        ("facts a --rules=b", "--rules=b facts a"),
        ("facts a --rules", "facts a --rules"),
        ("explain -- --rules b", "explain -- --rules b"),
    ],
)
def test_the_option_may_stand_anywhere(line: str, moved: str) -> None:
    assert to_the_front(line.split()) == moved.split()


def test_explain_names_the_own_file_and_the_build_says_that_it_was_used(own: Path, tmp_path: Path) -> None:
    path = written(own, "terms/activity_verbs.csv", HEAD, TEA)
    report = written(tmp_path, "报告.txt", TEXT)
    by_option = kg("explain", TEXT, "--rules", own)
    by_environment = kg("explain", TEXT, GONGHUI_RULES=str(own))
    assert f"“晒被褥” visit 慰问走访 done 已做 ← {path} 第 2 行“晒被褥”(7月，镇工会晒被褥30床。)" in by_option.stdout
    assert by_environment.stdout == by_option.stdout
    records = []
    for number, rules in enumerate([[], ["--rules", own]]):
        out = tmp_path / f"图谱{number}"
        assert kg("build", report, "--out", out, *rules).returncode == 0
        records.append(json.loads((out / "build.json").read_text(encoding="utf-8")))
    assert [record["own_rules"] for record in records] == [[], ["terms/activity_verbs.csv"]]
    assert records[0]["rules"] != records[1]["rules"]
    assert [record["counts"]["facts"] for record in records] == [0, 1]


def test_a_broken_table_stops_a_command_in_one_line_and_the_check_lists_all(own: Path) -> None:
    written(own, "terms/activity_verbs.csv", HEAD, "晒被褥,x,晒被褥", "送姜茶,y,送姜茶")
    stopped = kg("explain", TEXT, "--rules", own)
    assert (stopped.returncode, stopped.stdout, stopped.stderr.count("\n")) == (3, "", 1)
    assert "第 2 行“晒被褥”:concept" in stopped.stderr and "共 2 处,kg rules check 全部列出" in stopped.stderr
    listed = kg("rules", "check", "--rules", own)
    assert (listed.returncode, listed.stderr.count("\n")) == (1, 2) and "第 3 行“送姜茶”" in listed.stderr
    missing = kg("explain", TEXT, "--rules", own / "没有")
    assert missing.returncode == 3 and "没有这个规则文件夹" in missing.stderr
