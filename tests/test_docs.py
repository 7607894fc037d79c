"""What the documents say is so."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from command import REPORTS, ROOT, kg
from sample import BLOCK, COMMITTED, README, SAMPLE, filled, made

from cli import COMMANDS

TEXT = README.read_text(encoding="utf-8")
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs" / "decisions").glob("*.md")),
    *(ROOT / name for name in ("docs/加规则.md", "kg/rules/README.md", "ontology/README.md", "exports/README.md")),
]
LINK = re.compile(r"\]\(([^)#:]+)\)")
IN_CODE = re.compile(r"`((?:kg|tests|ontology|docs|exports/sample|terms|lists|patterns|\.ci)/[^`\s]*)`")
PARTIAL = re.compile(r"[*{<…]")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_stands_in_the_readme(name: str) -> None:
    assert f"| `kg {name} " in TEXT
    for option in re.findall(r"--[a-z]+", TEXT.split(f"| `kg {name} ")[1].split("|")[0]):
        assert option in kg(name, "--help").stdout


def test_the_two_commands_stand_alone_on_their_lines() -> None:
    lines = TEXT.splitlines()
    assert lines.count("sh setup.sh") == lines.count("sh test.sh") == 1
    assert (ROOT / "setup.sh").is_file() and (ROOT / "test.sh").is_file()


def test_the_version_is_that_of_the_changelog_and_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    newest = re.search(r"^## \[(\d+\.\d+\.\d+)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert newest and newest[1] == project["version"] == version("gonghui-kg")
    assert kg("--version").stdout.strip().endswith(newest[1])


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_a_document_names_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for link in LINK.findall(text):
        assert (path.parent / link).exists(), link
    for name in IN_CODE.findall(text):
        place = ROOT / "kg" / "rules" / name if name.startswith(("terms", "lists", "patterns")) else ROOT / name
        found = sorted(place.parent.glob(place.name)) if PARTIAL.search(name) else [place]
        assert found and all(one.exists() for one in found), name


def test_every_table_is_named_in_the_guide_for_experts() -> None:
    guide = (ROOT / "kg" / "rules" / "README.md").read_text(encoding="utf-8")
    named = {
        file for name in IN_CODE.findall(guide) for file in (ROOT / "kg" / "rules" / name).parent.glob(Path(name).name)
    }
    tables = {file for room in ("terms", "lists", "patterns") for file in (ROOT / "kg" / "rules" / room).iterdir()}
    assert {file.name for file in tables - named} == set(), "请在 kg/rules/README.md 里说明"


def test_the_answers_of_the_readme_are_those_of_the_sample(sample: Path) -> None:
    names = {match[2] for match in BLOCK.finditer(TEXT)}
    assert {path.name for path in (ROOT / "ontology" / "questions").glob("*.rq")} <= names
    assert filled(TEXT, sample) == TEXT, "请运行 python tests/sample.py"


def test_every_question_has_an_answer_in_the_readme() -> None:
    assert not re.search(r"共 0 行", TEXT)


@pytest.mark.parametrize("name", COMMITTED)
def test_the_committed_sample_is_what_a_build_makes(name: str, sample: Path) -> None:
    assert (SAMPLE / name).read_bytes() == made(sample)[name], (
        "请运行 python tests/sample.py,看 git diff exports/sample"
    )


def test_the_committed_sample_has_nothing_else() -> None:
    assert sorted(path.name for path in SAMPLE.iterdir()) == sorted(COMMITTED)
    assert sum(path.stat().st_size for path in SAMPLE.iterdir()) < 2_000_000
    assert len(list(REPORTS.iterdir())) == 4
