"""Where things stand in the first picture: types of activity on a ring, organisations inside, what they serve outside.

Springs after Fruchterman and Reingold (1991), then a push apart. Plain arithmetic without random numbers, so the same
network gives the same picture on every machine; networkx's layouts need numpy for what 150 nodes do not.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

WIDTH, HEIGHT = 370.0, 236.0  # half axes of the ring of types, in units of the page (about one pixel at first sight)
LENGTH = 50.0  # natural distance of two nodes
ROUNDS = 160
CELL = (60.0, 32.0)  # what a node and its name want to themselves

Point = tuple[float, float]
Weights = Mapping[tuple[str, str], int]


def layout(
    hubs: Sequence[str], inner: Sequence[str], outer: Sequence[str], weights: Weights
) -> dict[str, tuple[int, int]]:
    """Positions in whole units. ``weights`` counts the activities between a node and a hub, keyed (node, hub)."""
    ties: dict[str, dict[str, int]] = {}
    for (node, hub), weight in weights.items():
        ties.setdefault(node, {})[hub] = weight
    ring = around(order(hubs, ties))
    places = dict(ring)
    for group, depth in ((inner, 0.55), (outer, 1.35)):
        for index, node in enumerate(group):
            x, y = middle(ties.get(node, {}), ring)
            turn = index * 2.399963  # golden angle: no two start at one point
            places[node] = (x * depth + 9 * math.cos(turn), y * depth + 9 * math.sin(turn))
    spring(places, ring, ties)
    apart(places, ring)
    return {node: (round(x), round(y)) for node, (x, y) in places.items()}


def order(hubs: Sequence[str], ties: Mapping[str, Mapping[str, int]]) -> list[str]:
    """Hubs in a chain in which neighbours share nodes, so that fewer lines cross the ring."""
    shared: dict[tuple[str, str], float] = {}
    for near in ties.values():
        for one in near:
            for other in near:
                if one != other:
                    shared[one, other] = shared.get((one, other), 0.0) + 1 / len(near)
    rest = list(hubs)
    chain = rest[:1]
    while len(chain) < len(hubs):
        rest.remove(chain[-1])
        chain.append(max(rest, key=lambda hub: (shared.get((chain[-1], hub), 0.0), -rest.index(hub))))
    return chain


def around(chain: Sequence[str]) -> dict[str, Point]:
    """Points on an ellipse at equal steps of its arc, from the top on, clockwise."""
    steps = 720
    points = [
        (WIDTH * math.sin(2 * math.pi * i / steps), -HEIGHT * math.cos(2 * math.pi * i / steps))
        for i in range(steps + 1)
    ]
    lengths = [0.0]
    for one, other in pairwise(points):
        lengths.append(lengths[-1] + math.dist(one, other))
    places = {}
    at = 0
    for index, hub in enumerate(chain):
        while lengths[at] < lengths[-1] * index / len(chain):
            at += 1
        places[hub] = points[at]
    return places


def middle(near: Mapping[str, int], ring: Mapping[str, Point]) -> Point:
    """The weighted mean of the hubs a node is tied to."""
    total = sum(near.values()) or 1
    return (
        sum(ring[hub][0] * weight for hub, weight in near.items()) / total,
        sum(ring[hub][1] * weight for hub, weight in near.items()) / total,
    )


def spring(places: dict[str, Point], ring: Mapping[str, Point], ties: Mapping[str, Mapping[str, int]]) -> None:
    """Move all but the ring: every node pushes, every tie pulls, in steps that grow smaller."""
    free = [node for node in places if node not in ring]
    for turn in range(ROUNDS):
        step = 30.0 * (1 - turn / ROUNDS) + 0.5
        moved = {}
        for node in free:
            x, y = places[node]
            dx = dy = 0.0
            for other, (ox, oy) in places.items():
                gap = (x - ox) ** 2 + (y - oy) ** 2
                if other != node and 0 < gap < 62500:
                    push = LENGTH * LENGTH / gap
                    dx += (x - ox) * push
                    dy += (y - oy) * push
            for hub, weight in ties.get(node, {}).items():
                hx, hy = ring[hub]
                pull = math.hypot(x - hx, y - hy) / LENGTH * (0.7 + 0.5 * math.log(weight)) / len(ties[node]) ** 0.5
                dx -= (x - hx) * pull
                dy -= (y - hy) * pull
            size = math.hypot(dx, dy) or 1.0
            short = min(size, step) / size
            moved[node] = (x + dx * short, y + dy * short)
        places.update(moved)


def apart(places: dict[str, Point], ring: Mapping[str, Point]) -> None:
    """Push overlapping cells apart along the shorter way; the ring stays."""
    nodes = list(places)
    for _ in range(60):
        clear = True
        for index, one in enumerate(nodes):
            for other in nodes[index + 1 :]:
                (x, y), (ox, oy) = places[one], places[other]
                wide, high = CELL[0] - abs(x - ox), CELL[1] - abs(y - oy)
                if wide <= 0 or high <= 0 or (one in ring and other in ring):
                    continue
                clear = False
                along = wide / CELL[0] < high / CELL[1]
                dx = math.copysign(wide / 2, x - ox) if along else 0.0
                dy = 0.0 if along else math.copysign(high / 2, y - oy)
                if one in ring:
                    places[other] = (ox - 2 * dx, oy - 2 * dy)
                elif other in ring:
                    places[one] = (x + 2 * dx, y + 2 * dy)
                else:
                    places[one], places[other] = (x + dx, y + dy), (ox - dx, oy - dy)
        if clear:
            return
