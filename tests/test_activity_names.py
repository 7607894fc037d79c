"""Names of activities: where they begin and end, what is none, and the type they carry."""

from __future__ import annotations

import pytest

from kg.find import find
from kg.model import Kind, Mention
from kg.read import from_text
from kg.rules import table
from kg.split import split

TYPES = {
    *("visit", "aid", "training", "meeting", "contest", "recreation", "publicity", "inspection", "unionisation"),
    *("bargaining", "mediation", "employment", "welfare", "commendation", "governance", "rulemaking", "finance"),
    *("survey", "volunteering"),
}


def names(text: str) -> list[Mention]:
    (report,) = split(from_text(text))
    return [mention for mention in find(report) if mention.kind == Kind.ACTIVITY]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("9月，矿工会举办了一期班组长安全培训班。", "班组长安全培训班"),
        ("厂工会先后组织了两次女职工健康知识讲座。", "女职工健康知识讲座"),
        ("上月召开了二届四次职代会。", "二届四次职代会"),
        ("5月4日召开三届一次职代会暨三届一次工代会，120人到会。", "三届一次职代会暨三届一次工代会"),
        ("深入开展“双增双节”活动。", "“双增双节”活动"),
        ("全面实施“幸福家园工程”。", "幸福家园工程"),
        ("开展了以“安康伴我行”为主题的征文比赛，收到稿件60篇。", "以“安康伴我行”为主题的征文比赛"),
        ("举办《安全生产法》、《消防法》知识竞赛，80人参加。", "《安全生产法》、《消防法》知识竞赛"),
        ("选送12人参加区总工会举办的面点制作、家政服务、月嫂护理培训班。", "面点制作、家政服务、月嫂护理培训班"),
        ("7月举办提升班组长能力培训班，40人参加。", "提升班组长能力培训班"),
        ("开展职工技能比赛，提升职工能力。", "职工技能比赛"),
        ("区总工会举办学习贯彻党的十九大精神培训班。", "学习贯彻党的十九大精神培训班"),
        ("上半年搞好两次执法检查。", "执法检查"),
        ("三月，厂工会举行庆“三八”女职工趣味运动会。", "庆“三八”女职工趣味运动会"),
        ("公司迎来第六届职工运动会。", "第六届职工运动会"),
        ("组队参加了市交通局“畅通杯”职工篮球赛。", "“畅通杯”职工篮球赛"),
        ("6月8日，临江区第四家劳模工作室揭牌仪式在机床厂举行。", "临江区第四家劳模工作室揭牌仪式"),
        ("4月，全省先进集体和先进个人表彰大会在文化宫召开。", "全省先进集体和先进个人表彰大会"),
        ("在刚刚结束的全省职工技能大赛焊工决赛中，张伟获第一名。", "全省职工技能大赛焊工决赛"),
        ("9月3日，2022级新生开学典礼在操场举行。", "2022级新生开学典礼"),
        ("1957年3月，市总工会第三次代表大会召开，到会代表200人。", "市总工会第三次代表大会"),
        ("6月，支部参观了建党90周年图片展。", "建党90周年图片展"),
        ("全年举办演讲比赛2次。", "演讲比赛"),
        ("会上启动了主题为“安全你我他”的知识竞赛。", "主题为“安全你我他”的知识竞赛"),
    ],
)
def test_name_has_its_own_words_and_no_others(text: str, found: str) -> None:
    assert [mention.text for mention in names(text)] == [found]


def test_two_names_joined_by_and_are_two() -> None:
    found = names("4月，厂工会举办了职工乒乓球比赛和职工书法大奖赛活动。")
    assert [mention.text for mention in found] == ["职工乒乓球比赛", "职工书法大奖赛活动"]


@pytest.mark.parametrize(
    "text",
    [
        "积极开展各项活动，丰富职工生活。",
        "开展各种形式的劳动竞赛。",
        "经常组织职工开展文体活动。",
        "工会会议室设在三楼，职工活动中心已经建成。",
        "认真传达学习上级会议精神。",
        "加强业务培训，提高业务能力。",
        "通过职代会、座谈会等形式听取意见。",
        "开展形式多样的文艺演出活动。",
        "竞赛领导小组由五人组成。",
        "组织36名基层工会主席学习了《工会法》。",
        "3月，医疗队为村民义诊260人次。",
        "5月6日，宣传队到人民广场宣传演出。",
        "各级工会应当组织职工开展群众性技术革新活动。",
        "经过17场比赛，合成车间队夺冠。",
        "超额完成了“十五”计划。",
    ],
)
def test_bare_and_vague_words_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("开展“走千家、暖万心”慰问活动。", "visit"),
        ("举办“金秋圆梦”助学活动，发放助学金3万元。", "aid"),
        ("举办职工卡拉OK比赛，30人参加。", "recreation"),
        ("举办电工技能比赛，30人参加。", "contest"),
        ("2月召开年终总结会暨新春联欢会。", "meeting"),
        ("举行庆祝“五一”国际劳动节暨先进职工表彰大会。", "commendation"),
        ("组织女职工身体健康情况普查，130人受检。", "welfare"),
        ("开展企业用工情况普查，涉及25家。", "survey"),
        ("开展“模范职工之家”创建活动。", "unionisation"),
        ("实施“求学圆梦行动”。", "aid"),
        ("组织“绿水青山”植树活动。", "volunteering"),
    ],
)
def test_name_carries_its_type(text: str, type_: str) -> None:
    assert [mention.value for mention in names(text)] == [type_]


def test_name_told_again_is_found_again() -> None:
    text = "厂工会举办“炉火杯”技能大赛。\n经过一个月准备，“炉火杯”技能大赛参赛者达90人。"
    assert [mention.text for mention in names(text)] == ["“炉火杯”技能大赛"] * 2


def test_short_form_counts_in_a_news_item_only() -> None:
    news = "6月1日，车间召开百日安全竞赛动员大会。动员大会由书记主持。"
    assert [mention.text for mention in names(news)] == ["百日安全竞赛动员大会", "动员大会"]
    report = news + "\n" + "其他工作按部就班。" * 200
    assert [mention.text for mention in names(report)] == ["百日安全竞赛动员大会"]


def test_types_in_the_tables_are_the_nineteen() -> None:
    heads, words = table("terms/activity_heads"), table("terms/activity_names")
    assert {row.concept for row in heads.rows} <= TYPES | {"neutral"}
    assert {row.more["unless"] for row in heads.rows} <= TYPES | {""}
    assert {row.concept for row in words.rows} == TYPES
    assert {row.more["use"] for row in heads.rows} == {"proper", "name", "strong", "topic", "weak", "neutral"}
