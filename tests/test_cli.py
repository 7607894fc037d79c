"""``kg`` at a terminal, in a pipe, in Chinese and English, and interrupted."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from command import REPORTS, ROOT, call, kg, surroundings

from cli import COMMANDS
from kg.commands.language import LOCALE

MESSAGES = LOCALE / "zh_CN" / "LC_MESSAGES"
SPEAKING = ("core", "exceptions", "types", "parser", "formatting", "decorators")
HEAVY = {"rdflib", "pyoxigraph", "shacl", "pyvis", "jinja2", "jieba", "networkx", "tqdm", "IPython"}
WATCH = """
import sys
import cli
sys.argv = ["kg", *sys.argv[1:]]
try:
    cli.main()
finally:
    print("loaded:", *sorted(sys.modules), file=sys.stderr)
"""


def catalogue() -> Catalog:
    with (MESSAGES / "messages.po").open("rb") as file:
        return read_po(file, locale="zh_CN", abort_invalid=True)


def holes(message: str) -> set[str]:
    return set(re.findall(r"\{.*?\}|%\(\w+\)s", message))


# ---- language


def test_the_compiled_catalogue_is_that_of_the_source() -> None:
    compiled = io.BytesIO()
    write_mo(compiled, catalogue())
    assert (MESSAGES / "messages.mo").read_bytes() == compiled.getvalue()


@pytest.mark.parametrize("module", SPEAKING)
def test_whatever_click_says_has_a_translation(module: str) -> None:
    ours = catalogue()
    said = [message for _, message, *_ in extract_from_file("python", Path(click.__file__).with_name(f"{module}.py"))]
    assert said
    for message in said:
        entry = ours.get(message if isinstance(message, str) else message[0])
        assert entry is not None and all(entry.string), message
        last = message if isinstance(message, str) else message[-1]
        assert holes("".join(entry.string)) <= holes(last), message


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_help_is_chinese_with_an_english_line(name: str | None) -> None:
    found = kg(*([name] if name else []), "--help")
    assert found.returncode == 0 and found.stderr == ""
    assert found.stdout.startswith("用法: kg")
    assert "选项 (options):" in found.stdout and "显示本说明" in found.stdout
    prose = found.stdout.split("\n\n")[1:]
    assert any("一" <= character <= "鿿" for character in prose[0]) and prose[1].strip().isascii()


@pytest.mark.parametrize("language", [{"LANGUAGE": "en"}, {"LANG": "en_US.UTF-8"}])
def test_english_keeps_what_click_says(language: dict[str, str]) -> None:
    assert kg("build", "--help", **language).stdout.startswith("Usage: kg build")
    assert kg("build", **language).stderr == "Error: Missing argument 'PATH...'. (Try 'kg build --help' for help)\n"


@pytest.mark.parametrize("language", [{}, {"LANG": "C.UTF-8"}, {"LANG": "zh_CN.UTF-8"}, {"LC_ALL": "zh_TW.UTF-8"}])
def test_chinese_is_spoken_where_nothing_else_is_set(language: dict[str, str]) -> None:
    assert kg("build", **language).stderr == "错误:缺少参数 'PATH...'. (用法见 kg build --help)\n"


# ---- wrong use


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bild"], "没有命令 'bild' 是不是 'build'?"),
        (["build", "--oout", "x", "y"], "没有选项 '--oout' 是不是 '--out'"),
        (["query", "图谱"], "缺少参数 'QUERY|FILE.rq|-'"),
        (["export", "图谱"], "缺少选项 '--format'. 可用:turtle, ntriples"),
        (["export", "图谱", "--format", "ttl"], "'ttl' 不在 'turtle', 'ntriples'"),
        (["check", "一", "二"], "多了参数(二)"),
        (["explain"], "请给一段文字,或用 --file 指定一个文件"),
        (["explain", "一", "--file", "二"], "请给一段文字,或用 --file 指定一个文件"),
        (["explain", "  "], "文字是空的"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_one_line_that_says_what_is_right(arguments: list[str], said: str) -> None:
    found = kg(*arguments)
    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr.count("\n") == 1 and found.stderr.startswith("错误:") and said in found.stderr


def test_without_a_command_the_help_is_shown() -> None:
    found = kg()
    assert found.returncode == 2 and found.stderr.startswith("用法: kg") and "build" in found.stderr


def test_the_installed_command_and_the_file_are_one() -> None:
    installed = subprocess.run(
        [str(Path(sys.executable).with_name("kg")), "--help"], env=surroundings(), capture_output=True, encoding="utf-8"
    )
    assert installed.stdout == kg("--help").stdout


# ---- lightness


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--help"], HEAVY),
        (["facts", "--help"], HEAVY - {"jieba", "tqdm"}),
        (["facts", str(REPORTS / "育英小学工会.txt")], HEAVY - {"jieba", "tqdm"}),
        (["explain", "镇工会慰问困难职工。"], HEAVY - {"jieba"}),
        (["query", "{sample}", "ASK { ?s ?p ?o }"], HEAVY - {"pyoxigraph"}),
        (["export", "{sample}", "--format", "turtle"], HEAVY - {"pyoxigraph", "shacl"}),
        (["check", "{sample}"], HEAVY - {"pyoxigraph", "shacl"}),
    ],
    ids=lambda value: " ".join(value)[:12] if isinstance(value, list) else "",
)
def test_a_command_loads_only_what_it_needs(arguments: list[str], unwanted: set[str], sample: Path) -> None:
    line = [argument.replace("{sample}", str(sample)) for argument in arguments]
    found = subprocess.run(
        [sys.executable, "-c", WATCH, *line], cwd=ROOT, env=surroundings(), capture_output=True, encoding="utf-8"
    )
    assert found.returncode == 0 and found.stdout
    loaded = set(found.stderr.rpartition("loaded:")[2].split())
    assert "click" in loaded and not loaded & unwanted


# ---- streams


def test_facts_are_json_lines_with_offsets_into_the_file() -> None:
    path = REPORTS / "大河镇工会.txt"
    found = kg("facts", path)
    (record,) = map(json.loads, found.stdout.splitlines())
    text = path.read_text(encoding="utf-8")
    assert found.returncode == 0 and found.stderr == ""
    assert record["source"] == path.name and record["activities"]
    assert all(text[m["start"] : m["end"]] == m["text"] for m in record["mentions"])


@pytest.mark.parametrize("more", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_at_a_terminal_results_stay_apart_from_progress(more: dict[str, str]) -> None:
    terminal, end = pty.openpty()
    process = subprocess.Popen(
        call("facts", REPORTS), stdout=subprocess.PIPE, stderr=end, env=surroundings(**more), encoding="utf-8"
    )
    os.close(end)
    out, _ = process.communicate()
    os.close(terminal)
    assert process.returncode == 0 and len([json.loads(line) for line in out.splitlines()]) == 7


def test_answers_at_a_terminal_have_no_colour(sample: Path) -> None:
    terminal, end = pty.openpty()
    process = subprocess.Popen(
        call("query", sample, "SELECT ?l { ?r a gh:Report ; rdfs:label ?l } ORDER BY ?l"),
        stdout=end,
        stderr=end,
        env=surroundings(TERM="xterm-256color"),
    )
    os.close(end)
    seen = b""
    while chunk := read_some(terminal):
        seen += chunk
    assert process.wait() == 0 and "共 7 行" in seen.decode() and b"\x1b" not in seen


def read_some(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says EIO where the other end is closed
        return b""


def test_a_console_of_another_encoding_never_breaks(tmp_path: Path) -> None:
    path = tmp_path / "𬭚.txt"
    path.write_text("镇工会慰问了困难职工12名🏅。\n", encoding="utf-8")
    gbk = surroundings(PYTHONIOENCODING="gbk")
    explained = subprocess.run(call("explain", "--file", path), env=gbk, capture_output=True)
    assert (explained.returncode, explained.stderr) == (0, b"") and "慰问" in explained.stdout.decode("gbk")
    facts = subprocess.run(call("facts", path), env=gbk, capture_output=True)
    assert json.loads(facts.stdout.decode("utf-8"))["source"] == "𬭚.txt"
    missing = subprocess.run(call("facts", "𬭚.txt"), env=gbk, capture_output=True)
    assert (missing.returncode, missing.stderr.count(b"\n")) == (3, 1)
    assert missing.stderr.decode("gbk").startswith("错误:\\U0002cb5a.txt:找不到文件")


@pytest.mark.parametrize(
    "arguments", [["facts", REPORTS, REPORTS], ["export", "{sample}", "--format", "nquads"]], ids=str
)
def test_a_broken_pipe_is_quiet(arguments: list[str | Path], sample: Path) -> None:
    line = [sample if argument == "{sample}" else argument for argument in arguments]
    process = subprocess.Popen(call(*line), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings())
    assert process.stdout and process.stderr
    assert process.stdout.readline().endswith(b"\n")
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0
    process.stderr.close()


# ---- interrupted


def many(folder: Path, number: int) -> Path:
    """Reports enough that a break comes in their middle."""
    folder.mkdir()
    text = (REPORTS / "大河镇工会.txt").read_text(encoding="utf-8")
    for count in range(number):
        (folder / f"{count:03}.txt").write_text(text.replace("大河", f"大河第{count}"), encoding="utf-8")
    return folder


def test_facts_interrupted_keep_what_was_written(tmp_path: Path) -> None:
    process = subprocess.Popen(
        call("facts", many(tmp_path / "报告", 300)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings()
    )
    assert process.stdout
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    rest, said = process.communicate()
    lines = (first + rest).decode().splitlines()
    assert process.returncode == 130
    count = re.fullmatch(r"已中断,已写出 (\d+) 份 \(interrupted after \d+ reports\)\n", said.decode())
    assert count and int(count[1]) in (len(lines) - 1, len(lines))  # a line may be out before it is counted
    assert 0 < len([json.loads(line) for line in lines]) < 300


@pytest.mark.parametrize(("how", "wait"), [(signal.SIGINT, 0), (signal.SIGKILL, 0), (signal.SIGKILL, 0.1)])
def test_a_build_broken_while_it_writes_leaves_the_former_one(how: signal.Signals, wait: float, tmp_path: Path) -> None:
    out = tmp_path / "图谱"
    assert kg("build", REPORTS / "育英小学工会.txt", "--out", out).returncode == 0
    former = {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}
    process = subprocess.Popen(
        call("build", many(tmp_path / "报告", 15), "--out", out),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(),
    )
    while process.poll() is None and not list(tmp_path.glob(".图谱.*.part")):
        time.sleep(0.01)
    time.sleep(wait)
    process.send_signal(how)
    _, said = process.communicate()
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()} == former
    if how == signal.SIGINT:
        assert process.returncode == 130
        assert said.decode() == f"已中断,{out} 没有改动 (interrupted, nothing changed)\n"
        assert list(tmp_path.glob(".*")) == []
