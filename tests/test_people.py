"""Named persons: titles, lists, signatures, masked names, and the words that only look like names."""

from __future__ import annotations

import pytest

from kg.find import people
from kg.read import from_text
from kg.rules import table
from kg.split import split


def names(text: str) -> list[str]:
    (report,) = split(from_text(text))
    found = [mention for sentence in report.sentences for mention in people.find(sentence, report)]
    assert all(report.document.text[m.start : m.end] == m.text for m in found)
    return [mention.text for mention in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县总工会主席孙国栋、副主席钱晓燕等一行到厂慰问。", ["孙国栋", "钱晓燕"]),
        ("会上,孙国栋书记讲话。", ["孙国栋"]),
        ("学习了孙书记的讲话。", ["孙书记"]),
        ("慰问了钱晓燕老师。", ["钱晓燕"]),
        ("慰问了欧阳建国师傅。", ["欧阳建国"]),
        ("困难职工孙国栋领到了补助。", ["孙国栋"]),
        ("挡车工马秀英说起往事。", ["马秀英"]),
        ("英语教师姜珊为学生补课。", ["姜珊"]),
        ("（通讯员 孙国栋 钱晓燕）", ["孙国栋", "钱晓燕"]),
        ("李某某申请调解。", ["李某某"]),
        ("调解了王××的劳动争议。", ["王××"]),
    ],
)
def test_names_are_read_with_their_evidence(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_name_told_once_is_found_again() -> None:
    assert names("劳模赵勇作了报告。\n大家被赵勇的事迹打动。") == ["赵勇", "赵勇"]


@pytest.mark.parametrize(
    "text",
    [
        "由党委副书记兼任组长。",
        "坚持以邓小平理论为指导。",
        "主席高度重视职工安康。",
        "在高温期间送清凉。",
        "工会主席和秘书长参加。",
        "各部门主任参加了会议。",
        "广大同志积极响应。",
        "受教育面达xx余人。",
        "对年终总结作了安排。",
    ],
)
def test_words_that_look_like_names_are_left_alone(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize("row", table("terms/person_titles").rows, ids=lambda row: row.term)
def test_every_title_is_evidence_for_the_name_beside_it(row) -> None:  # type: ignore[no-untyped-def]
    text = f"大家看望了孙国栋{row.term}。" if row.concept == "call" else f"大家看望了{row.term}孙国栋。"
    assert names(text) == ["孙国栋"]


def test_no_stop_word_is_a_name() -> None:
    wrong = [row.term for row in table("terms/not_names").rows if row.term in names(f"这里说的是{row.term}。")]
    assert wrong == []
