"""Bad input: one clear line with file, place and remedy, the right exit code, and nothing of the other inputs lost."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from command import REPORTS, kg

GOOD = REPORTS / "育英小学工会.txt"
REMEDIES = ("请", "先运行", "可用:")


def one_line(said: str, *parts: str) -> None:
    """An error on one line that holds the parts and a remedy."""
    assert said.count("\n") == 1 and said.startswith("错误:"), said
    assert all(part in said for part in parts), said
    assert any(remedy in said for remedy in REMEDIES), said


def missing(folder: Path) -> Path:
    return folder / "没有.txt"


def empty(folder: Path) -> Path:
    path = folder / "空.txt"
    path.write_bytes(b"")
    return path


def blank(folder: Path) -> Path:
    path = folder / "空白.txt"
    path.write_text("\ufeff \n　\n", encoding="utf-8")
    return path


def no_texts(folder: Path) -> Path:
    path = folder / "空文件夹"
    path.mkdir()
    return path


def damaged(folder: Path) -> Path:
    path = folder / "损坏.txt"
    path.write_bytes("镇工会慰问困难职工。".encode() + b"\xff")
    return path


def word(folder: Path) -> Path:
    path = folder / "总结.txt"
    path.write_bytes(b"PK\x03\x04" + bytes(30))
    return path


def office(folder: Path) -> Path:
    path = folder / "总结.docx"
    path.write_bytes(b"PK\x03\x04" + bytes(30))
    return path


Kind = Callable[[Path], Path]
KINDS: dict[Kind, list[str]] = {
    missing: ["没有.txt", "找不到文件"],
    empty: ["空.txt", "文件是空的"],
    blank: ["空白.txt", "文件是空的"],
    no_texts: ["空文件夹", "没有可读的文件"],
    damaged: ["损坏.txt", "第 31 个字节"],
    word: ["总结.txt", "docx", "另存为"],
    office: ["总结.docx", ".docx 格式", "另存为"],
}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_input_that_cannot_be_read_alone(kind: Kind, tmp_path: Path) -> None:
    found = kg("facts", kind(tmp_path))
    assert (found.returncode, found.stdout) == (3, "")
    one_line(found.stderr, *KINDS[kind])


def test_nothing_that_can_be_read_leaves_the_former_build(tmp_path: Path) -> None:
    out = tmp_path / "图谱"
    assert kg("build", GOOD, "--out", out).returncode == 0
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    found = kg("build", *(kind(tmp_path) for kind in KINDS), "--out", out)
    assert (found.returncode, found.stdout, found.stderr.count("错误:")) == (3, "", len(KINDS))
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
    assert not list(tmp_path.glob(".*"))


def test_inputs_that_cannot_be_read_take_nothing_from_the_others(tmp_path: Path) -> None:
    bad, out = [kind(tmp_path) for kind in KINDS], tmp_path / "图谱"
    facts = kg("facts", *bad[:3], GOOD, *bad[3:])
    built = kg("build", *bad[:3], GOOD, *bad[3:], "--out", out)
    assert facts.returncode == built.returncode == 1
    assert [json.loads(line)["source"] for line in facts.stdout.splitlines()] == [GOOD.name]
    for said in (facts.stderr, built.stderr):
        for line, parts in zip(said.splitlines(keepends=True), KINDS.values(), strict=True):
            one_line(line, *parts)
    record = json.loads((out / "build.json").read_text(encoding="utf-8"))
    assert record["counts"]["reports"] == 1 and record["check"] == {"conforms": True, "findings": []}
    assert [line.removeprefix("错误:") for line in built.stderr.splitlines()] == record["warnings"]


def test_a_file_to_explain_that_is_missing(tmp_path: Path) -> None:
    found = kg("explain", "--file", missing(tmp_path))
    assert (found.returncode, found.stdout) == (3, "")
    one_line(found.stderr, "没有.txt", "找不到文件")


# ---- a build that is none, or damaged


@pytest.mark.parametrize(
    ("arguments", "lacks"),
    [
        (["query", "ASK {}"], "store"),
        (["export", "--format", "turtle"], "graph.nq"),
        (["check"], "graph.nq"),
        (["view"], "readings.jsonl"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_folder_without_a_graph(arguments: list[str], lacks: str, tmp_path: Path) -> None:
    command, *rest = arguments
    found = kg(command, tmp_path, *rest)
    assert (found.returncode, found.stdout) == (3, "")
    one_line(found.stderr, str(tmp_path), lacks, "kg build")


@pytest.mark.parametrize(
    ("arguments", "file", "content"),
    [
        (["query", "ASK { ?s ?p ?o }"], "store/CURRENT", b"MANIFEST-999999\n"),
        (["query", "ASK { ?s ?p ?o }"], "store/CURRENT", b""),
        (["export", "--format", "trig"], "graph.nq", b"<https://example.org/a> <b\n"),
        (["check"], "graph.nq", b"\xff\xfe"),
        (["view"], "readings.jsonl", b'{"report": []}\n'),
        (["view"], "readings.jsonl", b"\xff\xfe"),
        (["view"], "readings.jsonl", b"[1]\n"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_damaged_build(arguments: list[str], file: str, content: bytes, sample: Path, tmp_path: Path) -> None:
    folder = tmp_path / "图谱"
    shutil.copytree(sample, folder)
    (folder / file).write_bytes(content)
    command, *rest = arguments
    found = kg(command, folder, *rest)
    assert (found.returncode, found.stdout) == (3, "")
    one_line(found.stderr, str(folder), file.split("/")[0], "损坏", "kg build")


# ---- requests that cannot be met


@pytest.mark.parametrize(
    ("arguments", "code", "parts"),
    [
        (["query", "SELECT ?x { ?x a"], 2, ["查询第 1 行第 17 个字", "不对"]),
        (["query", "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }"], 2, ["SERVICE", "请去掉"]),
        (["query", "SELECT ?s { ?s ?p ?o }", "--format", "turtle"], 2, ["可用的格式:table"]),
        (["query", "没有.rq"], 3, ["没有.rq", "请检查文件名"]),
        (["query", "{gbk}"], 3, ["问.rq", "第 2 字节", "另存为 UTF-8"]),
        (["export", "--format", "turtle", "--report", "zzz"], 2, ["“zzz”", "编号如"]),
    ],
    ids=lambda value: " ".join(value)[:30] if isinstance(value, list) else "",
)
def test_a_request_that_cannot_be_met(
    arguments: list[str], code: int, parts: list[str], sample: Path, tmp_path: Path
) -> None:
    (tmp_path / "问.rq").write_bytes(b"# " + "几份报告?".encode("gbk"))
    command, *rest = arguments
    found = kg(command, sample, *(argument.replace("{gbk}", str(tmp_path / "问.rq")) for argument in rest))
    assert (found.returncode, found.stdout) == (code, "")
    assert found.stderr.count("\n") == 1 and found.stderr.startswith("错误:"), found.stderr
    assert all(part in found.stderr for part in parts), found.stderr


def test_a_query_from_standard_input(sample: Path) -> None:
    assert kg("query", sample, "-", text="ASK { ?r a gh:Report }").stdout == "是 (true)\n"
    wrong = kg("query", sample, "-", text="ASK {")
    assert (wrong.returncode, wrong.stdout) == (2, "") and "查询第 1 行第 6 个字" in wrong.stderr


def file_there(folder: Path) -> Path:
    path = folder / "图谱"
    path.write_text("我的笔记", encoding="utf-8")
    return path


def other_folder(folder: Path) -> Path:
    path = folder / "资料"
    path.mkdir()
    (path / "笔记.txt").write_text("我的笔记", encoding="utf-8")
    return path


def build_with_notes(folder: Path) -> Path:
    path = folder / "图谱"
    path.mkdir()
    (path / "build.json").write_text("{}", encoding="utf-8")
    (path / "笔记.txt").write_text("我的笔记", encoding="utf-8")
    return path


def here(folder: Path) -> Path:
    return Path()


@pytest.mark.parametrize("where", [file_there, other_folder, build_with_notes, here], ids=lambda where: where.__name__)
def test_a_build_never_overwrites_what_is_none(where: Kind, tmp_path: Path) -> None:
    out = where(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    found = kg("build", GOOD, "--out", out, cwd=tmp_path)
    assert (found.returncode, found.stdout) == (2, "")
    one_line(found.stderr, str(out), "--out")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_an_output_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("", encoding="utf-8")
    found = kg("build", GOOD, "--out", tmp_path / "文件" / "图谱")
    assert (found.returncode, found.stdout) == (2, "")
    one_line(found.stderr, "写不进", "请检查权限")


def test_a_base_that_is_no_address_stops_before_anything_is_written(tmp_path: Path) -> None:
    found = kg("build", GOOD, "--out", tmp_path / "图谱", "--base", "工会")
    assert (found.returncode, found.stdout) == (2, "") and "工会" in found.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_table_names_its_line(tmp_path: Path) -> None:
    """An officer's slip in a table is said by ``kg`` as by the tests: here in a copy of the program."""
    for name in ("kg", "ontology"):
        shutil.copytree(REPORTS.parents[1] / name, tmp_path / name)
    shutil.copy(REPORTS.parents[1] / "cli.py", tmp_path)
    table = tmp_path / "kg" / "rules" / "terms" / "activity_verbs.tsv"
    with table.open("a", encoding="utf-8") as file:
        file.write("一\t二\t三\t四\t五\t六\t七\t八\t九\n")
    line = len(table.read_text(encoding="utf-8").splitlines())
    found = kg("explain", "镇工会慰问困难职工。", root=tmp_path)
    assert (found.returncode, found.stdout) == (3, "")
    assert found.stderr.startswith(f"错误:terms/activity_verbs.tsv 第 {line} 行:列数不对")
    assert found.stderr.count("\n") == 1
