"""kg: arguments in, one call, lines out. Each command is a module of ``kg.commands``, loaded when it is called."""

from __future__ import annotations

import io
import os
import sys

import click

from kg.commands.language import speak
from kg.commands.lazy import LazyGroup
from kg.commands.outcome import DONE, CannotReadError, StoppedError, end
from kg.commands.own_rules import own_rules, to_the_front
from kg.rules.errors import RuleError

COMMANDS = {
    "build": "从报告建图谱 (build a graph)",
    "facts": "把读到的写成 JSON Lines (facts as JSON Lines)",
    "explain": "说明一段文字里读到了什么 (explain a text)",
    "rules": "看词表、试一个新词、检查例句 (word tables)",
    "query": "用 SPARQL 查询 (ask in SPARQL)",
    "export": "写成别的格式 (export)",
    "view": "重新画出网页 (draw the page anew)",
    "check": "检查图谱 (check by SHACL)",
}


class Commands(LazyGroup):
    """The commands of ``kg``; what stops one ends in an exit code of ours."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take ``--rules`` wherever it stands."""
        return super().parse_args(ctx, to_the_front(args))

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; click itself would answer Ctrl-C by an empty line and a broken pipe by exit code 1."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise StoppedError("已中断 (interrupted)") from None
        except RuleError as error:
            raise CannotReadError(str(error)) from None
        except BrokenPipeError:
            silence()
            return DONE


@click.group(
    cls=Commands,
    members=COMMANDS,
    modules="kg.commands.{}",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@own_rules
@click.version_option(package_name="gonghui-kg", prog_name="kg", help="显示版本 (show the version)")
def kg() -> None:
    """工会知识图谱:从工会工作总结中读出事实,连成图谱。

    Knowledge graphs out of trade-union work reports.

    \b
    退出码 (exit codes):
      0   完成 (done)
      1   完成,但有要看的问题 (done with findings)
      2   用法不对 (wrong use)
      3   输入读不出 (input unreadable)
      130 被中断 (interrupted)
    """


def silence() -> None:
    """Nobody reads any more: what is still to be flushed goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Run ``kg``; never broken by a console of another encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    speak()
    try:
        code = kg.main(prog_name="kg", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        code = end(error)
    except BrokenPipeError:
        silence()
        code = DONE
    except (KeyboardInterrupt, click.exceptions.Abort):
        code = end(StoppedError("已中断 (interrupted)"))
    sys.exit(code)


if __name__ == "__main__":
    main()
