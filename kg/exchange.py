"""A finished folder takes the place of a former one in one step, so that a break leaves the one or the other."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

AT_FDCWD, RENAME_EXCHANGE = -100, 2  # Linux, renameat2(2)


def put_in_place(part: Path, place: Path) -> None:
    """Rename ``part`` to ``place``; what stood there is ``part`` after. Raises OSError."""
    if not place.exists():
        part.rename(place)
    elif not exchanged(part, place):
        exchange_by_renames(part, place)


def exchanged(one: Path, other: Path) -> bool:
    """Exchange two names at once, where the system can (Linux 3.15 with glibc 2.28)."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    return rename is not None and rename(AT_FDCWD, bytes(one), AT_FDCWD, bytes(other), RENAME_EXCHANGE) == 0


def exchange_by_renames(one: Path, other: Path) -> None:
    """Exchange two names by three renames; put back what can be put back where one fails."""
    former = other.with_name(f"{one.name}.former")
    other.rename(former)
    try:
        one.rename(other)
    except BaseException:
        former.rename(other)
        raise
    former.rename(one)
