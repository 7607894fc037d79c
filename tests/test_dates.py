"""Dates and their EDTF values, by the report's year and by what the text told before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.find import dates
from kg.find.edtf import next_day, read_two, read_year
from kg.find.overlaps import settle
from kg.model import Kind, Report
from kg.read import from_text
from kg.split import split


def report(text: str, year: str = "XXXX", period: str = "XXXX") -> Report:
    (found,) = split(from_text(text))
    return replace(found, year=year, period=period)


def found(text: str, year: str = "XXXX", period: str = "XXXX") -> dict[str, object]:
    told = report(text, year, period)
    mentions = settle(m for sentence in told.sentences for m in dates.find(sentence, told))
    for mention in mentions:
        assert told.document.text[mention.start : mention.end] == mention.text
        assert mention.kind == Kind.DATE
    return {m.text: m.value for m in mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20xx年4月12至15日组织体检。", {"20xx年4月12至15日": "20XX-04-12/20XX-04-15"}),
        ("20_年10月办展。", {"20_年10月": "20XX-10"}),
        ("20××年度报刊征订。", {"20××年度": "20XX"}),
        ("20**年x月x日印发。", {"20**年x月x日": "20XX-XX-XX"}),
        ("二○一九年十二月三十一日印发。", {"二○一九年十二月三十一日": "2019-12-31"}),
        ("２０１９年３月８日开会。", {"２０１９年３月８日": "2019-03-08"}),
        ("2024 年 3 月 27 日至 29 日开会。", {"2024 年 3 月 27 日至 29 日": "2024-03-27/2024-03-29"}),
        ("98年4月建会。", {"98年4月": "1998-04"}),
        ("78年以来发展会员。", {"78年以来": "1978/.."}),
        ("2016年以前没有工会。", {"2016年以前": "../2016"}),
        ("2018年11月至2019年2月走访。", {"2018年11月至2019年2月": "2018-11/2019-02"}),
        ("2018年12月28日至1月5日走访。", {"2018年12月28日至1月5日": "2018-12-28/2019-01-05"}),
        ("2011.08-2015.02任职。", {"2011.08-2015.02": "2011-08/2015-02"}),
        ("2020年2月下旬复工。", {"2020年2月下旬": "2020-02-21/2020-02-29"}),
        ("2021年二季度开班。", {"2021年二季度": "2021-04/2021-06"}),
        ("5月6日晚上7点开演。", {"5月6日晚上": "XXXX-05-06"}),
        ("截至6月底建会5家。", {"6月底": "XXXX-06"}),
        ("3、4月份培训。", {"3、4月份": "XXXX-03/XXXX-04"}),
        ("元月份布置,十二月检查。", {"元月份": "XXXX-01", "十二月": "XXXX-12"}),
        ("5月至7月走访,2016至2018年调研。", {"5月至7月": "XXXX-05/XXXX-07", "2016至2018年": "2016/2018"}),
        ("2016年8月——11月轮训。", {"2016年8月——11月": "2016-08/2016-11"}),
        ("2016年和2019年之间没有开会。", {"2016年和2019年": "2016/2019"}),
        ("03年至05年修路。", {"03年至05年": "2003/2005"}),
        ("98年9月1日到01年6月30日进修。", {"98年9月1日到01年6月30日": "1998-09-01/2001-06-30"}),
        (
            "9月上旬动员,中旬检查,下旬总结。",
            {
                "9月上旬": "XXXX-09-01/XXXX-09-10",
                "中旬": "XXXX-09-11/XXXX-09-20",
                "下旬": "XXXX-09-21/XXXX-09-30",
            },
        ),
        ("9月1日动员,月底前完成。", {"9月1日": "XXXX-09-01", "月底前": "../XXXX-09"}),
        (
            "2019年11月底前整改,2019年12月5日前上报。",
            {
                "2019年11月底前": "../2019-11",
                "2019年12月5日前": "../2019-12-05",
            },
        ),
        ("2020年前建成,2020年前三季度见效。", {"2020年前": "../2020", "2020年前三季度": "2020-01/2020-09"}),
        ("2019年前十一个月入会90人。", {"2019年前十一个月": "2019-01/2019-11"}),
        ("2019年后两个月与2019年第七个月。", {"2019年后两个月": "2019-11/2019-12", "2019年第七个月": "2019-07"}),
        ("2019年一季度末盘点,2020年伊始开工。", {"2019年一季度末": "2019-03", "2020年伊始": "2020-01~"}),
        (
            "二〇××年×月开业,20__年度评优,XX月XX日。",
            {
                "二〇××年×月": "20XX-XX",
                "20__年度": "20XX",
                "XX月XX日": "XXXX-XX-XX",
            },
        ),
        ("19世纪末有行会,19世纪70年代开矿。", {"19世纪末": "18XX", "19世纪70年代": "187X"}),
    ],
)
def test_a_date_as_written_has_its_value_in_edtf(text: str, expected: dict[str, object]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年3月27日开会。", {"今年3月27日": "2024-03-27"}),
        ("上半年走访,年底总结。", {"上半年": "2024-01/2024-06", "年底": "2024-12~"}),
        ("去年12月立项。", {"去年12月": "2023-12"}),
        ("今年以来发展会员。", {"今年以来": "2024/.."}),
        ("2019年成立,6月挂牌。", {"2019年": "2019", "6月": "2019-06"}),
        ("2019年成立,今年6月挂牌,7月验收。", {"2019年": "2019", "今年6月": "2024-06", "7月": "2024-07"}),
        ("学习《2019年工作要点》,6月考试。", {"2019年": "2019", "6月": "2024-06"}),
        ("2019年成立。\n6月挂牌。", {"2019年": "2019", "6月": "2024-06"}),
        ("全年组织比赛。", {"全年": "2024"}),
    ],
)
def test_a_date_without_a_year_takes_the_one_told_about_else_the_reports(
    text: str, expected: dict[str, object]
) -> None:
    assert found(text, "2024") == expected


def test_words_that_point_back_take_the_last_year_month_or_day_named() -> None:
    assert found("1985年建馆,同年开放。") == {"1985年": "1985", "同年": "1985"}
    assert found("1985年6月建馆,当月开放。")["当月"] == "1985-06"
    assert found("1999年12月31日报到,次日开课。")["次日"] == "2000-01-01"
    assert found("当年的情景还在眼前。") == {}
    assert found("1985年6月30日报到,当日开课,次日考试。") == {
        "1985年6月30日": "1985-06-30",
        "当日": "1985-06-30",
        "次日": "1985-07-01",
    }
    assert found("1985年6月招工,该月开工。")["该月"] == "1985-06"
    assert found("1985年11月至次年2月修桥。") == {"1985年11月至次年2月": "1985-11/1986-02"}


def test_the_same_period_is_the_part_of_the_year_told_last() -> None:
    assert found("上半年入会30人,比去年同期多4人。", "2024")["去年同期"] == "2023-01/2023-06"
    assert found("1至9月比上年同期增长一成。", "2024")["上年同期"] == "2023-01/2023-09"
    assert found("5月份办案3件,2020年同期5件。", "2024")["2020年同期"] == "2020-05"
    assert found("比去年同期增长一成。", "2024") == {"去年同期": None}
    assert found("两场比赛同期举行。", "2024") == {}


def test_words_for_the_month_need_a_report_about_one_month() -> None:
    assert found("月初动员。", period="2023-05", year="2023") == {"月初": "2023-05"}
    assert found("月初有计划,月底有小结。") == {}


@pytest.mark.parametrize(
    "text",
    [
        "每周五",
        "每月",
        "按月",
        "每季度",
        "一年一度",
        "春节期间",
        "十一五",
        "一年来",
        "每周三下午",
        "端午节",
        "中秋节前后",
        "重阳节",
        "农历八月十五",
        "腊月二十八",
        "2019年正月初八",
        "“十四五”期间",
        "十四五时期",
        "十四五以来",
        "一年半来",
        "三个多月以来",
        "3月第二周",
        "节前后",
        "月底前",
    ],
)
def test_recurring_lunar_and_plan_periods_are_dates_without_value(text: str) -> None:
    assert found(f"{text}组织学习。", "2024") == {text: None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("迎“七一”演出。", {"七一": "2021-07-01"}),
        ("“三八”妇女节座谈。", {"“三八”妇女节": "2021-03-08"}),
        ("“五一”节前后检查。", {"“五一”节前后": "2021-05-01~"}),
        ("“3·15”期间宣传。", {"“3·15”期间": "2021-03-15"}),
        ("元旦、春节期间慰问。", {"元旦": "2021-01-01", "春节期间": None}),
        ("今年五一评选。", {"今年五一": "2021-05-01"}),
        ("国庆前夕慰问。", {"国庆前夕": "2021-10-01~"}),
        ("05年“五一”期间演出。", {"05年“五一”期间": "2005-05-01"}),
        ("在第二十个“安全生产月”到来之际。", {"第二十个“安全生产月”": "2021-06"}),
    ],
)
def test_festivals_have_their_solar_day(text: str, expected: dict[str, object]) -> None:
    assert found(text, "2021") == expected


@pytest.mark.parametrize(
    "text",
    [
        "目前近年来今后近日最近同时多年坚持。",
        "荣获五一劳动奖章、三八红旗手称号。",
        "在六届六次职代会、十一届三次全会上。",
        "培训三天,学制三年,每个职工参加。",
        "同年级教师互相听课,以上年龄段除外。",
        "给老人包元宵。",
        "电话0512-5811-6611,版本3.8.1。",
        "2月30号楼、13月。",
        "前两个月走访,行程20年前无法想象。",
        "以上年龄段、乡下年轻人。",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert not [t for t in found(text) if t not in ("2月",)]


def test_years_and_days_are_read_with_their_masks() -> None:
    assert [read_year(y) for y in ("20xx", "20_", "201x", "XX", "二00五", "08", "79")] == [
        "20XX", "20XX", "201X", "XXXX", "2005", "2008", "1979",
    ]  # fmt: skip
    assert [read_two(d, 31) for d in ("三十一", "廿三", "0", "32", "元", "x")] == ["31", "23", None, None, "01", "XX"]
    assert next_day("2019-12-31") == "2020-01-01"
    assert next_day("XXXX-02-28") == "XXXX-03-01"
