"""Patterns of the program with those of an own file of the same name: added, or, with ``forbid``, taking rules away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

from kg.rules.errors import RuleError
from kg.rules.own import TABLES, own_files
from kg.rules.patterns import File, Pattern, compile_rule, expand_part, parsed, shipped
from kg.rules.rows import OWN
from kg.rules.sheets import decoded

FORBID = "forbid"


@cache
def patterns(name: str) -> tuple[Pattern, ...]:
    """Rules of ``patterns/<name>.toml`` in file order, own ones last. Raises RuleError with file, rule and remedy."""
    found, faults = load(name)
    if faults:
        raise RuleError(faults[0])
    return found


def load(name: str) -> tuple[tuple[Pattern, ...], list[str]]:
    """The rules that can be used, and a line for each fault. Raises RuleError for a file out of place."""
    path = own_files().get(f"patterns/{name}")
    try:
        file = shipped(name)
        data = {} if path is None else parsed(str(path), decoded(str(path), path.read_bytes()).encode())
    except RuleError as error:
        return (), [str(error)]
    except OSError as error:
        return (), [f"{path}:读不进({error.strerror});请检查权限 (cannot read)"]
    return (file.rules, []) if path is None else widened(file, path, name, data)


def widened(file: File, path: Path, name: str, data: Mapping[str, Any]) -> tuple[tuple[Pattern, ...], list[str]]:
    """The rules of a file with those of an own one."""
    rules = list(file.rules)
    faults = [f"{path}:不认得 {key};只能写 [part] 和 [[rule]] (unknown key)" for key in data.keys() - {"part", "rule"}]
    faults.sort()
    try:
        parts = {**file.parts, **{k: expand_part(str(path), k, value) for k, value in data.get("part", {}).items()}}
    except RuleError as error:
        return file.rules, [*faults, str(error)]
    for rule in data.get("rule", ()):
        called = f"{path} 规则 {rule.get('name', '?')}"
        same = next((other for other in rules if other.name.endswith(f"{name}/{rule.get('name')}")), None)
        if rule.get(FORBID):
            if same is None:
                faults.append(f"{called}:程序里没有这条规则,不用禁;请检查名字 (no such rule)")
            else:
                rules.remove(same)
            continue
        try:
            added = compile_rule(str(path), f"{OWN}patterns/{name}", rule, parts)
        except RuleError as error:
            faults.append(str(error))
            continue
        if same is not None:
            faults.append(f"{called}:已有同名的规则;请换一个名字 (name taken)")
        wrong = list(shape_faults(added, file))
        faults.extend(f"{called}:{fault}" for fault in wrong)
        if same is None and not wrong:
            rules.append(added)
    return tuple(rules), faults


def shape_faults(added: Pattern, file: File) -> Iterator[str]:
    """What an own rule lacks that every rule of the file has: settings, and names of groups."""
    for key in sorted(set.intersection(*(set(rule.settings) for rule in file.rules))):
        known = {str(rule.settings[key]): rule.settings[key] for rule in file.rules}
        if added.settings.get(key) not in known.values():
            yield f"缺少 {key},或写得不对;可用:{'、'.join(sorted(known))} (missing setting)"
    groups = {tuple(sorted(rule.regex.groupindex)) for rule in file.rules}
    if not any(set(names) <= set(added.regex.groupindex) for names in groups):
        listed = "、".join(
            f"(?P<{'>、(?P<'.join(names)}>…)" for names in sorted(groups, key=lambda names: (len(names), names))[:2]
        )
        yield f"pattern 里要有带名字的一组:{listed} (missing group)"
    if not added.finds or not added.ignores:
        yield "finds 和 ignores 至少各要一个例子 (no examples)"


def notes(name: str) -> tuple[str, ...]:
    """The lines of the head of ``patterns/dates``, with their ``#``."""
    lines = TABLES.joinpath(f"{name}.toml").read_text(encoding="utf-8").splitlines()
    return tuple(takewhile(lambda line: line.startswith("#"), lines))
