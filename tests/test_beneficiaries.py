"""Groups of people: where a mention begins and ends, which are weak, and the code of the group."""

from __future__ import annotations

import pytest

from kg.find import beneficiaries
from kg.find.beneficiaries import ORDER, group
from kg.model import Mention
from kg.read import from_text
from kg.rules import table
from kg.split import split


def groups(text: str) -> list[Mention]:
    (report,) = split(from_text(text))
    found = [mention for sentence in report.sentences for mention in beneficiaries.find(sentence, report)]
    assert all(report.document.text[m.start : m.end] == m.text for m in found)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("春节前走访了12名特困职工。", "特困职工"),
        ("慰问离、退休教师。", "离、退休教师"),
        ("对家庭确有困难的职工给予补助。", "家庭确有困难的职工"),
        ("慰问了本镇的劳模。", "劳模"),
        ("为公司困难员工送去慰问金。", "公司困难员工"),
        ("为全体在岗女工办理保险。", "在岗女工"),
        ("为患有重病的职工捐款。", "患有重病的职工"),
        ("培训了12名年满60岁的老人。", "年满60岁的老人"),
        ("对窗口人员进行了培训。", "窗口人员"),
        ("在全镇职工中开展竞赛。", "全镇职工"),
        ("对考试不合格者予以补考。", "考试不合格者"),
        ("向人大代表们汇报。", "人大代表"),
        ("慰问了12名志愿军。", "志愿军"),
        ("走访了单亲家庭学生。", "单亲家庭学生"),
        ("慰问居住在外地的退休职工。", "居住在外地的退休职工"),
        ("看望75岁以上老人。", "75岁以上老人"),
        ("看望从教四十年的老教师。", "从教四十年的老教师"),
        ("全市享受低保人员260人。", "全市享受低保人员"),
        ("各乡镇工会主席例会召开。", "乡镇工会主席"),
        ("培训速成班学员260人。", "速成班学员"),
        ("对锅炉房、食堂等高温岗位职工开展送清凉。", "锅炉房、食堂等高温岗位职工"),
        ("12户因病致困职工得到救助。", "因病致困职工"),
        ("对“4050”人员逐一登记。", "“4050”人员"),
        ("3名选手代表我厂参赛。", "选手"),
    ],
)
def test_span_holds_the_head_with_its_touching_modifiers(text: str, expected: str) -> None:
    assert [m.text for m in groups(text)] == [expected]


@pytest.mark.parametrize("text", ["组织职工学习。", "举办职工代表培训班。", "关心每一位教师。", "由全校教师投票。"])
def test_bare_nouns_are_weak(text: str) -> None:
    assert [m.weak for m in groups(text)] == [True]


@pytest.mark.parametrize(
    "text", ["组织350多名职工体检。", "选出代表98名。", "举办女工培训班。", "三位教师参赛。", "表彰了6名同志。"]
)
def test_counted_and_modified_nouns_are_strong(text: str) -> None:
    assert [m.weak for m in groups(text)] == [False]


@pytest.mark.parametrize("text", ["公司工会主席到会讲话。", "慰问由职工贺云龙带队。"])
def test_titles_of_one_person_are_no_group(text: str) -> None:
    assert groups(text) == []


@pytest.mark.parametrize(
    "text",
    ["“海员”之家揭牌。", "教工合唱团登台。", "做一名优秀教师。", "工会这个大家庭更温暖。", "厂男队代表我局出战。"],
)
def test_homes_teams_and_aims_name_no_group(text: str) -> None:
    assert groups(text) == []


def test_set_phrases_name_no_people() -> None:
    wrong = [row.term for row in table("terms/beneficiary_not_people").rows if groups(f"讲到了{row.term}。")]
    assert wrong == []


@pytest.mark.parametrize(
    "text", ["加强劳动保护工作。", "签订集体合同工作有序。", "幼儿园开园。", "丰富多彩的职工文体活动。"]
)
def test_parts_of_other_words_are_left_alone(text: str) -> None:
    assert [m.text for m in groups(text) if m.text != "职工"] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("困难女职工", "workers-in-difficulty"),
        ("生活确实困难的职工", "workers-in-difficulty"),
        ("下岗职工", "laid-off-workers"),
        ("在岗女工", "women-workers"),
        ("离、退休教师", "retirees"),
        ("劳模", "model-workers"),
        ("青年教师", "young-workers"),
        ("0-3岁的婴幼儿", "children"),
        ("职工", "workers"),
        ("不知何人", "other"),
    ],
)
def test_group_has_a_code(text: str, code: str) -> None:
    assert group(text) == code


def test_every_concept_of_the_tables_has_a_place_in_the_order() -> None:
    rows = (*table("terms/beneficiary_heads").rows, *table("terms/beneficiary_modifiers").rows)
    assert {row.concept for row in rows} <= set(ORDER)
