"""The option ``--rules DIR``: a folder of one's own tables and patterns.

It may stand anywhere on the line, yet must be known before a command is loaded, since tables are read then.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.rules.own import VARIABLE, use

NAME = "--rules"
F = TypeVar("F", bound=Callable[..., Any])


def chosen(ctx: click.Context, parameter: click.Parameter, folder: Path | None) -> None:
    """Read by the folder from now on."""
    if folder is not None:
        use(folder)


def own_rules(command: F) -> F:
    """The option, for the group that obeys it and the commands whose help tells of it."""
    return click.option(
        NAME,
        metavar="DIR",
        type=click.Path(path_type=Path),
        expose_value=False,
        is_eager=True,
        callback=chosen,
        help=f"自己的规则文件夹,也可用环境变量 {VARIABLE} 指定 (own folder of rules)",
    )(command)


def to_the_front(arguments: list[str]) -> list[str]:
    """The line with the option before all else, where it stands before ``--`` and has a value."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    front: list[str] = []
    rest: list[str] = []
    words = iter(arguments[:end])
    for word in words:
        value = list(islice(words, 1)) if word == NAME else []
        (front if value or word.startswith(f"{NAME}=") else rest).extend([word, *value])
    return [*front, *rest, *arguments[end:]]
