"""A group of commands, one module each, loaded when one is called, so that help is quick."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """Commands by name with a line of help each; ``modules`` is where one stands, its name in place of ``{}``."""

    def __init__(self, *args: Any, members: Mapping[str, str], modules: str, **more: Any) -> None:
        super().__init__(*args, **more)
        self.members = members
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of a day's work."""
        return list(self.members)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command. Raises NoSuchCommand, with the names near it."""
        if cmd_name not in self.members:
            raise click.exceptions.NoSuchCommand(cmd_name, possibilities=self.members, ctx=ctx)
        command = import_module(self.modules.format(cmd_name)).command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in the help, without importing any."""
        with formatter.section("命令 (commands)"):
            formatter.write_dl(list(self.members.items()))
