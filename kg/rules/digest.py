"""A digest of every table and pattern, own ones too, so that a build says by which rules it was made."""

from __future__ import annotations

import hashlib

from kg.rules.own import TABLES, own_files
from kg.rules.rows import OWN


def digest_of_rules() -> str:
    """SHA-256 in hex over the names and bytes of all tables and patterns, in order of name; own files last."""
    found = hashlib.sha256()
    for room in ("lists", "patterns", "terms"):
        for file in sorted(TABLES.joinpath(room).iterdir(), key=lambda file: file.name):
            if file.is_file():
                found.update(f"{room}/{file.name}\n".encode() + file.read_bytes())
    for name, path in own_files().items():
        found.update(f"{OWN}{name}\n".encode() + path.read_bytes())
    return found.hexdigest()
