"""Laws, titles, document numbers, thoughts and the unit's own rules, with value and kind."""

from __future__ import annotations

import pytest

from kg.find.policies import find
from kg.find.titles import spans
from kg.model import Citation, Kind
from kg.read import from_text
from kg.rules import table
from kg.split import split


def policies(text: str) -> list[tuple[str, str, str]]:
    (report,) = split(from_text(text))
    found = []
    for sentence in report.sentences:
        for mention in find(sentence, report):
            assert mention.kind is Kind.POLICY and isinstance(mention.value, Citation)
            assert report.document.text[mention.start : mention.end] == mention.text
            found.append((mention.text, mention.value.name, mention.value.kind))
    widest = [one for one in found if not any(one[0] in other[0] and one[0] != other[0] for other in found)]
    return sorted(set(widest), key=lambda one: text.index(one[0]))


def test_a_law_has_its_official_name_as_value_however_it_is_cited() -> None:
    union_law = "中华人民共和国工会法"
    assert policies("学习《工会法》。") == [("《工会法》", union_law, "law")]
    assert policies("学习新《工会法》。") == [("《工会法》", union_law, "law")]
    assert policies("依照《中华人民共和国工会法》第十五条办理。") == [
        ("《中华人民共和国工会法》第十五条", union_law, "law")
    ]
    assert policies("学习工会法、劳动合同法和民法典。") == [
        ("工会法", union_law, "law"),
        ("劳动合同法", "中华人民共和国劳动合同法", "law"),
        ("民法典", "中华人民共和国民法典", "law"),
    ]


@pytest.mark.parametrize("text", ["宣传劳动法律知识。", "工会法人登记。", "汇编劳动法规。", "这种方法有效。"])
def test_a_law_inside_another_word_is_none(text: str) -> None:
    assert policies(text) == []


def test_every_listed_law_and_regulation_is_read_back_from_its_title() -> None:
    for row in table("lists/laws").rows:
        text = f"组织学习了《{row.term}》。"
        assert [kind for _, _, kind in policies(text)] == [row.concept], row.term
        if row.concept == "law":
            assert policies(text)[0][1] == row.term
    assert len(table("lists/laws").rows) >= 300


def test_no_short_name_stands_for_two_laws() -> None:
    owner: dict[str, str] = {}
    for row in table("lists/laws").rows:
        for name in {row.more["short"], *row.more["others"].split(";")} - {""}:
            assert owner.setdefault(name, row.term) == row.term, name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("贯彻《江海省集体合同条例》。", "regulation"),
        ("落实《企业民主协商规定》。", "regulation"),
        ("转发了《关于开展劳动竞赛的通知》。", "document"),
        ("厂工会制定了《班组安全考核办法》。", "internal"),
        ("职代会审议通过了《住房分配方案》。", "internal"),
        ("双方签订了《工资专项协议书》。", "internal"),
        ("宣传《省实施〈工会法〉办法》。", "regulation"),
    ],
)
def test_kind_follows_head_and_maker(text: str, kind: str) -> None:
    assert [found[2] for found in policies(text)] == [kind]
    assert policies(text)[0][0] == text[text.index("《") : text.index("》", len(text) - 3) + 1]


@pytest.mark.parametrize(
    "text",
    [
        "职工阅读了《春天的码头》。",
        "5月9日《江海日报》题为《班组里的好办法》的报道。",
        "合唱队演唱了《工人之歌》。",
        "观看电影《岁月规定》。",
        "征集了《我与工会》征文。",
    ],
)
def test_books_papers_and_songs_are_no_policy(text: str) -> None:
    assert policies(text) == []


def test_brackets_may_nest_be_unclosed_or_run_on() -> None:
    assert list(spans("《省实施〈工会法〉办法》")) == [(0, 12, True)]
    assert list(spans("《甲》、《乙》")) == [(0, 3, True), (4, 7, True)]
    assert list(spans("《" + "长" * 200)) == [(0, 1, False)]
    assert list(spans("》《")) == [(1, 2, False)]
    assert policies("学习《工会法,提高认识。")[0][1] == "中华人民共和国工会法"
    assert policies("《" * 500) == []


@pytest.mark.parametrize("number", ["国发〔2015〕12号", "总工发[2009]5号", "总工发【2019】6号", "总工办发(2017)第32号"])
def test_document_numbers_in_all_brackets(number: str) -> None:
    assert policies(f"根据{number}的要求。") == [(number, number, "document")]


def test_list_of_own_rules_is_several_mentions() -> None:
    found = policies("工会新建四个制度,即信访接待制度、女工档案制度、设备巡检制度和值班巡查制度。")
    assert [text for text, _, _ in found] == ["信访接待制度", "女工档案制度", "设备巡检制度", "值班巡查制度"]
    assert {kind for _, _, kind in found} == {"internal"}
    found = policies("大会听取和审议了厂长工作报告、财务工作报告;签订了第二轮集体合同。")
    assert [text for text, _, _ in found] == ["厂长工作报告", "财务工作报告", "第二轮集体合同"]


@pytest.mark.parametrize(
    "text",
    [
        "建立健全了各项规章制度。",
        "认真落实有关政策规定。",
        "听取职工的意见和建议。",
        "坚持职代会制度。",
        "根据体检报告安排复查。",
        "把学习列入制度化轨道。",
        "设立了意见箱。",
    ],
)
def test_bare_and_general_rules_are_none(text: str) -> None:
    assert policies(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("工会制定了提案办理制度。", ["提案办理制度"]),
        ("听取和审议厂长工作报告。", ["厂长工作报告"]),
        ("职代会通过了《奖金分配办法》和三年发展规划。", ["《奖金分配办法》", "三年发展规划"]),
        ("大会听取了院长《同心协力建新院》的工作报告。", ["《同心协力建新院》"]),
        ("传达了县委书记何江在全县职工大会上的讲话精神。", ["县委书记何江在全县职工大会上的讲话精神"]),
        ("按照“增产、节约、挖潜”的六字方针抓生产。", ["“增产、节约、挖潜”的六字方针"]),
        ("组织学习党的十大文件。", ["党的十大文件"]),
    ],
)
def test_name_goes_as_far_as_the_verb_that_makes_it(text: str, found: list[str]) -> None:
    assert [one for one, _, _ in policies(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "大家听取了先进事迹报告。",
        "国家建立养老保险制度。",
        "市里制定了一系列发展规划。",
        "企业应当建立健全安全管理制度。",
        "农民工劳动合同签订率达到95%。",
        "全年实现“三个突破”。",
    ],
)
def test_talks_classes_and_what_should_be_are_none(text: str) -> None:
    assert policies(text) == []


def test_spirits_of_meetings_in_a_list() -> None:
    found = policies("深入贯彻党的十八大和十八届三中全会精神,传达了全市工会工作会议精神。")
    assert [text for text, _, _ in found] == ["党的十八大", "十八届三中全会精神", "全市工会工作会议精神"]
    assert {kind for _, _, kind in found} == {"thought"}


def test_maxims_keep_their_quotation_marks_only_inside() -> None:
    assert policies("坚持“三个代表”重要思想,增强“四个意识”。") == [
        ("“三个代表”重要思想", "“三个代表”重要思想", "thought"),
        ("四个意识", "四个意识", "thought"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("发出《节约一滴水》倡议书。", ["《节约一滴水》倡议书"]),
        ("印发《关于加强班组建设》的意见。", ["《关于加强班组建设》的意见"]),
        ("贯彻《工会法》的规定。", ["《工会法》"]),
        ("补签劳动合同80份。", []),
        ("签订集体合同1份。", ["集体合同"]),
    ],
)
def test_a_paper_named_behind_its_matter_is_whole_and_counted_contracts_are_none(text: str, found: list[str]) -> None:
    assert [one[0] for one in policies(text)] == found
