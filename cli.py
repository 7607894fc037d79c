"""kg: arguments in, one call, lines out. Each command is a module of ``kg.commands``, loaded when it is called."""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module

import click

from kg.commands.outcome import INTERRUPTED

COMMANDS = {
    "build": "从报告建图谱 (build a graph)",
    "facts": "把读到的写成 JSON Lines (facts as JSON Lines)",
    "explain": "说明一段文字里读到了什么 (explain a text)",
    "query": "用 SPARQL 查询 (ask in SPARQL)",
    "export": "写成别的格式 (export)",
    "view": "重新画出网页 (draw the page anew)",
    "check": "检查图谱 (check by SHACL)",
}


class Commands(click.Group):
    """The commands by name, imported when called, so that help is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"kg.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in the help, without importing any."""
        with formatter.section("命令 (commands)"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="gonghui-kg", prog_name="kg")
def kg() -> None:
    """工会知识图谱:从工会工作总结中读出事实,连成图谱。

    Knowledge graphs out of trade-union work reports. Exit codes: 0 done, 1 done with findings, 2 wrong use,
    3 input unreadable, 130 interrupted.
    """


def main() -> None:
    """Run ``kg``; quiet on Ctrl-C and on a broken pipe, and never broken by a console of another encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = kg.main(standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort:
        code = INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)


if __name__ == "__main__":
    main()
