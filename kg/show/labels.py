"""Chinese names as pages and tables print them: the code lists' own labels, and short headings for roles."""

from __future__ import annotations

from kg import terms
from kg.model import Kind, RoleName, Status

TYPES: dict[str, str] = {type: chinese for type, (chinese, _) in terms.ACTIVITY_TYPES.items()}
STATUSES: dict[Status, str] = {Status(status): chinese for status, (chinese, _) in terms.STATUSES.items()}
BOUNDS: dict[str, str] = {bound: chinese for bound, (chinese, _) in terms.BOUNDS.items()}

# How a bound reads before its number: 至少30名.
PREFIXES: dict[str, str] = {"exact": "", "min": "至少", "max": "至多", "approx": "约"}

# The fixed order of a fact card: who, with whom, for whom, when, where, under what, how much.
ROLES: dict[RoleName, str] = {
    RoleName.ORGANIZER: "谁做",
    RoleName.PARTNER: "与谁",
    RoleName.PARTICIPANT: "参加者",
    RoleName.BENEFICIARY: "为谁",
    RoleName.DATE: "何时",
    RoleName.PLACE: "何地",
    RoleName.POLICY: "依据",
    RoleName.MONEY: "金额",
    RoleName.QUANTITY: "数量",
    RoleName.AWARD: "荣誉",
}

KINDS: dict[Kind, str] = {
    Kind.ORG: "单位",
    Kind.PER: "人员",
    Kind.LOC: "地点",
    Kind.DATE: "时间",
    Kind.POLICY: "依据",
    Kind.BENEFICIARY: "人群",
    Kind.MONEY: "金额",
    Kind.QUANTITY: "数量",
    Kind.AWARD: "荣誉",
    Kind.ACTIVITY: "活动名称",
}
