"""``kg rules try``: what a new row, or a folder of own rules, changes in the facts of some reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from kg.changes import changes
from kg.commands.apart import read_twice
from kg.commands.outcome import DONE, FINDINGS, UNREADABLE, WrongUseError, blame, warn
from kg.commands.own_rules import own_rules
from kg.commands.rules_list import wanted
from kg.examples import finds, form_fault, shown_faults, still_faults
from kg.model import Reading
from kg.rules import RuleError, table
from kg.rules.candidate import Trial, keep, trial
from kg.rules.origin import place
from kg.rules.own import own_folder
from kg.show.changes import counted, lines, write_changes

SHOWN = 60
EXAMPLE = "例句.txt"


@click.command("try")
@click.argument("row", nargs=-1, metavar="[TABLE TERM [COLUMN=VALUE]...]")
@click.option(
    "--on",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="在哪些报告上试;可写几次 (reports to try it on)",
)
@click.option("--forbid", is_flag=True, help="不要程序表里的这个词 (take the word away)")
@click.option("--replace", is_flag=True, help="程序表里有这个词,换成新的读法 (in place of the rows there)")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="把变化存成 CSV (write a table)")
@click.option("--keep", "keeps", is_flag=True, help="写进自己的规则文件夹 (keep the row)")
@own_rules
def command(
    row: tuple[str, ...], on: tuple[Path, ...], forbid: bool, replace: bool, out: Path | None, keeps: bool
) -> None:
    """试一个词:事实会多出、丢掉、改变哪些。不写词,就试 --rules 的整个文件夹。不写 --keep,什么也不留下。

    Try a row: facts gained, lost, changed. Without a row, try the folder. Without --keep nothing is written.
    """
    own = own_folder()
    if not row and (own is None or not on or keeps or forbid or replace):
        raise WrongUseError("请写表名和词;试整个文件夹要用 --rules 和 --on (give TABLE and TERM, or --rules and --on)")
    if keeps and own is None:
        raise WrongUseError("请用 --rules 指定自己的规则文件夹,才能留下 (--keep needs --rules)")
    with TemporaryDirectory() as room:
        if not row:
            after, before = read_twice(on, None, Path(room))
            raise SystemExit(compared(before, after, out))
        name, cells = parsed(row)
        tried = started(name, cells, Path(room) / "own", forbid, replace)
        code = told(tried, on, out, Path(room))
    if not keeps or own is None:
        click.echo("没有写入任何文件;要留下,加 --keep 和 --rules (nothing kept)。")
    elif code != DONE:
        blame("例句没有通过,或报告读不出;没有写入 (not kept)")
    else:
        click.echo(f"写进了 {kept(name, cells, own, forbid, replace)};读报告时加 --rules {own} (kept)。")
    raise SystemExit(code)


def parsed(words: tuple[str, ...]) -> tuple[str, dict[str, str]]:
    """The table and the cells of a row. Raises WrongUseError."""
    tables = [name for name in wanted(words[:1]) if not name.startswith("patterns/")]
    if len(tables) != 1 or len(words) == 1 or not words[1].strip():
        raise WrongUseError("请写一张词表的名称和一个词;规则(patterns)请写进文件夹再试 (give TABLE and TERM)")
    cells = {"term": words[1].strip()}
    for word in words[2:]:
        column, sign, value = word.partition("=")
        if not sign or column.strip() in cells:
            raise WrongUseError(f"“{word}”应写成 列名=内容,每列一次,如 concept=visit (COLUMN=VALUE)")
        cells[column.strip()] = value.strip()
    return tables[0], cells


def started(name: str, cells: dict[str, str], folder: Path, forbid: bool, replace: bool) -> Trial:
    """The row in a copy of the own folder. Raises WrongUseError for one that cannot be used."""
    try:
        found = trial(name, cells, folder, forbid=forbid, replace=replace)
    except RuleError as error:
        raise WrongUseError(f"{error}(各列见 kg rules list {name.partition('/')[2]})") from None
    if (found.row.example or not forbid) and (fault := form_fault(found.row, finds(found.row, found.table))):
        raise WrongUseError(f"{fault};写法:example=例句")
    for note in notes(found, replace):
        warn(note)
    return found


def notes(found: Trial, replace: bool) -> Iterator[str]:
    """What should be known of a row before its changes are read."""
    there = [row for row in table(found.row.table).rows if row.term == found.row.term]
    if found.row in found.table.idle:
        why = "表里没有这个词,不用禁" if found.forbids else f"表里已有这一行({place(there[0])})"
        yield f"“{found.row.term}”:{why};不会改变什么 (changes nothing)"
    elif there and not found.forbids and not replace:
        yield f"“{found.row.term}”:表里已有({place(there[0])} {there[0].concept});要换掉它,加 --replace (already there)"


def told(tried: Trial, on: tuple[Path, ...], out: Path | None, room: Path) -> int:
    """Read the example and the reports without the row and with it, and tell the changes; the exit code."""
    row, shows = tried.row, finds(tried.row, tried.table)
    (room / EXAMPLE).write_text(row.example or row.term, encoding="utf-8")
    before, after = read_twice([room / EXAMPLE, *on], tried.folder, room)
    example = [reading for reading in after if reading.report.document is after[0].report.document]
    former = [reading for reading in before if reading.report.document is before[0].report.document]
    found = changes(former, example)
    click.echo(f"例句:{row.example or '(没有)'}")
    for change in found:
        click.echo(f"  {next(lines(change))}")
    if not found:
        click.echo("  读法没有变 (read as before)")
    faults = (still_faults if tried.forbids else shown_faults)(row, shows, example[0]) if shows else iter(())
    wrong = list(faults)
    for fault in wrong:
        blame(f"“{row.term}”:{fault}")
    code = compared(before[len(former) :], after[len(example) :], out) if on else DONE
    return FINDINGS if wrong else code


def compared(before: list[Reading], after: list[Reading], out: Path | None) -> int:
    """Tell what two readings of some reports differ in, and write the table; the exit code."""
    if not after:
        blame("这些报告一份也没有读出 (no report could be read)")
        return UNREADABLE
    found = changes(before, after)
    click.echo(f"读了 {len(after)} 份报告。{counted(found)}。")
    for change in found[:SHOWN]:
        for line in lines(change):
            click.echo(line)
    if len(found) > SHOWN:
        click.echo(f"其余 {len(found) - SHOWN} 处没有列出;用 --out 变化.csv 存成表 ({len(found) - SHOWN} more)。")
    if out is not None:
        try:
            write_changes(found, out)
        except OSError as error:
            raise WrongUseError(f"{out}:写不进({error.strerror});如果在 WPS 里开着,请先关掉 (cannot write)") from None
        click.echo(f"变化在 {out},共 {len(found)} 行。")
    return DONE


def kept(name: str, cells: dict[str, str], own: Path, forbid: bool, replace: bool) -> str:
    """Write the row into the own folder; where it stands. Raises WrongUseError."""
    try:
        return keep(name, cells, own, forbid=forbid, replace=replace)
    except OSError as error:
        raise WrongUseError(f"{own}:写不进({error.strerror});如果在 WPS 里开着,请先关掉 (cannot write)") from None
