"""Documents to reports, sections, sentences, clauses and words."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Report
from kg.read import from_text
from kg.rules import Pattern, patterns
from kg.split import split
from kg.split.sentences import LONGEST
from kg.split.words import own_words, words

RULES = [rule for name in ("reports", "plans", "issuers") for rule in patterns(name)]


def reports(text: str) -> list[Report]:
    return list(split(from_text(text)))


def only(text: str) -> Report:
    (report,) = split(from_text(text))
    return report


def planned(text: str) -> list[str]:
    """The clauses of a text that are planned."""
    document = from_text(text)
    return [
        text[clause.start : clause.end]
        for report in split(document)
        for sentence in report.sentences
        for clause in sentence.clauses
        if clause.planned
    ]


def found(rule: Pattern, text: str) -> str | None:
    match = rule.regex.search(text)
    return match and (match["name"] if "name" in rule.regex.groupindex else match[0])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_phrase_finds_its_examples_and_leaves_the_others_alone(rule: Pattern) -> None:
    assert rule.finds
    assert rule.ignores
    assert [found(rule, example["text"]) for example in rule.finds] == [example["found"] for example in rule.finds]
    assert [text for text in rule.ignores if found(rule, text) is not None] == []


TEXTS = st.lists(
    st.sampled_from(
        ["工会", "我校", "20xx年", "一、", "（二）", "3.", "下半年工作安排：", "将", "了", "，", "；", "：", "。",
         "！”", " ", "\u3000", "\n", "\r\n", "\x00", "\ud800", "\u2028", "篇二", "总结", "😀", "1,000",
         "a", "二〇二一年六月三日"]
    )
    | st.text(max_size=5),
    max_size=40,
).map("".join)  # fmt: skip


@settings(deadline=None)
@given(TEXTS)
def test_every_part_lies_in_its_place(text: str) -> None:
    document = from_text(text)
    covered: list[int] = []
    before = 0
    for report in split(document):
        assert before <= report.start < report.end <= len(text)
        before = report.end
        assert len(report.year) == 4
        for section in report.sections:
            for sentence in section.sentences:
                assert report.start <= section.start <= sentence.start < sentence.end <= section.end <= report.end
                assert text[sentence.start : sentence.end] == sentence.text
                assert "".join(word.text for word in sentence.words) == sentence.text
                assert all(text[word.start : word.end] == word.text for word in sentence.words)
                assert all(sentence.start <= c.start < c.end <= sentence.end for c in sentence.clauses)
                assert all(one.end <= two.start for one, two in pairwise(sentence.clauses))
                covered += range(sentence.start, sentence.end)
        paragraphs = [sentence.paragraph for sentence in report.sentences]
        assert paragraphs == sorted(paragraphs)
    assert len(covered) == len(set(covered))
    missing = set(range(len(text))) - set(covered)
    assert all(text[at].isspace() for at in missing)


def test_sentences_end_at_stops_and_line_ends_but_not_at_semicolons() -> None:
    report = only("他说：“大家辛苦了！”职工们笑了。\n一是走访；二是帮扶，发放1,000元……没有句号\n")
    assert [sentence.text for sentence in report.sentences] == [
        "他说：“大家辛苦了！”",
        "职工们笑了。",
        "一是走访；二是帮扶，发放1,000元……",
        "没有句号",
    ]
    text = report.document.text
    assert [text[c.start : c.end] for c in report.sentences[2].clauses] == ["一是走访", "二是帮扶", "发放1,000元……"]
    assert [sentence.paragraph for sentence in report.sentences] == [0, 0, 1, 1]


def test_endless_sentence_is_cut_at_commas_in_good_time() -> None:
    text = "青河纺织公司工会组织职工参加知识竞赛，发放奖品；" * 20_000
    began = time.process_time()
    report = only(text)
    assert time.process_time() - began < 30
    assert max(len(sentence.text) for sentence in report.sentences) <= LONGEST
    assert all(sentence.text.endswith(("，", "；")) for sentence in report.sentences)
    assert only("慰" * (2 * LONGEST + 1)).sentences[-1].text == "慰"


BODY = (
    "今年以来，工会走访了困难职工，组织了两次培训，召开了职工代表大会，通过了集体合同，还检查了食堂和宿舍的安全。"
    "春节前慰问了退休职工，三月办了茶话会，五月办了球赛，六月组织了安全知识竞赛，十个班组参加。职工反映很好。"
)


def starts(text: str) -> list[str]:
    return [text[report.start :][:8] for report in reports(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"工会总结篇一\n{BODY}\n工会总结篇二\n{BODY}\n篇三\n{BODY}\n", ["工会总结篇一", "工会总结篇二", "篇三"]),
        (f"工会总结大全\n来源：网络\n篇1：学校\n{BODY}\n【篇2】\n{BODY}\n", ["工会总结大全", "【篇2】"]),
        (f"第一篇：青河厂工会工作总结\n{BODY}\n第二篇：东湖厂工会工作总结\n{BODY}\n", ["第一篇：", "第二篇："]),
        (f"{BODY}\n{BODY}\n 上半年，公司工会在公司党委的领导下，做了四件事。\n{BODY}\n", ["今年", "上半年，"]),
        (f"县总工会：\n{BODY}\n二〇二一年七月一日\n县总工会：\n现将工作报告如下：\n{BODY}", ["县总", "县总"]),
        (f"青河厂工会2021年工作总结\n{BODY}\n青河厂工会2022年工作总结\n{BODY}\n", ["青河厂工会2021", "青河厂工会2022"]),
        (f"青河厂工会总结\n{BODY}\n2021年7月1日\n附件：名单\n{BODY}\n", ["青河厂"]),
        (f"第三篇 群众团体\n{BODY}\n第四篇 军事\n{BODY}\n", ["第三篇"]),
        (f"\u3000一年来，我校工会在党支部的领导下工作。\n\u3000{BODY}\n\u3000今年，在党支部领导下，\n", ["一年来"]),
        (f"青河厂工会总结\n2021年7月1日\n今年，工会在党委领导下工作。\n{BODY}", ["青河厂"]),
        (" \n", []),
    ],
)  # fmt: skip
def test_reports_of_a_file(text: str, expected: list[str]) -> None:
    got = starts(text)
    assert len(got) == len(expected)
    assert all(one.startswith(two[:8]) for one, two in zip(got, expected, strict=True))


def test_reports_cover_the_file() -> None:
    text = f"\n 工会总结篇一\n{BODY}\n工会总结篇二\n{BODY}\n"
    one, two = reports(text)
    assert (one.start, one.end, two.end) == (2, two.start, len(text))


def test_headings_in_the_styles_that_people_mix() -> None:
    report = only(
        "青河厂工会工作总结\n一、抓维权\n（一）签订合同。今年签了一份。\n1、讲法律\n(1)学工会法。\n第一，办板报。\n"
        "2.5万元已发放。\n3月8日，举办了茶话会。\n(二)抓学习、全面提高工会干部素质学习是解放思想的先导。\n二．抓活动\n"
    )
    assert [(s.level, s.heading) for s in report.sections] == [
        (0, ""),
        (2, "抓维权"),
        (3, "签订合同"),
        (4, "讲法律"),
        (5, "学工会法"),
        (7, "办板报"),
        (3, "抓学习、全面提高工会干部素质学习是解放思想的先导"),
        (2, "抓活动"),
    ]


PLAN = "青河厂工会20xx年上半年工作总结\n一、走访职工。慰问三人。\n{}\n一、办培训班\n（一）讲法律\n二、建书屋\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PLAN.format("下半年工作安排："), ["下半年工作安排", "办培训班", "讲法律", "建书屋"]),
        (
            "一、走访\n二、下一步打算\n（一）办班\n1、讲法律\n三、存在的问题\n会员少。\n",
            ["下一步打算", "办班", "讲法律"],
        ),
        (
            "一、工会\n今后打算：\n1、办培训班。\n2、建书屋。\n二、党建\n上了党课。\n",
            ["今后打算", "办培训班", "建书屋"],
        ),
        ("工会总结\n明年工作思路\n办培训班。\n存在的问题\n会员少。\n", ["明年工作思路", "办培训班"]),
        ("青河厂工会2022年工作总结\n一、走访\n二、2023年重点工作\n办培训班。\n", ["2023年重点工作", "办培训班"]),
        ("青河厂工会2022年工作总结\n一、2022年重点工作\n办了培训班。\n", []),
    ],
)
def test_plan_part_reaches_to_a_heading_as_high_as_its_own(text: str, expected: list[str]) -> None:
    got = [re.sub(r"^(?:[一二1-4]、|（一）)|。$", "", clause) for clause in planned(text)]
    assert [clause for clause in got if clause] == expected


def test_report_that_is_a_plan() -> None:
    assert all(
        sentence.planned for sentence in only("青河厂工会2025年工作要点\n一、办培训班。\n二、建书屋。\n").sentences
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们将再次慰问职工，送去温暖。", ["我们将再次慰问职工", "送去温暖。"]),
        ("完成了收缴工作，并将于月底上缴市总。", ["并将于月底上缴市总。"]),
        ("工会拟在九月举办歌咏比赛。", ["工会拟在九月举办歌咏比赛。"]),
        ("确定了项目，计划开展五项比武。", ["计划开展五项比武。"]),
        ("力争年底建成书屋，上月已选好地址。", ["力争年底建成书屋"]),
        ("公司工会将出台管理制度。", ["公司工会将出台管理制度。"]),
        ("工会将假期改为三天。", []),
        ("我们将东湖公司列为重点单位。", []),
        ("工会将收集到的意见转交行政。", []),
        ("每月将公开内容上报公司。", []),
        ("按计划开展了培训，拟定了办法，宣传了计划生育政策。", []),
        ("去年下半年，举办了两次培训。", []),
    ],
)
def test_clauses_that_speak_of_the_future(text: str, expected: list[str]) -> None:
    assert planned(text) == expected


def test_second_half_is_to_come_only_for_a_report_of_the_first() -> None:
    assert planned(f"青河厂工会2021年上半年工作总结\n{BODY}\n下半年，办一次运动会。\n")
    assert not planned(f"青河厂工会2021年工作总结\n{BODY}\n下半年，办一次运动会。\n")


@pytest.mark.parametrize(
    ("text", "year", "period"),
    [
        (f"青河厂工会2021年上半年工作总结\n{BODY}\n", "2021", "2021-01/2021-06"),
        (f"工会工作总结\n20xx年上半年，{BODY}\n", "20XX", "20XX-01/20XX-06"),
        (f"工会工作总结\n20_年，在党委的领导下，{BODY}\n", "20XX", "20XX"),
        (f"工会工作总结\n××年度，我校工会做了四件事。{BODY}\n", "XXXX", "XXXX"),
        (f"工会工作总结\n{BODY}\n下半年工作安排：\n办班。\n", "XXXX", "XXXX-01/XXXX-06"),
        (f"工会半年工作总结\n{BODY}\n", "XXXX", "XXXX"),
        (f"工会20xx年上半年工作总结\n{BODY}\n二〇一九年七月五日\n", "2019", "2019-01/2019-06"),
        (f"青河厂工会2021年下半年工作总结\n{BODY}\n", "2021", "2021-07/2021-12"),
        (f"青河厂工会202x年工作总结\n{BODY}\n", "202X", "202X"),
        ("培训班开班\n近日，县总工会举办了培训班。\n", "XXXX", "XXXX"),
        ("培训班开班\n6月3日至5日，县总工会举办了培训班。\n", "XXXX", "XXXX-06-03/XXXX-06-05"),
        ("培训班开班\n2021-06-08来源：青河网\n6月3日，县总工会举办了培训班。\n", "2021", "2021-06-03"),
        ("东厂夺冠\n五月份，东厂产量创了新高。\n", "XXXX", "XXXX-05"),
        ("工会志\n1951年3月建会。1963年整顿。1984年恢复。\n", "1951", "1951-03/1984"),
        ("工会志\n13月45日建会。\n", "XXXX", "XXXX"),
    ],
)
def test_year_and_period(text: str, year: str, period: str) -> None:
    report = only(text)
    assert (report.year, report.period) == (year, period)


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (f"东湖区总工会2022年工作总结\n{BODY}\n", "东湖区总工会"),
        (f"工会工作总结\n一年来，我校工会在县教育工会的领导下工作。{BODY}\n", "学校工会"),
        (f"工会工作总结\n我司工会工作如下。{BODY}\n", "公司工会"),
        (f"工会工作总结\n今年，在市总工会的领导下，{BODY}工会\n厂工会组织了比武。\n厂工会办了书屋。\n", "厂工会"),
        (f"工会工作总结\n××公司工会自成立以来，我公司工会做了四件事。{BODY}\n", "××公司工会"),
        (f"市纺织局工会：\n现将我局工会工作报告如下：\n{BODY}\n", "局工会"),
        (f"工会工作总结\n{BODY}\n青河纺织厂工会\n2021年7月5日\n", "青河纺织厂工会"),
        ("第二炼焦厂夺冠\n第二炼焦厂产量创新高。\n第二炼焦厂 王小禾 李大明\n", "第二炼焦厂"),
        ("培训班开班\n青河网讯 近日，县总工会举办了培训班。\n", "青河网"),
        ("培训班开班\n2021-06-08来源：青河监理有限公司\n6月3日，公司举办了培训班。\n", "青河监理有限公司"),
        ("东厂夺冠\n东湖电厂举办了比武。东湖电厂有三个班组夺冠。职工称赞东湖电厂。\n", "东湖电厂"),
        ("三伏天里，骄阳似火。街道走访了环卫工人。\n", None),
    ],
)
def test_issuer(text: str, issuer: str | None) -> None:
    assert only(text).issuer == issuer


def test_words_of_our_tables_are_cut_whole_with_their_tags() -> None:
    table = [(term, tag) for term, tag in own_words() if not tag.endswith("?")]
    assert len(table) > 1000
    for term, tag in table[::150]:
        assert [(word.text, word.tag) for word in words(term, 0)] == [(term, tag)]


def test_words_do_not_touch_the_dictionary_that_others_share() -> None:
    words("工会", 0)
    assert jieba.dt.user_word_tag_tab == {}


def test_title() -> None:
    assert only(f"# 青河厂工会总结\n{BODY}").title == "青河厂工会总结"
    assert only(f"青河纺织公司工会\n2021年工作总结\n{BODY}").title == "青河纺织公司工会2021年工作总结"
    assert only(BODY).title == ""
    assert only(f"一、走访\n{BODY}").title == ""
