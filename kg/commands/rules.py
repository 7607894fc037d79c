"""``kg rules``: see the tables, check their examples, try a new row."""

from __future__ import annotations

import click

from kg.commands.lazy import LazyGroup
from kg.commands.outcome import FINDINGS, blame
from kg.commands.own_rules import own_rules
from kg.rules.structure import faults

MEMBERS = {
    "list": "列出词表和规则,或看一张表 (list tables)",
    "check": "检查例句是否都读得出 (check examples)",
    "try": "试一个新词:哪些事实会多、会少、会变 (try a row)",
}


class Rules(LazyGroup):
    """The commands of ``kg rules``; those that read texts need tables that can be loaded."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command; where a table is broken, all that is wrong is said first."""
        if cmd_name in MEMBERS and cmd_name != "list" and (found := faults()):
            for fault in found:
                blame(fault)
            raise SystemExit(FINDINGS)
        return super().get_command(ctx, cmd_name)


@click.group("rules", cls=Rules, members=MEMBERS, modules="kg.commands.rules_{}")
@own_rules
def command() -> None:
    """看词表和规则,检查例句,试一个新词会改变什么。

    See word tables and patterns, check their examples, try what a new row changes.
    """
