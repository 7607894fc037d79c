"""Prizes, ranks and titles: where the name begins and ends, and when a word is a title at all."""

from __future__ import annotations

import pytest

from kg.find.awards import find
from kg.model import Kind
from kg.read import from_text
from kg.split import split


def awards(text: str) -> list[str]:
    (report,) = split(from_text(text))
    found = [mention for sentence in report.sentences for mention in find(sentence, report)]
    assert all(m.kind is Kind.AWARD and text[m.start : m.end] == m.text for m in found)
    spans = {(m.start, m.end) for m in found}
    outer = [s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)]
    return [text[start:end] for start, end in sorted(outer)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("女队夺得女子团体冠军,男队获第三名。", ["女子团体冠军", "第三名"]),
        ("合唱队荣获二等奖和优秀组织奖。", ["二等奖", "优秀组织奖"]),
        ("他荣获全国五一劳动奖章。", ["全国五一劳动奖章"]),
        ("二车间被评为南湾市工人先锋号。", ["南湾市工人先锋号"]),
        ("她被授予“南湾市十佳女职工”称号。", ["南湾市十佳女职工"]),
        ("我厂被省总工会授予模范职工之家荣誉称号。", ["模范职工之家"]),
        ("工会被评为县先进集体、文明单位。", ["县先进集体", "文明单位"]),
        ("竞赛设创意奖、人气奖等3个奖项。", ["创意奖", "人气奖"]),
        ("努力争创厂级、县级青年文明号。", ["厂级、县级青年文明号"]),
        ("我校现有3名南湾市学科带头人。", ["南湾市学科带头人"]),
    ],
)
def test_name_of_an_award_without_verb_and_without_title_word(text: str, found: list[str]) -> None:
    assert awards(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("授予赵志远南湾市五一劳动奖章。", ["南湾市五一劳动奖章"]),
        ("授予白湖造船厂江海省五一劳动奖状。", ["江海省五一劳动奖状"]),
        ("给李峰同志荣记二等功一次,12名职工立三等功。", ["二等功", "三等功"]),
        ("我校工会获区先进教工之家。", ["区先进教工之家"]),
        ("工会获得全省宣传工作先进集体称号。", ["全省宣传工作先进集体"]),
        ("大会表彰了先进集体5个、优秀班组长8名。", ["先进集体", "优秀班组长"]),
    ],
)
def test_who_receives_an_honour_is_no_part_of_it(text: str, found: list[str]) -> None:
    assert awards(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "慰问劳模20人。",
        "表彰了先进员工和先进集体。",
        "全年旅客吞吐量居全省第五位。",
        "大力弘扬劳模精神。",
        "召开先进工作者座谈会。",
        "年终对先进进行了表彰。",
        "举行冠军赛。",
        "第一届职工运动会取得成功。",
        "他上台领奖。",
        "发放一等奖金500元。",
        "建设优秀的教师队伍。",
    ],
)
def test_people_prizes_money_and_praise_are_no_award(text: str) -> None:
    assert awards(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("该室被命名为市级劳模创新工作室。", ["市级劳模创新工作室"]),
        ("评出最佳领唱、最佳伴奏各1名。", ["最佳领唱", "最佳伴奏"]),
        ("厂队捧回机关组亚军。", ["机关组亚军"]),
        ("力争年底前建成省级模范职工之家。", ["省级模范职工之家"]),
        ("邀请“江海工匠”王建国讲课。", ["江海工匠"]),
        ("向20名岗位能手赠送图书。", []),
    ],
)
def test_an_honour_begins_behind_its_verb_and_keeps_its_level(text: str, found: list[str]) -> None:
    assert awards(text) == found
