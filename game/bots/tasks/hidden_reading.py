"""What those who hide read from the map: how pressed a garrison is, who would inform, where security is thin, who stands ready.

All of it is columns over the zones, from what the situation holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.bots.kept import kept
from game.bots.tasks.reading import mine
from game.orders.outlook import believed_ratio
from game.units import Floats, Ints
from game.views.reports import FormationReport

if TYPE_CHECKING:
    from game.views.situation import Situation

GRIP, SUPPORT, FEAR, GUARDS = 0, 1, 3, 4


@kept
def enemies_near(situation: Situation) -> Ints:
    """(Z,): enemies believed in each zone and beside it, at least."""
    low = situation.enemy_low
    return np.asarray(situation.board.adjacency @ low + low, dtype=np.int64)


@kept
def _near(situation: Situation) -> list[int]:
    """The same, to be looked at one by one."""
    return enemies_near(situation).tolist()  # type: ignore[no-any-return]


def pressure(situation: Situation) -> dict[str, float]:
    """Enemies believed in and beside each zone with a garrison, to one of the garrison's side there."""
    near, index = _near(situation), situation.board.index
    return {
        zone: float(near[index[zone]]) / max(sum([body.strength for body in bodies]), 1)
        for zone, bodies in situation.own_at.items()
    }


@kept
def weeks_to_reckoning(situation: Situation) -> int:
    """Weeks until the next reckoning, 0 in its own; many where none is to come."""
    return min((week - situation.week for week in situation.reckonings if week >= situation.week), default=99)


@kept
def would_inform(situation: Situation) -> Floats:
    """(Z,): how freely people inform, 0-1, by what is believed of them; nobody where one's own side rules."""
    p, social = situation.parameters, situation.beliefs.social
    dominance = ((social[GRIP] - p.tips_control_floor) / p.tips_control_span).clip(0.0, 1.0)
    free = (1.0 - social[SUPPORT]) * (1.0 - social[FEAR]) * dominance
    return np.asarray(np.where(situation.friendly_held, 0.0, free), dtype=np.float64)


@kept
def security_against(situation: Situation) -> Floats:
    """(Z,): people under arms believed there: the middle of the reports, and the guards."""
    middle = (situation.enemy_low + situation.enemy_high) / 2.0
    return np.asarray(middle + situation.beliefs.social[GUARDS] * situation.hostile_held, dtype=np.float64)


@kept
def openness(situation: Situation) -> Floats:
    """(Z,): what a group can do there, 0-1: much where there is something to strike and security is thin on the ground."""
    p, people, board = situation.parameters, np.asarray(situation.people, dtype=np.float64), situation.board
    against = security_against(situation)
    density = 1000.0 * against / np.maximum(people + p.density_area_equiv * board.area_km2, 1.0)
    targets = people / 1000.0 + against / 50.0
    free = p.density_half / (density + p.density_half) * targets / (targets + p.target_half)
    return np.asarray(np.where(situation.friendly_held & (against == 0), 0.0, free), dtype=np.float64)


@kept
def _operators_ready(situation: Situation) -> Ints:
    """(Z,): operators in a zone and beside it who do not still gather themselves."""
    assert situation.underground is not None
    ready = situation.underground.operators - situation.underground.regrouping
    return np.asarray(situation.board.adjacency @ ready + ready, dtype=np.int64)


def people_to_gather(situation: Situation) -> Ints:
    """(Z,): who would come if told to mass: operators ready around, and where one rules those called up."""
    assert situation.underground is not None
    armed = (situation.underground.dormant * situation.parameters.mass_call_up).astype(np.int64)
    return _operators_ready(situation) + armed * mine(situation)


def ratio_of_a_column(situation: Situation, row: int, strength: int) -> float:
    """The force ratio that a fresh column of so many would have against what is believed to hold a zone."""
    board, p = situation.board, situation.parameters
    column = FormationReport(
        "", "", situation.faction, "", board.zone_ids[row], strength, p.mass_quality, 1.0, 1.0, "", None, None, None, False, False
    )
    return ratio(situation, row, [column])


def ratio(situation: Situation, row: int, group: list[FormationReport]) -> float:
    """The force ratio of a group against the middle of what is believed in a zone, and its guards."""
    middle = float(situation.enemy_low[row] + situation.enemy_high[row]) / 2.0
    return believed_ratio(situation, situation.board.zone_ids[row], group, middle)
