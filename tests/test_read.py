"""Files of all encodings and kinds become documents, or one clear problem each."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model import Document, Problem
from kg.read import ReadError, from_text, read

TEXT = "青河纺织公司工会20xx年工作总结\r\n一、走访慰问。今年三月，工会看望了12名困难职工。\n二、职工书屋。\r\n"
ENCODINGS = {
    "utf-8": TEXT.encode(),
    "utf-8 mark": codecs.BOM_UTF8 + TEXT.encode(),
    "utf-16-le mark": codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
    "utf-16-be mark": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    "utf-16-le": TEXT.encode("utf-16-le"),
    "utf-16-be": TEXT.encode("utf-16-be"),
    "gb18030": TEXT.encode("gb18030"),
}


def look(*paths: Path) -> tuple[list[Document], list[Problem]]:
    problems: list[Problem] = []
    return list(read(paths, problems.append)), problems


@pytest.mark.parametrize("name", ENCODINGS)
def test_text_is_that_of_the_file_without_the_mark(name: str, tmp_path: Path) -> None:
    file = tmp_path / "总结.txt"
    file.write_bytes(ENCODINGS[name])
    (document,), problems = look(file)
    assert problems == []
    assert document.text == TEXT
    assert document.encoding == name.removesuffix(" mark")
    assert document.name == "总结.txt"
    assert len(document.digest) == 64


def test_rare_characters_of_four_bytes_are_read_as_gb18030(tmp_path: Path) -> None:
    text = "青河县总工会主席㐂大明、职工𠮷小禾参加了座谈会。工会的工作得到了大家的好评。"
    (tmp_path / "a.txt").write_bytes(text.encode("gb18030"))
    (document,), problems = look(tmp_path)
    assert (document.text, problems) == (text, [])


BAD = {
    "empty.txt": (b"", "空"),
    "mark_only.txt": (codecs.BOM_UTF8, "空"),
    "blank.txt": ("\u3000\u200b \n".encode(), "空"),
    "cut_off.txt": (TEXT.encode()[:-7] + b"\xe5\xb7", "UTF-8"),
    "surrogate.txt": (TEXT.encode() + b"\xed\xa0\xbd", "UTF-8"),
    "gbk_broken.txt": (TEXT.encode("gbk")[:20] + b"\xff\xff" + TEXT.encode("gbk")[20:], "第 21 个字节"),
    "big5.txt": ("縣總工會舉辦勞動競賽，慰問困難職工三十餘名。".encode("big5"), "另存为 UTF-8"),
    "zip.txt": (b"PK\x03\x04rest", "docx"),
    "old.docx": (b"PK\x03\x04", ".docx"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_one_clear_line_and_the_others_go_on(name: str, tmp_path: Path) -> None:
    data, reason = BAD[name]
    (tmp_path / name).write_bytes(data)
    (tmp_path / "好.txt").write_bytes(TEXT.encode())
    documents, (problem,) = look(tmp_path / name, tmp_path / "好.txt")
    assert [document.name for document in documents] == ["好.txt"]
    assert problem.lost
    assert problem.path.endswith(name)
    assert reason in problem.message
    assert "\n" not in str(problem)
    assert problem.message.endswith(")")


def test_byte_of_the_error_counts_the_mark(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(codecs.BOM_UTF8 + "工会".encode() + b"\xff")
    _, (problem,) = look(tmp_path / "a.txt")
    assert "第 10 个字节" in problem.message
    assert "offset 9" in problem.message


def test_missing_file_and_folder_without_texts(tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    documents, problems = look(tmp_path / "没有.txt", tmp_path / "空")
    assert documents == []
    assert ["找不到" in problems[0].message, "文件夹里没有" in problems[1].message] == [True, True]


def test_unasked_problem_is_an_error_and_a_note_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("工会\x00召开会议。".encode())
    (document,) = read([tmp_path / "a.txt"])
    assert document.text == "工会\x00召开会议。"
    with pytest.raises(ReadError, match="找不到"):
        list(read([tmp_path / "b.txt"]))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("工会\x00召开\n会议\x1b[31m。", "2 个控制字符,第一个在第 1 行"),
        ("锟斤拷工会", "乱码"),
        ("宸ヤ細缁勭粐鑱屽伐鍙傚姞绔炶禌锛屽彂鏀惧閲戙€傛叞闂洶闅捐亴宸�", "乱码"),
    ],
)
def test_doubtful_text_is_read_with_a_note(text: str, note: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode())
    (document,), (problem,) = look(tmp_path / "a.txt")
    assert document.text == text
    assert note in problem.message
    assert not problem.lost


def test_folder_is_walked_in_order_each_file_once(tmp_path: Path) -> None:
    for name in ("乙/二.txt", "乙/一.md", "甲.txt", ".隐藏.txt", "乙/~$锁.txt", "丙/图.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(TEXT.encode())
    (tmp_path / "环").symlink_to(tmp_path)
    (tmp_path / "断").symlink_to(tmp_path / "没有")
    (tmp_path / "又.txt").symlink_to(tmp_path / "甲.txt")
    os.mkfifo(tmp_path / "管.txt")
    documents, problems = look(tmp_path, tmp_path / "甲.txt")
    assert [document.name for document in documents] == ["乙/一.md", "乙/二.txt", "又.txt"]
    assert sorted((problem.lost, problem.path.rsplit("/", 1)[1]) for problem in problems) == [
        (False, "图.png"),
        (False, "管.txt"),
        (True, "断"),
    ]


def test_name_that_is_no_text_does_no_harm(tmp_path: Path) -> None:
    file = os.fsencode(tmp_path) + b"/\xff\n.txt"
    Path(os.fsdecode(file)).write_bytes(TEXT.encode())
    (document,), problems = look(tmp_path)
    assert (document.name, problems) == ("\ufffd\ufffd.txt", [])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.one_of(st.binary(max_size=200), st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_are_a_document_or_a_problem(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    documents, problems = look(tmp_path / "a.txt")
    assert len(documents) + sum(problem.lost for problem in problems) == 1
    for document in documents:
        document.text.encode("utf-8")


def test_text_from_a_string_may_hold_lone_surrogates() -> None:
    document = from_text("工会\ud800", "例句")
    assert (document.name, document.text, len(document.digest)) == ("例句", "工会\ud800", 64)
