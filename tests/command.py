"""``kg`` as people run it: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ROOT / "tests" / "reports"
LANGUAGES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def surroundings(**more: str) -> dict[str, str]:
    """An environment that says nothing about language, and ``more``."""
    plain = {name: value for name, value in os.environ.items() if name not in LANGUAGES}
    return {**plain, "PYTHONIOENCODING": "utf-8", **more}


def call(*arguments: str | Path, root: Path = ROOT) -> list[str]:
    return [sys.executable, str(root / "cli.py"), *map(str, arguments)]


def kg(
    *arguments: str | Path, cwd: Path | None = None, text: str | None = None, root: Path = ROOT, **more: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        call(*arguments, root=root),
        cwd=cwd,
        input=text,
        env=surroundings(**more),
        capture_output=True,
        encoding="utf-8",
    )
