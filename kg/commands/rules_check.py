"""``kg rules check``: the examples of tables and patterns through the whole pipeline."""

from __future__ import annotations

from collections.abc import Iterator

import click
from tqdm import tqdm

from kg.commands.outcome import FINDINGS, warn
from kg.commands.own_rules import own_rules
from kg.commands.rules_list import wanted
from kg.examples import pattern_faults, table_faults
from kg.rules import patterns, table
from kg.rules.origin import place
from kg.rules.own import own_files
from kg.rules.patterns import shipped
from kg.rules.rows import OWN
from kg.rules.structure import names


@click.command("check")
@click.argument("chosen", nargs=-1, metavar="[TABLE]...")
@click.option("--own", is_flag=True, help="只查自己文件夹里的 (only one's own rows and rules)")
@click.option("--quiet", is_flag=True, help="不显示进度 (no progress bar)")
@own_rules
def command(chosen: tuple[str, ...], own: bool, quiet: bool) -> None:
    """检查词表和规则:列是否齐全,每句例子是否读出该读的;不写表名就检查全部。

    Check tables and patterns: their form, and whether each example is read as it should be.
    """
    found = wanted(chosen) if chosen else list(names())
    if own:
        found = [name for name in found if name in own_files()]
    bad = 0
    for name in tqdm(found, unit="表", disable=quiet or None, leave=False, delay=2):
        for fault in faults(name, own):
            bad += 1
            click.echo(fault)
        if not name.startswith("patterns/"):
            for row in table(name).idle:
                why = "程序的表里没有这个词,不用禁" if row in table(name).forbids else "程序的表里已有同样的一行"
                warn(f"{place(row)}:{why};可以删去这一行 (changes nothing)")
    if bad:
        click.echo(f"检查了 {len(found)} 张表,有 {bad} 处要改 ({bad} to mend)。")
        raise SystemExit(FINDINGS)
    click.echo(f"检查了 {len(found)} 张表,例句都读得出 (all examples hold)。")


def faults(name: str, own: bool) -> Iterator[str]:
    """A line for each example of a table or of a file of patterns that does not hold."""
    room, _, file = name.partition("/")
    if room != "patterns":
        yield from table_faults(table(name), own)
        return
    apart = "tests" in shipped(file).settings
    for rule in patterns(file):
        if rule.name.startswith(OWN) or not own:
            yield from pattern_faults(rule, apart)
