"""The embedded store (Oxigraph, on disk): built anew beside the old one and renamed, opened for reading only."""

from __future__ import annotations

import shutil
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from kg.graph.errors import GraphError

ROOM = "store"
REBUILD = "请重新运行 kg build (rebuild)"


def build_store(data: bytes, folder: Path) -> None:
    """Load N-Quads into ``folder/store``; a break leaves the old store as it was."""
    part, room = folder / f".{ROOM}.part", folder / ROOM
    shutil.rmtree(part, ignore_errors=True)
    store = Store(str(part))
    store.bulk_load(data, format=RdfFormat.N_QUADS)
    store.flush()
    del store  # RocksDB holds its lock until then
    shutil.rmtree(room, ignore_errors=True)
    part.rename(room)


def open_store(folder: Path) -> Store:
    """The store of a build, for reading. Raises GraphError where there is none or it is damaged."""
    room = folder / ROOM
    if not room.is_dir():
        raise GraphError(f"{folder}:这里没有图谱库(缺 {ROOM} 文件夹);{REBUILD}")
    try:
        return Store.read_only(str(room))
    except (OSError, RuntimeError) as error:
        raise GraphError(f"{room}:图谱库损坏({first_line(error)});{REBUILD}") from None


def first_line(error: Exception) -> str:
    """The first line of a message."""
    return str(error).split("\n", 1)[0]
