"""Make again what is generated from the sample reports and committed: ``exports/sample`` and the answers in README.md.

    python tests/sample.py [--figures] [--picture]

``--figures`` also measures against the gold standard beside the project, ``--picture`` takes docs/图谱.png in Chromium.
"""

from __future__ import annotations

import argparse
import importlib
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from kg.contents import ARCHIVE, PAGE, RECORD, TABLE  # noqa: E402
from kg.folder import build  # noqa: E402
from kg.graph.queries import query  # noqa: E402
from kg.graph.results import Table  # noqa: E402
from kg.graph.store import open_store  # noqa: E402

REPORTS = ROOT / "tests" / "reports"
SAMPLE = ROOT / "exports" / "sample"
README = ROOT / "README.md"
COMMITTED = ("graph.ttl", TABLE, ARCHIVE, PAGE, RECORD)
EXPLAINED = "3月12日,松川镇工会会同镇妇联慰问困难职工15名,发放慰问金3000元。"
HIDDEN = ("报告", "依据句", "文件", "起")
SHOWN = 6
BLOCK = re.compile(r"(<!-- 生成:(.+?) -->\n).*?(<!-- 完 -->)", re.DOTALL)


def made(folder: Path) -> dict[str, bytes]:
    """The committed part of a build, by name."""
    return {name: (folder / name).read_bytes() for name in COMMITTED}


def filled(readme: str, folder: Path, figures: str = "") -> str:
    """README with its generated blocks as a build answers them; the figures stay where none are given."""

    def block(match: re.Match[str]) -> str:
        name = match[2]
        if name == "figures":
            return f"{match[1]}\n{figures}\n{match[3]}" if figures else match[0]
        text = answer(name, folder) if name.endswith(".rq") else {"build": built, "explain": explained}[name]()
        return f"{match[1]}\n{text}\n{match[3]}"

    return BLOCK.sub(block, readme)


def built() -> str:
    """What ``kg build`` says."""
    with tempfile.TemporaryDirectory() as room:
        said = kg("build", "tests/reports", "--out", f"{room}/local")
    return f"```console\n$ kg build tests/reports --out exports/local\n{said.replace(room, 'exports')}```\n"


def explained() -> str:
    """What ``kg explain`` says."""
    return f"```console\n$ kg explain '{EXPLAINED}'\n{kg('explain', EXPLAINED)}```\n"


def answer(name: str, folder: Path) -> str:
    """The first rows that a question gives, as a table of Markdown."""
    text = (ROOT / "ontology" / "questions" / name).read_text(encoding="utf-8")
    found = query(open_store(folder), text)
    assert isinstance(found, Table)
    columns = [variable for variable in found.variables if variable not in HIDDEN]
    lines = [f"| {' | '.join([*columns, '出处'])} |", "|---" * (len(columns) + 1) + "|"]
    for row in found.rows[:SHOWN]:
        cells = dict(zip(found.variables, ("" if term is None else term.value for term in row), strict=True))
        lines.append(f"| {' | '.join([*(cells[column] for column in columns), cells['文件'] + ' ' + cells['起']])} |")
    rest = f"共 {len(found.rows)} 行,这里是前 {SHOWN} 行。" if len(found.rows) > SHOWN else f"共 {len(found.rows)} 行。"
    return "\n".join([*lines, "", rest, ""])


def kg(*arguments: str) -> str:
    """What a command writes on standard output."""
    line = [sys.executable, "cli.py", *arguments]
    return subprocess.run(line, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout


SETS = (
    ("dev", None, "dev:12 份报告"),
    ("other", None, "other:29 篇别家的文字"),
    ("other", "check", "其中没看过的 14 篇"),
)


def measured() -> str:
    """F1 on the gold sets, as a table of Markdown."""
    sys.path.insert(0, str(ROOT / "tests" / "gold"))
    measure = importlib.import_module("measure").measure
    lines = ["| 标准答案 | 提及 mention | 值 value | 活动 activity | 事实 fact |", "|---|---|---|---|---|"]
    for name, half, title in SETS:
        tallies = measure(name, half)[0].tallies
        cells = [f"{tallies[key].f1:.2f}" for key in ("mention", "value", "activity.typed", "fact")]
        lines.append(f"| {' | '.join([title, *cells])} |")
    return "\n".join([*lines, ""])


def picture(folder: Path) -> None:
    """The page as it opens, at the size of an office screen."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        page.goto((folder / PAGE).as_uri())
        page.wait_for_timeout(1500)
        page.screenshot(path=ROOT / "docs" / "图谱.png")
        browser.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--figures", action="store_true")
    parser.add_argument("--picture", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / "sample"
        build([REPORTS], folder)
        SAMPLE.mkdir(parents=True, exist_ok=True)
        for name, content in made(folder).items():
            (SAMPLE / name).write_bytes(content)
        readme = README.read_text(encoding="utf-8")
        README.write_text(filled(readme, folder, measured() if options.figures else ""), encoding="utf-8", newline="\n")
        if options.picture:
            picture(folder)


if __name__ == "__main__":
    main()
