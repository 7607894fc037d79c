"""How a command ends: exit codes, and one line for what went wrong."""

from __future__ import annotations

import click

DONE, FINDINGS, WRONG_USE, UNREADABLE, INTERRUPTED = 0, 1, 2, 3, 130
"""Done; done with findings; wrong use; input unreadable; interrupted."""


class CannotReadError(click.ClickException):
    """An input that cannot be read: one line on stderr, exit code 3."""

    exit_code = UNREADABLE

    def show(self, file: object = None) -> None:
        """Write the line."""
        click.echo(f"错误:{self.message}", err=True)


class WrongUseError(click.ClickException):
    """A request that cannot be met: one line on stderr, exit code 2."""

    exit_code = WRONG_USE

    def show(self, file: object = None) -> None:
        """Write the line."""
        click.echo(f"错误:{self.message}", err=True)


def warn(line: object) -> None:
    """One line on stderr."""
    click.echo(f"注意:{line}", err=True)
