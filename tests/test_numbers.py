"""Quantities and amounts: what counts, its value, unit and bound."""

from __future__ import annotations

import doctest

import pytest

from kg.find import numbers, numerals
from kg.find.overlaps import settle
from kg.model import Kind, Number
from kg.read import from_text
from kg.rules import table
from kg.split import split


def found(text: str) -> dict[str, tuple[object, ...]]:
    (report,) = split(from_text(text))
    mentions = settle(m for sentence in report.sentences for m in numbers.find(sentence, report))
    result = {}
    for mention in mentions:
        assert report.document.text[mention.start : mention.end] == mention.text
        assert isinstance(mention.value, Number)
        value = mention.value
        result[mention.text] = (mention.kind.value, value.value, value.unit, value.bound, value.upper)
    return result


@pytest.mark.parametrize(
    ("text", "span", "value", "unit", "bound", "upper"),
    [
        ("慰问30多名", "30多名", 30, "名", "min", None),
        ("菌包120万袋", "120万袋", 1200000, "袋", "exact", None),
        ("产量73.26万吨", "73.26万吨", 732600, "吨", "exact", None),
        ("面积1830万m3", "1830万m3", 18300000, "m3", "exact", None),
        ("发电50万千瓦时", "50万千瓦时", 500000, "千瓦时", "exact", None),
        ("装机五十六万千瓦", "五十六万千瓦", 560000, "千瓦", "exact", None),
        ("入会率95%", "95%", 95, "%", "exact", None),
        ("入会率百分之九十五以上", "百分之九十五以上", 95, "%", "min", None),
        ("收回1,005件", "1,005件", 1005, "件", "exact", None),
        ("来了一百零八人", "一百零八人", 108, "人", "exact", None),
        ("来了两千多人", "两千多人", 2000, "人", "min", None),
        ("来了数百人", "数百人", 100, "人", "approx", None),
        ("来了十几人", "十几人", 10, "人", "approx", None),
        ("千人签名", "千人", 1000, "人", "approx", None),
        ("来了近百名", "百名", 100, "名", "max", None),
        ("来了约150人", "150人", 150, "人", "approx", None),
        ("来了超过100人", "100人", 100, "人", "min", None),
        ("来了不足3人", "3人", 3, "人", "max", None),
        ("近3000多人", "3000多人", 3000, "人", "min", None),
        ("用时四十分钟左右", "四十分钟左右", 40, "分钟", "approx", None),
        ("每组5—8人", "5—8人", 5, "人", "exact", 8),
        ("放假3至5天", "3至5天", 3, "天", "exact", 5),
        ("开过两三次", "两三次", 2, "次", "exact", 3),
        ("来了十七八个", "十七八个", 17, "个", "exact", 18),
        ("服务36万会员", "36万", 360000, "", "exact", None),
        ("历时三个多月", "三个多月", 3, "个月", "min", None),
        ("学制三年半", "三年半", 3.5, "年", "exact", None),
        ("增长二点五倍", "二点五倍", 2.5, "倍", "exact", None),
        ("占比超4成", "4成", 4, "成", "min", None),
        ("举办了一期培训班", "一期", 1, "期", "exact", None),
        ("每周一次例会", "一次", 1, "次", "exact", None),
        ("走访 30 多名", "30 多名", 30, "名", "min", None),
        ("走访３０名", "３０名", 30, "名", "exact", None),
        ("走访十余户", "十余户", 10, "户", "min", None),
        ("来了百余名", "百余名", 100, "名", "min", None),
        ("慰问“60余户”家庭", "60余户", 60, "户", "min", None),
        ("来了上千人", "上千人", 1000, "人", "approx", None),
        ("发出两千多份", "两千多份", 2000, "份", "min", None),
        ("土方1200万m3", "1200万m3", 12000000, "m3", "exact", None),
        ("女工占一半以上", "一半以上", 0.5, "", "min", None),
        ("每组20 - 25人", "20 - 25人", 20, "人", "exact", 25),
        ("来了五到八百人", "五到八百人", 500, "人", "exact", 800),
        ("完成百分之五十到六十", "百分之五十到六十", 50, "%", "exact", 60),
        ("产出5万4千6百件", "5万4千6百件", 54600, "件", "exact", None),
        ("来了1千零20人", "1千零20人", 1020, "人", "exact", None),
        ("来了１，２３４人", "１，２３４人", 1234, "人", "exact", None),
        ("用时一个半小时", "一个半小时", 1.5, "个小时", "exact", None),
        ("最快5分30秒", "5分30秒", 5.5, "分", "exact", None),
        ("15日内答复", "15日", 15, "日", "max", None),
        ("需30人及以上", "30人及以上", 30, "人", "min", None),
        ("运来三百米电缆", "三百米", 300, "米", "exact", None),
        ("送来10kg大米", "10kg", 10, "kg", "exact", None),
        ("消费券九折优惠", "九折", 9, "折", "exact", None),
        ("室温26℃", "26℃", 26, "℃", "exact", None),
    ],
)
def test_a_quantity_has_value_unit_and_bound(
    text: str, span: str, value: float, unit: str, bound: str, upper: float | None
) -> None:
    assert found(f"{text}。") == {span: (Kind.QUANTITY, value, unit, bound, upper)}


@pytest.mark.parametrize(
    ("text", "span", "value", "unit", "bound", "upper"),
    [
        ("捐款58320元", "58320元", 58320, "元", "exact", None),
        ("捐款4000余元", "4000余元", 4000, "元", "min", None),
        ("捐款上百万元", "上百万元", 1000000, "元", "approx", None),
        ("捐款350余万元", "350余万元", 3500000, "元", "min", None),
        ("捐款万余元", "万余元", 10000, "元", "min", None),
        ("捐款3.5亿元", "3.5亿元", 350000000, "元", "exact", None),
        ("每户各200元", "200元", 200, "元", "exact", None),
        ("最高奖励达8万元", "8万元", 80000, "元", "max", None),
        ("奖励15元/吨", "15元/吨", 15, "元/吨", "exact", None),
        ("补助1000元至3000元", "1000元至3000元", 1000, "元", "exact", 3000),
        ("补助2-3万元", "2-3万元", 20000, "元", "exact", 30000),
        ("找回50元6角", "50元6角", 50.6, "元", "exact", None),
        ("早餐3块5毛", "3块5毛", 3.5, "块", "exact", None),
        ("糖每颗两角五分", "两角五分", 2.5, "角", "exact", None),
        ("捐款十余万元", "十余万元", 100000, "元", "min", None),
        ("捐款近百元", "百元", 100, "元", "max", None),
        ("奖金3万4000元", "3万4000元", 34000, "元", "exact", None),
        ("奖励8500到3万元", "8500到3万元", 8500, "元", "exact", 30000),
        ("合计601,293.11元", "601,293.11元", 601293.11, "元", "exact", None),
        ("合计壹仟玖佰圆整", "壹仟玖佰圆整", 1900, "圆", "exact", None),
        ("图书￥1,250.50", "￥1,250.50", 1250.5, "元", "exact", None),
        ("捐款港币两千元", "港币两千元", 2000, "港币", "exact", None),
        ("捐款50万元（含）以上", "50万元（含）以上", 500000, "元", "min", None),
    ],
)
def test_an_amount_of_money_has_its_currency_unit(
    text: str, span: str, value: float, unit: str, bound: str, upper: float | None
) -> None:
    assert found(f"{text}。") == {span: (Kind.MONEY, value, unit, bound, upper)}


def test_fractions_are_numbers_without_unit() -> None:
    assert found("女工占三分之二。")["三分之二"][1:3] == (pytest.approx(2 / 3), "")
    assert found("女工占1/3以上。")["1/3以上"][3] == "min"
    assert found("女工占１／３。")["１／３"][1] == pytest.approx(1 / 3)
    assert found("女工占半数。")["半数"][1:4] == (0.5, "", "exact")


@pytest.mark.parametrize(
    "text",
    [
        "第一届、第三轮、第2名、三等奖、前三名。",
        "六届六次职代会、市九次工代会、二级公司。",
        "一是学习,二是宣传;一些单位,一部分职工。",
        "再上一个新台阶,作一次反思,进行一个总结,每一位会员,建设一支队伍。",
        "“五个一”工程,“五个坚持”要求。",
        "购买四轮车,表现十分突出,六年级学生。",
        "xx余人,_名代表,补助20xx元、××元。",
        "5G网络,网址 http://a.cn/q?x=30%25,弯腰拾起石子,二期工程,二次会议。",
        "百年风华,千方百计,千家万户。",
        "GB19001标准,联系电话051258116611。",
    ],
)
def test_ordinals_articles_slogans_and_masks_are_no_quantities(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize("row", table("terms/number_phrases").rows, ids=lambda row: row.term)
def test_set_phrases_are_no_quantities(row: object) -> None:
    example, term = row.example, row.term  # type: ignore[attr-defined]
    assert not [text for text in found(example) if text in term or term in text]


@pytest.mark.parametrize("row", table("terms/counting_verbs").rows, ids=lambda row: row.term)
def test_one_counts_after_a_verb_of_holding_or_giving(row: object) -> None:
    assert [text for text in found(row.example) if text.startswith("一")]  # type: ignore[attr-defined]


def test_numerals_read_as_their_docstrings_say() -> None:
    assert doctest.testmod(numerals).failed == 0
    assert numerals.read_numeral("一亿三千万") == 130000000
    assert numerals.read_numeral("两万三") == 23000
    assert numerals.read_numeral("多少") is None


def test_endless_digits_are_no_number_and_take_no_time() -> None:
    assert found("9" * 20000 + "名。") == {}
    assert found("一" * 20000 + "名。") == {}
