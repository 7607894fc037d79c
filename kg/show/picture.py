"""The first picture as pyvis data: types of activity with counts, organisations, policies, groups of beneficiaries."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

from pyvis.network import Network as Canvas

from kg.model import Kind
from kg.show.labels import TYPES
from kg.show.layout import layout
from kg.show.palette import LOOKS
from kg.show.records import Network, Thing

SHOWN = {Kind.ORG: 46, Kind.POLICY: 26, Kind.BENEFICIARY: 30}  # with 19 types about 120 nodes: more is a ball of dots
OPTIONS: dict[str, Any] = {
    "physics": False,
    "layout": {"improvedLayout": False},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 1.5, "chosen": False, "labelHighlightBold": False},
    "edges": {"smooth": False, "chosen": False, "selectionWidth": 0, "hoverWidth": 0},
    "interaction": {
        "hover": True,
        "tooltipDelay": 100000,
        "hideEdgesOnDrag": False,
        "hideEdgesOnZoom": False,
        "keyboard": False,
        "selectConnectedEdges": False,
        "zoomSpeed": 0.6,
    },
}


def picture(network: Network) -> dict[str, Any]:
    """Nodes, edges and options for vis-network; ids are ours: n… a thing, t-… a type, joined by ``~`` an edge."""
    types = Counter(activity.type for activity in network.activities)
    hubs = {type: f"t-{type}" for type in TYPES if types[type]}
    chosen = {thing.id: thing for kind, limit in SHOWN.items() for thing in busiest(network, kind, limit)}
    weights: Counter[tuple[str, str]] = Counter()
    for activity in network.activities:
        # dict, not set: the order of first use is the order of the edges
        for id in dict.fromkeys(part.thing for part in activity.parts if part.thing in chosen):
            weights[str(id), hubs[activity.type]] += 1
    places = layout(
        list(hubs.values()),
        [id for id, thing in chosen.items() if thing.kind is Kind.ORG],
        [id for id, thing in chosen.items() if thing.kind is not Kind.ORG],
        weights,
    )
    most = max(types.values(), default=1), max((thing.activities for thing in chosen.values()), default=1)
    canvas = Canvas(directed=True, cdn_resources="in_line")
    canvas.options = OPTIONS
    for type, hub in hubs.items():
        add(canvas, hub, TYPES[type], Kind.ACTIVITY, 12 + 14 * math.sqrt(types[type] / most[0]), places[hub])
    for id, thing in chosen.items():
        add(canvas, id, thing.label, thing.kind, 6 + 8 * math.sqrt((thing.activities - 1) / most[1]), places[id])
    for (id, hub), weight in weights.items():
        ends = (id, hub) if chosen[id].kind is Kind.ORG else (hub, id)
        canvas.add_edge(*ends, id=f"{id}~{hub}", value=weight, arrows="")
    return {"nodes": canvas.nodes, "edges": canvas.edges, "options": canvas.options}


def busiest(network: Network, kind: Kind, limit: int) -> list[Thing]:
    """The things of a kind that most activities speak of, at least one."""
    things = [thing for thing in network.things if thing.kind is kind and thing.activities]
    return sorted(things, key=lambda thing: -thing.activities)[:limit]


def add(canvas: Canvas, id: str, label: str, kind: Kind, size: float, place: tuple[int, int]) -> None:
    """Add a node in the look of its class; ``size`` is its radius in units of the page."""
    look = LOOKS[kind]
    canvas.add_node(id, label, look.shape, look.colour, kind=kind.value, size=round(size, 1), x=place[0], y=place[1])
