"""Click's own words in Chinese: it sends them through gettext, and a catalogue of ours lies beside."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

LOCALE = Path(__file__).with_name("locale")
SETTINGS = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a language may be set, in the order in which gettext looks (POSIX, 8.2)."""
NO_LANGUAGE = ("", "C", "POSIX")


def speak() -> None:
    """Bind the catalogue; Chinese where no language is set (``LANGUAGE=en`` keeps click's English)."""
    gettext.bindtextdomain("messages", str(LOCALE))
    wanted = next((value for name in SETTINGS if (value := os.environ.get(name))), "").split(".")[0]
    if wanted in NO_LANGUAGE or wanted.startswith("zh"):
        os.environ["LANGUAGE"] = "zh_CN"
