"""Colour, shape and letter of each class: the one table that pages and charts use.

Contrast on white is 3 or more; a class is never told by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Kind


@dataclass(frozen=True, slots=True)
class Look:
    """How a class is drawn: its Chinese name, CSS colour, vis-network shape, and the sign used in text."""

    label: str
    colour: str
    shape: str
    sign: str


LOOKS: dict[Kind, Look] = {
    Kind.ORG: Look("组织", "#0F73F3", "square", "■"),
    Kind.ACTIVITY: Look("活动", "#C28809", "dot", "●"),
    Kind.POLICY: Look("政策", "#07A467", "diamond", "◆"),
    Kind.BENEFICIARY: Look("受益群体", "#5A0F18", "triangle", "▲"),
    Kind.PER: Look("人员", "#72099A", "triangleDown", "▼"),
    Kind.LOC: Look("地点", "#134357", "hexagon", "⬢"),
    Kind.AWARD: Look("荣誉", "#695901", "star", "★"),
    Kind.DATE: Look("时间", "#828B9A", "dot", "○"),
    Kind.MONEY: Look("金额", "#828B9A", "dot", "○"),
    Kind.QUANTITY: Look("数量", "#828B9A", "dot", "○"),
}
