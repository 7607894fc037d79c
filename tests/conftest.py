"""The sample reports, built once for all tests that look at a build."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import REPORTS

from kg.folder import build


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that ``kg build tests/reports`` makes; for reading only."""
    folder = tmp_path_factory.mktemp("样例 一") / "图谱"
    assert build([REPORTS], folder).problems == ()
    return folder
