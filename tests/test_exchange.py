"""Two folders change places, at once or by renames; a failure leaves both as they were."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.exchange import exchange_by_renames, exchanged, put_in_place


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "文件").write_text(text, encoding="utf-8")
    return path


def text(path: Path) -> str:
    return (path / "文件").read_text(encoding="utf-8")


@pytest.mark.parametrize("way", [exchanged, exchange_by_renames, put_in_place])
def test_two_folders_change_places(way: Callable[[Path, Path], object], tmp_path: Path) -> None:
    new, old = folder(tmp_path / ".图谱.part", "新"), folder(tmp_path / "图谱", "旧")
    way(new, old)
    assert (text(new), text(old)) == ("旧", "新")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".图谱.part", "图谱"]


def test_a_first_folder_is_only_renamed(tmp_path: Path) -> None:
    put_in_place(folder(tmp_path / ".图谱.part", "新"), tmp_path / "图谱")
    assert [path.name for path in tmp_path.iterdir()] == ["图谱"] and text(tmp_path / "图谱") == "新"


def test_a_failure_leaves_the_former_folder(tmp_path: Path) -> None:
    old = folder(tmp_path / "图谱", "旧")
    assert not exchanged(tmp_path / "没有", old)
    with pytest.raises(FileNotFoundError):
        exchange_by_renames(tmp_path / "没有", old)
    assert [path.name for path in tmp_path.iterdir()] == ["图谱"] and text(old) == "旧"
