"""Places: listed divisions, shapes, and what only looks like a place."""

from __future__ import annotations

import pytest

from kg.find import find
from kg.find.gazetteer import gazetteer, is_place, is_stem
from kg.model import Kind
from kg.read import from_text
from kg.split import split


def places(text: str) -> list[str]:
    (report,) = split(from_text(text))
    return [m.text for m in find(report) if m.kind == Kind.LOC]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("活动在江苏省苏州市举行。", ["江苏省苏州市"]),
        ("5月，清溪、柳桥、石埠三镇分别召开了职代会。", ["清溪", "柳桥", "石埠"]),
        ("5月1日，在人民广场举行了宣传活动。", ["人民广场"]),
        ("志愿者来到滨河路清扫。", ["滨河路"]),
    ],
)
def test_places_are_found_whole(text: str, names: list[str]) -> None:
    assert places(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "全镇职工踊跃参加，深入到各村宣传。",
        "创新工作思路，走出一条新路。",
        "江苏省总工会召开了会议。",
        "支援贫困地区，建设高速铁路。",
        "优秀职工卢晓峰发言。",
        "在会议室召开了座谈会。",
    ],
)
def test_what_only_looks_like_a_place_is_left_alone(text: str) -> None:
    assert places(text) == []


def test_list_of_divisions_keeps_common_words_out_of_short_names() -> None:
    assert all(is_place(name) for name in ("江苏省", "江苏", "苏州市", "苏州", "太仓市", "朝阳区"))
    assert not any(is_place(name) for name in ("朝阳", "和平", "来宾", "新城", "安康"))
    assert is_stem("朝阳")
    assert len(gazetteer()) > 4000
