"""Which mentions are one thing, and which things are the same in every report."""

from __future__ import annotations

import pytest

from kg.link.absolute import is_absolute
from kg.model import Citation, Entity, Kind
from kg.pipeline import understand
from kg.read import from_text
from kg.split import split


def entities(text: str) -> list[Entity]:
    (report,) = split(from_text(text))
    return list(understand(report).entities)


def test_short_and_full_names_of_a_law_are_one() -> None:
    text = "3月，镇工会学习了工会法。4月，镇工会宣传了《工会法》和《中华人民共和国工会法》。"
    laws = [entity for entity in entities(text) if entity.kind == Kind.POLICY]
    assert [(law.name, law.absolute, len(law.mentions)) for law in laws] == [("中华人民共和国工会法", True, 3)]


def test_a_short_name_of_a_union_is_the_full_one() -> None:
    text = "3月，市总工会慰问了困难职工20名。4月，市总慰问了农民工30名。"
    unions = [entity for entity in entities(text) if entity.kind == Kind.ORG]
    assert [(union.name, len(union.mentions)) for union in unions] == [("市总工会", 2)]


def test_our_town_union_is_the_town_union() -> None:
    text = "3月，镇工会慰问了困难职工20名。4月，我镇工会慰问了农民工30名。"
    unions = [entity for entity in entities(text) if entity.kind == Kind.ORG]
    assert [(union.name, union.absolute, len(union.mentions)) for union in unions] == [("镇工会", False, 2)]


def test_bare_nouns_stay_only_where_they_fill_a_role() -> None:
    (report,) = split(from_text("职工是企业的主人。3月，厂工会组织职工学习《工会法》。"))
    found = understand(report)
    assert [m.start for m in found.mentions if m.text == "职工"] == [report.document.text.rindex("职工")]


@pytest.mark.parametrize("name", ["中华全国总工会", "国务院", "江城县清泉食品有限公司", "苏州市总工会", "江苏省教育厅"])
def test_full_names_stand_in_every_report(name: str) -> None:
    assert is_absolute(Kind.ORG, name)


@pytest.mark.parametrize(
    "name", ["镇工会", "市总工会", "我校", "公司", "县教育局", "_x市总工会", "第三届工会委员会", "市政府"]
)
def test_relative_names_stay_in_their_report(name: str) -> None:
    assert not is_absolute(Kind.ORG, name)


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("中华人民共和国劳动法", "law", True),
        ("邓小平理论", "thought", True),
        ("五个坚持", "thought", False),
        ("《江苏省工会劳动法律监督条例》", "regulation", True),
        ("《职工互助办法》", "internal", False),
        ("市府104号文件", "document", False),
    ],
)
def test_policies_that_stand_in_every_report(name: str, kind: str, expected: bool) -> None:
    assert is_absolute(Kind.POLICY, name, Citation(name, kind)) is expected
