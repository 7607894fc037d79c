"""Files to documents."""

from kg.read.files import READERS, ReadError, from_text, read, refuse

__all__ = ["READERS", "ReadError", "from_text", "read", "refuse"]
