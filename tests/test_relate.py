"""What relate makes of a sentence: the activity, its type and status, and who fills which role."""

from __future__ import annotations

import pytest

from kg.model import Fact, Reading, Status
from kg.pipeline import understand
from kg.read import from_text
from kg.split import split


def reading(text: str) -> Reading:
    (report,) = split(from_text(text))
    return understand(report)


def fact(text: str, type_: str) -> Fact:
    found = [fact for fact in reading(text).facts if fact.type == type_]
    assert len(found) == 1, [(f.type, f.text) for f in reading(text).facts]
    return found[0]


def roles(fact: Fact) -> dict[str, list[str]]:
    cast: dict[str, list[str]] = {}
    for role in fact.roles:
        cast.setdefault(role.name.value, []).append(role.mention.text)
    return cast


def test_the_whole_frame() -> None:
    found = fact("今年3月12日，大河镇工会会同县妇联在人民广场慰问了30多名困难职工。", "visit")
    assert found.text == "慰问"
    assert found.status == Status.DONE
    assert roles(found) == {
        "date": ["今年3月12日"],
        "organizer": ["大河镇工会"],
        "partner": ["县妇联"],
        "place": ["人民广场"],
        "quantity": ["30多名"],
        "beneficiary": ["困难职工"],
    }


@pytest.mark.parametrize("word", ["会同", "联合", "配合", "协助"])
def test_together_makes_a_partner(word: str) -> None:
    found = roles(fact(f"4月，镇工会{word}县总工会检查了12家企业。", "inspection"))
    assert found["organizer"] == ["镇工会"]
    assert found["partner"] == ["县总工会"]


def test_with_someone_together_makes_a_partner_too() -> None:
    assert roles(fact("4月，镇工会与县总工会一起检查了12家企业。", "inspection"))["partner"] == ["县总工会"]


def test_who_takes_part_in_what_others_hold_is_no_organizer() -> None:
    found = roles(fact("5月，镇工会参加了县总工会组织的职工篮球比赛。", "recreation"))
    assert found["partner"] == ["县总工会"]
    assert "镇工会" in found["participant"]
    assert "organizer" not in found


def test_members_of_a_list_share_what_stands_before_them() -> None:
    found = roles(fact("4月，厂工会组织女职工学习了《工会法》、《劳动法》和《安全生产法》。", "training"))
    assert found["policy"] == ["《工会法》", "《劳动法》", "《安全生产法》"]
    assert found["participant"] == ["女职工"]


def test_a_plan_is_no_deed() -> None:
    text = "局工会上半年工作总结\n上半年，局工会慰问困难职工20名。\n下半年工作安排：\n1、9月举办女工培训班两期。"
    statuses = {fact.type: fact.status for fact in reading(text).facts}
    assert statuses == {"visit": Status.DONE, "training": Status.PLANNED}


def test_a_prize_belongs_to_its_contest_and_the_participant_is_no_winner() -> None:
    text = "6月，局工会举办职工乒乓球比赛，有60人参加。女队荣获团体冠军。"
    found = roles(fact(text, "recreation"))
    assert found["award"] == ["团体冠军"]
    found = roles(fact("6月，局工会参加了全县职工乒乓球比赛。", "recreation"))
    assert "award" not in found


def test_the_actor_goes_on_where_the_next_sentence_has_none() -> None:
    found = fact("3月，县总工会慰问了困难职工20名。同时组织建档立案200户。", "survey")
    assert roles(found)["organizer"] == ["县总工会"]
    assert [role.rule for role in found.roles if role.name == "organizer"] == ["who/carried"]


def test_the_actor_does_not_go_on_over_a_subject_without_a_name() -> None:
    found = fact("3月，县总工会慰问了困难职工20名。会议通过了《经费管理办法》。", "governance")
    assert "organizer" not in roles(found)


def test_an_honour_has_a_giver_and_a_receiver() -> None:
    found = roles(fact("5月，李卫东被县总工会授予“五一劳动奖章”。", "commendation"))
    assert found["organizer"] == ["县总工会"]
    assert found["beneficiary"] == ["李卫东"]
    assert found["award"] == ["五一劳动奖章"]


def test_leadership_is_no_activity_of_the_leader() -> None:
    found = fact("上半年，在县总工会的领导下，镇工会慰问了困难职工20名。", "visit")
    assert roles(found)["organizer"] == ["镇工会"]


def test_a_body_that_is_founded_fills_no_role() -> None:
    found = fact("1986年3月，县总工会技术协作委员会成立。", "unionisation")
    assert "organizer" not in roles(found)


@pytest.mark.parametrize(
    "text",
    [
        "进一步发挥桥梁纽带作用，加强学习，提高认识。",
        "加大宣传力度，拓宽交流渠道，营造学习氛围。",
        "通过学习，职工的素质得到了提高。",
        "送去慰问金和慰问品。",
    ],
)
def test_aims_and_nouns_are_no_activities(text: str) -> None:
    assert reading(text).facts == ()


def test_what_is_named_in_a_headline_is_told_once() -> None:
    text = "李卫东被授予“劳动模范”称号\n5月8日，李卫东被县总工会授予“劳动模范”称号。"
    assert [fact.start for fact in reading(text).facts] == [text.rindex("授予")]


def test_every_role_is_a_mention_of_the_report() -> None:
    found = reading("6月，县总工会举办法律知识竞赛，120名职工参赛，并表彰优胜单位8个。")
    assert found.facts
    assert all(role.mention in found.mentions for fact in found.facts for role in fact.roles)
