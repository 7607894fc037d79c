"""Colour, shape and sign of each class: the one table that pages and charts use.

Contrast on white is 3 or more; a class is never told by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Kind


@dataclass(frozen=True, slots=True)
class Look:
    """Chinese name, CSS colour, vis-network shape, and that shape as an SVG path in a box of 14 by 14."""

    label: str
    colour: str
    shape: str
    sign: str


LOOKS: dict[Kind, Look] = {
    Kind.ORG: Look("组织", "#0F73F3", "square", "M2 2H12V12H2Z"),
    Kind.ACTIVITY: Look("活动", "#C28809", "dot", "M7 1.5a5.5 5.5 0 1 0 .01 0z"),
    Kind.POLICY: Look("政策", "#07A467", "diamond", "M7 .5L13 7 7 13.5 1 7Z"),
    Kind.BENEFICIARY: Look("受益群体", "#5A0F18", "triangle", "M7 1L13.5 12.5H.5Z"),
    Kind.PER: Look("人员", "#72099A", "triangleDown", "M7 13L.5 1.5H13.5Z"),
    Kind.LOC: Look("地点", "#134357", "hexagon", "M3.6 1.4H10.4L13.7 7 10.4 12.6H3.6L.3 7Z"),
    Kind.AWARD: Look(
        "荣誉", "#695901", "star", "M7 .6L9 5.1 13.7 5.5 10.2 8.6 11.2 13.3 7 10.8 2.8 13.3 3.8 8.6 .3 5.5 5 5.1Z"
    ),
    Kind.DATE: Look("时间", "#828B9A", "dot", "M7 4a3 3 0 1 0 .01 0z"),
    Kind.MONEY: Look("金额", "#828B9A", "dot", "M7 4a3 3 0 1 0 .01 0z"),
    Kind.QUANTITY: Look("数量", "#828B9A", "dot", "M7 4a3 3 0 1 0 .01 0z"),
}
