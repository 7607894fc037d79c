"""The graph view 图谱.html: one file that opens without a network, with its script, style and data inside.

Imports pyvis and so IPython: a caller that writes no page should not import this module.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from kg.model import Kind, Reading
from kg.show.labels import ROLES, STATUSES, TYPES
from kg.show.network import THINGS, network
from kg.show.palette import LOOKS
from kg.show.picture import busiest, picture
from kg.show.records import Network

SCRIPTS = ("data.js", "canvas.js", "names.js", "card.js", "legend.js", "search.js", "save.js", "main.js")
TITLE = "工会知识图谱"
LIMIT = 6000  # activities in one page: about 4 MB, a file that can still be forwarded
FONTS = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif'


def write_page(readings: Iterable[Reading], path: Path, *, title: str = TITLE) -> Network:
    """Write the page as UTF-8 and return the network it shows. Same readings, same bytes."""
    shown = network(readings, LIMIT)
    path.write_text(page(shown, title), encoding="utf-8", newline="\n")
    return shown


def page(shown: Network, title: str) -> str:
    """The page as text."""
    here = files("kg.show")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string(here.joinpath("graph.html").read_text(encoding="utf-8"))
    scripts = "\n".join(here.joinpath("scripts", name).read_text(encoding="utf-8") for name in SCRIPTS)
    return (
        template.render(
            title=title,
            fonts=Markup(FONTS),
            looks=LOOKS,
            sources=shown.sources,
            style=inline(here.joinpath("graph.css").read_text(encoding="utf-8")),
            engine=inline(engine()),
            script=inline(f"(function () {{\n'use strict';\n{scripts}\n}})();"),
            data=script_json(record(shown, title)),
            counts=counts(shown),
            tops=[(LOOKS[kind].label, busiest(shown, kind, 10)) for kind in THINGS if busiest(shown, kind, 10)],
            types=Counter(TYPES[activity.type] for activity in shown.activities).most_common(),
            licences=licences(),
        )
        + "\n"
    )


def record(shown: Network, title: str) -> dict[str, Any]:
    """What the page script reads; keys are short where they repeat thousands of times."""
    return {
        "title": title,
        "omitted": omitted(shown),
        "fonts": FONTS,
        "types": TYPES,
        "roles": ROLES,
        "statuses": STATUSES,
        "kinds": {
            kind: {"label": look.label, "colour": look.colour, "shape": look.shape, "sign": look.sign}
            for kind, look in LOOKS.items()
        },
        "sources": [{"title": s.title, "issuer": s.issuer, "period": s.period, "file": s.file} for s in shown.sources],
        "passages": [{"s": p.source, "at": p.start, "text": p.text} for p in shown.passages],
        "things": [
            {"id": t.id, "kind": t.kind, "label": t.label, "names": t.names, "s": -1 if t.source is None else t.source}
            for t in shown.things
        ],
        "activities": [
            {
                "id": a.id,
                "type": a.type,
                "status": a.status,
                "text": a.text,
                "label": a.label,
                "s": a.source,
                "at": [a.start, a.end],
                "in": a.passages,
                "parts": [
                    [p.role, p.kind, p.thing or "", p.text, p.start, p.end, p.value if p.value != p.text else ""]
                    for p in a.parts
                ],
                "months": a.months,
                "rule": a.rule,
            }
            for a in shown.activities
        ],
        "graph": picture(shown),
    }


def counts(shown: Network) -> str:
    """One sentence: how many reports, activities and things."""
    kinds = Counter(thing.kind for thing in shown.things)
    parts = [
        f"{kinds[kind]} {measure}{LOOKS[kind].label}"
        for kind, measure in ((Kind.ORG, "个"), (Kind.POLICY, "项"), (Kind.BENEFICIARY, "类"))
        if kinds[kind]
    ]
    named = f" · 提到 {'、'.join(parts)}" if parts else ""
    rest = f" · {omitted(shown)}" if omitted(shown) else ""
    return f"{len(shown.sources)} 份报告 · {len(shown.activities)} 项活动{named}{rest}"


def omitted(shown: Network) -> str:
    """What the page had no room for, in words; empty where all is there."""
    reports, activities = shown.omitted
    return f"另有 {reports} 份报告的 {activities} 项活动未装入本页,见表格" if reports else ""


def script_json(data: object) -> Markup:
    """JSON that can stand in a script element: nothing in it ends the element or a line of script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


def engine() -> str:
    """vis-network as pyvis carries it, without the note that makes developer tools ask for a map."""
    text = files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js").read_text(encoding="utf-8")
    return text[: text.rindex("//# sourceMappingURL=")]


def inline(text: str) -> Markup:
    """A text of ours or of the engine for a script or style element; ValueError where it would end the element."""
    if "</script" in text.lower() or "</style" in text.lower():
        raise ValueError("a script to be inlined holds an end tag")
    return Markup(text)


def licences() -> list[tuple[str, str]]:
    """Name and text of the licence of each program inlined or used for the data."""
    here = files("kg.show").joinpath("licences")
    return [
        ("vis-network 9.1.2 · MIT", here.joinpath("vis-network.txt").read_text(encoding="utf-8")),
        ("pyvis 0.3.2 · BSD-3-Clause", here.joinpath("pyvis.txt").read_text(encoding="utf-8")),
    ]
