"""Files to documents."""

from kg.read.files import from_text, read

__all__ = ["from_text", "read"]
