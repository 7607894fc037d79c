"""Organisations: where a name begins and ends, what is a class, what is said again."""

from __future__ import annotations

import pytest

from kg.find import find
from kg.find.organisations import find as candidates
from kg.model import Kind, Mention
from kg.read import from_text
from kg.split import split


def organisations(text: str) -> list[Mention]:
    (report,) = split(from_text(text))
    return [m for m in find(report) if m.kind == Kind.ORG and not m.weak]


def texts(text: str) -> list[str]:
    return [m.text for m in organisations(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("昨天，青河县总工会、县教育局联合举办了运动会。", ["青河县总工会", "县教育局"]),
        ("5月，公司工会会同人力资源部举办了讲座。", ["公司工会", "人力资源部"]),
        ("县总工会副主席王明到青河纺织有限公司慰问。", ["县总工会", "青河纺织有限公司"]),
        ("江苏鑫峰节能环保投资控股有限公司承办了比赛。", ["江苏鑫峰节能环保投资控股有限公司"]),
        ("市劳动和社会保障局召开了会议。", ["市劳动和社会保障局"]),
        ("中共青河县委员会召开了会议。", ["中共青河县委员会"]),
        ("在_x市总工会的指导下，××公司工会完成了换届。", ["_x市总工会", "××公司工会"]),
    ],
)
def test_names_are_taken_whole_and_end_before_the_title(text: str, names: list[str]) -> None:
    assert texts(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "各基层工会都建立了制度。",
        "上级工会和有关部门给予了支持。",
        "全市外资企业都建立了工会。",
        "新形势下工会的作用更加重要。",
        "加强工会干部队伍建设，落实各项工作部署。",
    ],
)
def test_classes_and_bare_nouns_are_no_organisations(text: str) -> None:
    assert texts(text) == []


def test_partners_without_owner_are_weak() -> None:
    (report,) = split(from_text("5月，会同团委、妇联开展了宣传。"))
    found = [m for sentence in report.sentences for m in candidates(sentence, report)]
    assert [(m.text, m.weak) for m in found] == [("团委", True), ("妇联", True)]


def test_own_unit_is_an_organisation_only_where_it_acts() -> None:
    assert texts("5月，我校召开了教代会。") == ["我校"]
    assert texts("这提高了我校教师的业务能力。") == []


def test_short_names_get_the_full_name_of_the_report() -> None:
    found = organisations("青河县教育局召开了会议。教育局要求各校落实。区总举办了培训班。我司工会参加了培训。")
    assert {m.text: m.value for m in found} == {
        "青河县教育局": None,
        "教育局": "青河县教育局",
        "区总": "区总工会",
        "我司工会": "公司工会",
    }


def test_short_form_of_a_company_is_found_again() -> None:
    found = organisations("浙江鑫旺建设监理有限公司中标。浙江鑫旺开展了技能比武。")
    assert [(m.text, m.value) for m in found] == [
        ("浙江鑫旺建设监理有限公司", None),
        ("浙江鑫旺", "浙江鑫旺建设监理有限公司"),
    ]
