"""图谱.html in a real browser, from a disk path with Chinese and spaces, with the network refused."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from handmade import hostile, school, town
from playwright.sync_api import Browser, Page, Route, sync_playwright

from kg.show.network import network
from kg.show.page import counts, write_page
from kg.show.values import months

Opener = Callable[..., Page]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
SCREEN = {"width": 1366, "height": 657}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path="/usr/bin/chromium", args=[*FLAGS, "--disable-sync"])
        yield running
        running.close()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("工会 材料") / "图谱 一.html"
    write_page([town(), school(), hostile()], path)
    return path


@pytest.fixture
def opened(browser: Browser, built: Path) -> Iterator[Opener]:
    """Opens the page at an address; at the end nothing was asked of a network and nothing went wrong."""
    wrong: list[str] = []
    contexts = []

    def check(route: Route) -> None:
        if route.request.url.startswith(("file:", "data:", "blob:")):
            route.continue_()
        else:
            wrong.append(route.request.url)
            route.abort()

    def start(address: str = "", **options: object) -> Page:
        context = browser.new_context(offline=True, reduced_motion="reduce", **({"viewport": SCREEN} | options))
        contexts.append(context)
        context.route("**/*", check)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(built.as_uri() + address)
        return page

    yield start
    for context in contexts:
        context.close()
    assert wrong == []


def id_of(page: Page, name: str) -> str:
    return page.evaluate("name => graph.nodes().find(id => graph.name(id) === name)", name)


def click(page: Page, name: str) -> None:
    place = page.evaluate("id => graph.where(id)", id_of(page, name))
    page.mouse.click(place["x"], place["y"])


def shown(page: Page) -> list[str]:
    return page.evaluate("graph.nodes().map(graph.name)")


def test_nodes_and_edges_are_there(opened: Opener) -> None:
    page = opened()
    expected = network([town(), school(), hostile()])
    things = [thing.label for thing in expected.things if thing.activities]
    assert sorted(shown(page)) == sorted([*things, "慰问走访", "学习培训"])
    pairs = {(part.thing, activity.type) for activity in expected.activities for part in activity.parts if part.thing}
    assert len(page.evaluate("graph.edges()")) == len(pairs)
    assert page.evaluate("document.body.dataset.nodes") == str(len(things) + 2)


def test_a_relative_name_stays_in_its_report_and_a_law_is_one(opened: Opener) -> None:
    names = shown(opened())
    assert {"镇工会(柳溪镇总工会)", "镇工会(青石小学工会)"} <= set(names)
    assert names.count("中华人民共和国工会法") == 1


def test_a_click_on_a_node_shows_its_evidence_sentence(opened: Opener) -> None:
    page = opened()
    click(page, "中华人民共和国工会法")
    quotes = page.locator("#right blockquote")
    assert quotes.locator(".own").all_inner_texts() == [
        "𬭚工会法🏅专题培训班于3月8日开班。",
        "学校工会组织教师学习《工会法》。",
    ]
    # the actor stands in the sentence before; marks lie right behind letters that take two UTF-16 units
    assert quotes.first.locator(".context mark").all_inner_texts() == ["镇工会"]
    assert quotes.first.locator(".own mark").all_inner_texts() == ["工会法", "专题培训班", "3月8日"]
    assert quotes.first.locator("mark.k-POLICY").get_attribute("title") == "依据"
    assert "报告1 工作总结(柳溪镇总工会) · a.txt 第 36–41 字" in page.locator("#right .source").first.inner_text()


def test_a_click_on_a_type_opens_and_closes_its_activities(opened: Opener) -> None:
    page = opened()
    before = shown(page)
    click(page, "慰问走访")
    unfolded = set(shown(page)) - set(before)
    helped = ("走访慰问 · 困难职工", "送清凉 · 困难职工", "慰问 · 困难职工")
    assert unfolded == {*helped, "慰问 · =1+1'{{7*7}}\u2028<b>职工</b>"}
    click(page, "送清凉 · 困难职工")
    assert page.locator("#right blockquote").inner_text() == "下半年镇工会将为困难职工送清凉。"
    assert page.locator("#right .tag.planned").inner_text() == "计划"
    click(page, "慰问走访")
    assert shown(page) == before


def test_hostile_names_stay_text(opened: Opener) -> None:
    page = opened()
    click(page, '</script><img src=x onerror="window.__xss=1">工会')
    assert page.locator("#right h2").inner_text() == '</script><img src=x onerror="window.__xss=1">工会'
    assert "=1+1'{{7*7}}" in page.locator("#right blockquote").inner_text()
    assert "c<img src=x onerror=window.__xss=3>.txt" in page.locator("#right .source").inner_text()
    page.fill("#find", "<img")
    page.wait_for_timeout(100)
    assert page.evaluate("typeof window.__xss") == "undefined"
    assert page.locator("img:not(#sheet)").count() == 0


def test_filters_agree_with_a_count_in_python(opened: Opener) -> None:
    page = opened()
    expected = network([town(), school(), hostile()])
    page.uncheck("#statuses input[value=planned]")
    done = [activity for activity in expected.activities if activity.status == "done"]
    assert page.locator("#kinds label", has_text="活动").locator(".count").inner_text() == str(len(done))
    page.select_option("#report", "1")
    things = {part.thing for activity in done if activity.source == 1 for part in activity.parts if part.thing}
    assert len(shown(page)) == len(things) + 2
    page.uncheck("#kinds input[value=ORG]")
    assert not any("工会" in name and "法" not in name for name in shown(page))
    for kind in ("ACTIVITY", "POLICY", "BENEFICIARY"):
        page.uncheck(f"#kinds input[value={kind}]")
    assert shown(page) == []
    assert "请在左侧放宽筛选" in page.locator("#status").inner_text()


def test_a_month_is_found_in_masked_and_open_dates(opened: Opener) -> None:
    assert months(["20XX-03-08"]) == (3,) and months(["XXXX-01/XXXX-03", "2024"]) == (1, 2, 3)
    assert months(["2023-12/2024-01", "2024-06/..", "1979/.."]) == (1, 6, 12)
    page = opened()
    page.select_option("#month", "3")
    assert page.locator("#kinds label", has_text="活动").locator(".count").inner_text() == "1"
    assert "学习培训" in shown(page) and "慰问走访" not in shown(page)
    page.select_option("#month", "0")
    assert page.locator("#kinds label", has_text="活动").locator(".count").inner_text() == "4"
    assert page.locator("#month option[value='2']").is_disabled()


def test_search_by_keyboard_alone_and_escape(opened: Opener) -> None:
    page = opened()
    page.keyboard.press("/")
    page.keyboard.insert_text("困难")
    assert page.locator("#hits [role=option]").first.inner_text().startswith("困难职工")
    page.keyboard.press("Enter")
    assert page.locator("#right h2").inner_text() == "困难职工"
    assert page.locator("#right .fact").count() == 3
    page.keyboard.press("Escape")
    assert page.evaluate("location.hash") in ("", "#")
    page.fill("#find", "没有的名字")
    assert "没有找到" in page.locator("#hits").inner_text()
    page.keyboard.press("Escape")
    page.focus("#list")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("#right h2").inner_text() == "学习培训"


def test_the_address_restores_a_view_and_back_undoes(opened: Opener) -> None:
    page = opened("#t-training/t-training")
    assert "学习 · 《工会法》" in shown(page)
    click(page, "学习 · 《工会法》")
    assert page.locator("#right .fact").count() == 1
    page.click("#back")
    page.wait_for_timeout(100)
    assert page.locator("#right h2").inner_text() == "学习培训"
    assert page.locator("#right .fact").count() == 2


def test_an_edge_lists_the_activities_between(opened: Opener) -> None:
    page = opened()
    edge = page.evaluate("graph.edges().find(id => id.endsWith('~t-visit') && graph.name(id).startsWith('困难职工'))")
    page.evaluate("edge => { location.hash = edge; }", edge)
    assert page.locator("#right .fact").count() == 3
    assert page.locator("#right h2").inner_text() == "困难职工 — 慰问走访"


def test_the_picture_is_saved_twice_as_large_on_white(opened: Opener) -> None:
    page = opened()
    with page.expect_download() as saving:
        page.click("#png")
    data = saving.value.path().read_bytes()
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    assert (width, height) == (2 * round(box["width"]), 2 * round(box["height"]) + 176)
    assert saving.value.suggested_filename == "图谱.png"


def test_a_small_screen_keeps_its_canvas(opened: Opener) -> None:
    page = opened(viewport={"width": 683, "height": 330}, device_scale_factor=2)
    assert page.evaluate("document.getElementById('canvas').clientWidth") >= 600
    page.click("#show-left")
    assert page.locator("#kinds").is_visible()


def test_without_script_it_says_what_it_is(opened: Opener) -> None:
    page = opened(java_script_enabled=False)
    text = page.locator("noscript").inner_text()
    assert "工会知识图谱" in page.locator("h1").inner_text()
    assert "3 份报告 · 6 项活动" in text and "慰问走访 4 项" in text and "困难职工(3 项)" in text


def test_nothing_is_named_that_a_network_would_have_to_bring(built: Path) -> None:
    text = built.read_text(encoding="utf-8")
    assert text.index("<meta charset") < text.index("Content-Security-Policy") < text.index("<title>")
    assert "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:;" in text
    assert re.findall(r"""\b(?:src|href)\s*=\s*["']?\s*http""", text) == []
    assert "sourceMappingURL" not in text and "\r" not in text
    assert text.count("</script") == 3
    assert len(text.encode()) < 1_000_000


def test_a_page_of_no_readings_still_opens(browser: Browser, tmp_path: Path) -> None:
    write_page([], tmp_path / "空.html")
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((tmp_path / "空.html").as_uri())
    assert "没有活动" in page.locator("#right").inner_text()
    assert errors == []
    page.close()


def test_same_bytes_under_another_hash_seed(built: Path, tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; sys.path.insert(0, sys.argv[1]); import handmade as h; from kg.show import page; "
        "page.write_page([h.town(), h.school(), h.hostile()], pathlib.Path(sys.argv[2]))"
    )
    wanted = hashlib.sha256(built.read_bytes()).hexdigest()
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.html"
        subprocess.run(
            [sys.executable, "-c", code, str(Path(__file__).parent), str(path)],
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )
        assert hashlib.sha256(path.read_bytes()).hexdigest() == wanted


def test_paper_gets_the_picture_as_an_image(opened: Opener) -> None:
    page = opened("#t-visit/t-visit")
    assert page.pdf(format="A4").startswith(b"%PDF")
    assert page.evaluate("document.getElementById('sheet').src.startsWith('data:image/png')")
    page.emulate_media(media="print")
    assert page.locator("#right blockquote").count() == 4
    assert not page.locator("#left").is_visible() and not page.locator("#png").is_visible()


def test_what_a_page_leaves_out_is_said() -> None:
    cut = network([town(), school(), hostile()], 4)
    assert [source.file for source in cut.sources][:1] == ["a.txt"] and len(cut.activities) == 4
    assert cut.omitted == (1, 2)
    assert counts(cut).endswith("另有 1 份报告的 2 项活动未装入本页,见表格")
    assert {activity.source for activity in cut.activities} == {0, 1}
