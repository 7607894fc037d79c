"""How a command ends: exit codes, and one line for what went wrong."""

from __future__ import annotations

from collections.abc import Iterable
from gettext import gettext

import click

from kg.model import Problem

DONE, FINDINGS, WRONG_USE, UNREADABLE, INTERRUPTED = 0, 1, 2, 3, 130
"""Done; done with findings; wrong use; input unreadable; interrupted."""


class CannotReadError(click.ClickException):
    """An input that cannot be read."""

    exit_code = UNREADABLE


class WrongUseError(click.ClickException):
    """A request that cannot be met."""

    exit_code = WRONG_USE


class StoppedError(click.ClickException):
    """Ctrl-C; the message says what was kept."""

    exit_code = INTERRUPTED


def end(error: click.ClickException) -> int:
    """Say on stderr, in one line, why a command ended; the exit code."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
    elif isinstance(error, StoppedError):
        click.echo(error.format_message(), err=True)
    else:
        blame(f"{error.format_message()}{hint(error)}")
    return error.exit_code


def hint(error: click.ClickException) -> str:
    """Where to read how a command is used, after a wrong use that click found."""
    if not isinstance(error, click.UsageError) or error.ctx is None:
        return ""
    try_help = gettext("Try '{command} {option}' for help.")
    return f" ({try_help.format(command=error.ctx.command_path, option='--help').rstrip('.')})"


def blame(message: object) -> None:
    """One line on stderr for what failed."""
    click.echo(gettext("Error: {message}").format(message=" ".join(str(message).split())), err=True)


def warn(message: object) -> None:
    """One line on stderr for what should be looked at."""
    click.echo(f"注意:{message}", err=True)


def report_problems(problems: Iterable[Problem]) -> bool:
    """A line on stderr for each input with a problem; whether any was lost."""
    lost = False
    for problem in problems:
        (blame if problem.lost else warn)(problem)
        lost = lost or problem.lost
    return lost
