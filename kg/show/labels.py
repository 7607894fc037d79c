"""Chinese names of activity types, roles and statuses, as pages and tables print them."""

from __future__ import annotations

from kg.model import RoleName, Status

TYPES: dict[str, str] = {
    "visit": "慰问走访",
    "aid": "帮扶救助",
    "training": "学习培训",
    "meeting": "会议",
    "contest": "竞赛比武",
    "recreation": "文体活动",
    "publicity": "宣传",
    "inspection": "检查督查",
    "unionisation": "建会入会",
    "bargaining": "协商签约",
    "mediation": "维权调解",
    "employment": "就业服务",
    "welfare": "福利保障",
    "commendation": "表彰评选",
    "governance": "民主管理",
    "rulemaking": "建章发文",
    "finance": "经费财务",
    "survey": "调研摸底",
    "volunteering": "公益志愿",
}

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

STATUSES: dict[Status, str] = {Status.DONE: "已完成", Status.PLANNED: "计划"}

BOUNDS: dict[str, str] = {"exact": "恰好", "min": "至少", "max": "至多", "approx": "约"}
