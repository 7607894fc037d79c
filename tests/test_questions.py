"""The questions of ``ontology/questions`` answer, and both engines give the same rows."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from pyoxigraph import Store
from rdflib import Dataset
from sample_readings import built, school, statements, town

from kg.graph.edge import dataset
from kg.graph.queries import query
from kg.graph.results import Table
from kg.pipeline import readings

ROOM = files("ontology.questions")
QUESTIONS = sorted(file.name for file in ROOM.iterdir() if file.name.endswith(".rq"))
ANSWERS = {
    "in_march.rq": [("慰问", "2024年3月8日", "云溪镇工会")],
    "laws_studied.rq": [
        ("中华人民共和国工会法", "", "教师"),
        ("中华人民共和国工会法", "云溪镇工会", "职工"),
    ],
    "partners.rq": [("云溪镇工会", "镇妇联", "慰问", "已做")],
    "planned.rq": [("制作", "宣传", "", "2024年7月至2024年12月")],
    "workers_in_difficulty.rq": [
        ("慰问", "困难职工", "", "5000元", "5000"),
        ("慰问", "特困职工", "30多名", "5000元", "5000"),
    ],
}
COLUMNS = {
    "in_march.rq": ("活动", "时间", "组织者"),
    "laws_studied.rq": ("法律", "组织者", "参加者"),
    "partners.rq": ("单位", "合作方", "活动", "状态"),
    "planned.rq": ("活动", "类别", "组织者", "时间"),
    "workers_in_difficulty.rq": ("活动", "人群", "数量", "金额", "金额合计"),
}


def text(name: str) -> str:
    return ROOM.joinpath(name).read_text(encoding="utf-8")


def asked(store: Store, name: str) -> list[dict[str, str]]:
    found = query(store, text(name))
    assert isinstance(found, Table)
    return [
        {column: "" if term is None else term.value for column, term in zip(found.variables, row, strict=True)}
        for row in found.rows
    ]


def asked_of_rdflib(edge: Dataset, name: str) -> list[dict[str, str]]:
    found = edge.query(text(name))
    assert found.vars is not None
    return [
        {str(column): "" if term is None else str(term) for column, term in zip(found.vars, row, strict=True)}
        for row in found
    ]


@pytest.fixture(scope="module")
def store() -> Store:
    found = Store()
    found.extend(statements(built(town(), school())))
    return found


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_gives_the_rows_that_two_reports_hold(name: str, store: Store) -> None:
    rows = [tuple(row[column] for column in COLUMNS[name]) for row in asked(store, name)]
    assert sorted(rows) == ANSWERS[name]


@pytest.mark.parametrize("name", QUESTIONS)
def test_both_engines_give_the_same_rows(name: str, store: Store) -> None:
    edge = dataset(statements(built(town(), school())))
    assert asked_of_rdflib(edge, name) == asked(store, name)


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_answer_has_its_sentence_at_its_place(name: str, store: Store) -> None:
    texts = {reading.report.document.name: reading.report.document.text for reading in (town(), school())}
    for row in asked(store, name):
        start = int(row["起"])
        assert texts[row["文件"]][start : start + len(row["依据句"])] == row["依据句"]


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_begins_with_itself_in_chinese(name: str) -> None:
    first = text(name).split("\n", 1)[0]
    assert first.startswith("# ") and first.endswith("?")


REPORT = """松川镇工会上半年工作总结
松川镇工会:
今年3月12日,镇工会联合镇妇联慰问困难职工15名,发放慰问金3000元。
4月,镇工会组织职工学习《中华人民共和国劳动法》。
下半年工作打算:
7月,我们将举办职工篮球比赛。
"""


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_answers_on_a_report_that_was_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / "总结.txt"
    path.write_text(REPORT, encoding="utf-8")
    found = Store()
    found.extend(statements(built(*readings([path]))))
    assert asked(found, name)
