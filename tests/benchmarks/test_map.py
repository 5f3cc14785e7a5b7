"""How long the map takes to draw, to the bytes a terminal gets: `pytest -m benchmark -n 0 -s tests/benchmarks/test_map.py`.

First: a size never drawn before; full: other paint on a size that is known (a week's end, an overlay); move: another
zone chosen. Targets at 160x50: full 60 ms, move 30 ms.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections.abc import Callable

import pytest
from textual.app import App, ComposeResult

from game.campaign.cartography import atlas_of
from game.campaign.schema import Scenario
from game.ui.painting import paint_of
from game.ui.session import Session
from game.ui.widgets.map_paint import MapPaint, Mark, Side, ZonePaint
from game.ui.widgets.map_view import MapView
from game.views import atlas as atlases
from game.views.atlas import Atlas, Place, Polyline, Way

SIZES = ((120, 40), (160, 50), (200, 50))
FIRST, FULL, MOVE = 0.120, 0.060, 0.030
TERRAINS = ("city", "town", "town", "valley", "valley", "desert", "desert", "mountain", "base", "crossing")


def wide_country(count: int = 300) -> tuple[Atlas, MapPaint]:
    """A made-up country of many zones, four sides, units everywhere, a river and a frontier."""
    chance = random.Random(1)
    places = tuple(
        Place(f"Z{i}", f"Settlement {i}", 30 + 6 * chance.random(), 38 + 9 * chance.random(), TERRAINS[i % 10])
        for i in range(count)
    )
    near = [
        min(places, key=lambda one: (one.id == each.id, (one.lat - each.lat) ** 2 + (one.lon - each.lon) ** 2)) for each in places
    ]
    ways = tuple(Way(a.id, b.id, "road") for a, b in zip(places, near, strict=True))
    lines = (
        Polyline("river", tuple((38 + i * 0.1, 33 + chance.random()) for i in range(90))),
        Polyline("frontier", tuple((42 + chance.random() * 0.3, 30 + i * 0.1) for i in range(60))),
    )
    sides = {sign: Side(sign, color, sign, sign == "x") for sign, color in zip("x+-:", COLORS, strict=True)}
    zones = {
        each.id: ZonePaint(
            side=(holder := chance.choice("x+-:-+")),
            rival=chance.choice("x+-:") if chance.random() < 0.1 else None,
            marks=(Mark(f"{holder.upper()}{chance.random() * 9:.1f}", COLORS[0]),) if chance.random() < 0.5 else (),
            activity=chance.choice((0, 0, 0, 1, 2, 3)),
        )
        for each in places
    }
    return Atlas(places, ways, lines), MapPaint(sides, zones)


COLORS = ("#e8743b", "#4c9be8", "#5fb37a", "#b08bd9")


class MapApp(App[None]):
    def __init__(self, atlas: Atlas, paint: MapPaint) -> None:
        super().__init__()
        self.map = MapView(atlas, paint)

    def compose(self) -> ComposeResult:
        yield self.map


def _timed(act: Callable[[], None], draw: Callable[[], None], times: int = 11) -> float:
    """Median seconds of the thread for an act and for drawing what came of it: others on the machine do not count."""
    took = []
    for _ in range(times):
        begun = time.thread_time()
        act()
        draw()
        took.append(time.thread_time() - begun)
    return statistics.median(took)


async def _measure(atlas: Atlas, paint: MapPaint, size: tuple[int, int]) -> tuple[float, float, float]:
    app = MapApp(atlas, paint)
    async with app.run_test(size=size):
        view = app.map
        ids = [place.id for place in atlas.places]
        chance = random.Random(2)

        def draw() -> None:
            for y in range(view.size.height):
                view.render_line(y).render(app.console)

        def first() -> None:
            atlases._sheet.cache_clear()
            view.on_resize()

        def full() -> None:
            view.paint = paint

        def move() -> None:
            view.selected = chance.choice(ids)

        move()
        return _timed(first, draw), _timed(full, draw), _timed(move, draw)


@pytest.mark.benchmark
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("country", ["last-pockets", "300 zones"])
def test_a_map_is_drawn_in_time(country: str, size: tuple[int, int], last_pockets: Scenario) -> None:
    if country == "last-pockets":
        session = Session(last_pockets, "iraq", 7, last_pockets.bots)
        atlas, paint = atlas_of(last_pockets), paint_of(session.situation)
    else:
        atlas, paint = wide_country()
    first, full, move = asyncio.run(_measure(atlas, paint, size))
    print(
        f"\n{country} at {size[0]}x{size[1]}: first {first * 1000:.0f} ms, full {full * 1000:.0f} ms, move {move * 1000:.1f} ms"
    )
    assert first < FIRST
    assert full < FULL
    assert move < MOVE
