"""Income: what comes into a treasury at the start of a week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import inf
from typing import TYPE_CHECKING

from game.behavior.governance import extorted
from game.events.event import Event
from game.events.politics import IncomeReviewed
from game.rules.economy import reviewed, treasury_after
from game.rules.networks import extortion

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.theater.faction import Faction
    from game.theater.route import Route
    from game.theater.theater import Theater


def income(theater: Theater, faction: Faction, p: Parameters) -> float:
    """RP that a faction receives for the week."""
    skimmed = extorted(theater, p) if faction.sheet.is_insurgent else 0.0
    given = faction.sheet.income_week * faction.income_factor
    return given + oil(theater, faction, p) + trade(theater, faction, p) + skimmed + levied(theater, faction, p)


def with_income(theater: Theater, faction: Faction, p: Parameters) -> float:
    """The treasury once the week's income has come in: budgets lapse, the insurgents' hoard does not."""
    kept = inf if faction.sheet.is_insurgent else p.treasury_kept_weeks * faction.sheet.income_week
    return treasury_after(faction.treasury, income(theater, faction, p), kept)


def review(theater: Theater, par: Mapping[str, float], p: Parameters) -> Iterator[Event]:
    """At a reckoning: the income of governments and of the coalition, by how they stand."""
    for faction in theater.factions.values():
        if not faction.sheet.is_insurgent:
            factor = reviewed(faction.score, par[faction.id], faction.will, p)
            if factor != faction.income_factor:
                yield IncomeReviewed(faction.id, factor, faction.income_factor, round(faction.sheet.income_week * factor, 2))


def oil(theater: Theater, faction: Faction, p: Parameters) -> float:
    """What the oil brings whoever holds the zones it comes from."""
    fields = theater.board.where_tag("field") & (theater.ground.controller == faction.row)
    return p.oil_income * int(fields.sum())


def paying_routes(theater: Theater) -> tuple[Route, ...]:
    """Open routes that pay: governments hold both ends."""
    is_open, board = theater.ground.route_open, theater.board
    return theater.memory.of(
        "paying routes", (is_open, theater.ground.controller),
        lambda: tuple(route for route in board.paying if is_open[route.row] and _governed(theater, route)),
    )  # fmt: skip


def _governed(theater: Theater, route: Route) -> bool:
    ends = (theater.zones[route.a], theater.zones[route.b])
    return all(theater.controller_of(zone).sheet.kind == "government" for zone in ends)


def trade(theater: Theater, faction: Faction, p: Parameters) -> float:
    """What open crossings pay a government that holds an end, once for each."""
    ends = [{theater.zones[route.a].controller, theater.zones[route.b].controller} for route in paying_routes(theater)]
    return p.crossing_income * sum(faction.id in holders for holders in ends)


def levied(theater: Theater, faction: Faction, p: Parameters) -> float:
    """What the insurgents' networks take from the people of their regions."""
    if not faction.sheet.is_insurgent:
        return 0.0
    return float(extortion(theater.underground.region_network, theater.underground.region_extorting, p).sum())
