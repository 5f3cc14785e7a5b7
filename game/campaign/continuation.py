"""Continuation: from what one commander knows, a campaign that might be the one under way, to be played on.

What the commander knows is there exactly; what is hidden is drawn (`game.campaign.imagination`). The true theater is never
read, so that two wars that look alike to a commander are imagined alike. Whoever plays it on hands in the commanders.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from game.behavior.reports import report
from game.campaign.campaign import Campaign, decide
from game.campaign.imagination import believed
from game.campaign.setup import set_up
from game.campaign.turn import standing
from game.rules.attacks import excitation
from game.rules.dispersal import in_elements
from game.rules.groups import likely_pool
from game.rules.reach import reach_after
from game.rules.victory import progress
from game.terms import Posture
from game.units import rounded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.campaign.commander import Commander
    from game.campaign.schema import Scenario
    from game.dice import Dice
    from game.theater.theater import Theater
    from game.views.situation import FormationReport, Situation

NOT_THIS_WEEKS = frozenset({"attacks"})
"""What a situation and the ground call by the same name and is not the same: the one tells of last week."""
_STEPS = (50.0, 25.0, 25.0)  # points for the way to each grade: as a score counts them, made up to 100


def imagine(situation: Situation, scenario: Scenario, dice: Dice) -> Campaign:
    """A campaign whose week is open, as this commander may believe it to stand; the dice draw the rest and all that follows."""
    seed = dice.sealed().seed
    theater = set_up(believed(situation, scenario, dice.on("believed")), seed, situation.board, likely_pool)
    theater.opening_controller = _opening(situation, scenario)
    theater.calendar = replace(theater.calendar, week=situation.week)
    _write_what_is_known(theater, situation)
    _work_out_from_the_past(theater, situation)
    for event in report(theater, situation.parameters, dice.on("reports")):
        event.apply(theater)
    theater.knowledge.beliefs[situation.faction] = situation.beliefs.copy()
    campaign = Campaign(scenario, seed, theater=theater)
    campaign.turn.situations = {
        side: situation if side == situation.faction else campaign.situation(side) for side in theater.faction_ids
    }
    return campaign


def continue_(campaign: Campaign, commanders: Mapping[str, Commander], weeks: int) -> None:
    """Play on from an open week for so many weeks, that one counted, or to the end of the war."""
    directives = decide(campaign.turn.situations, commanders, campaign.turn.dice)
    for _ in campaign.close_week(directives):
        pass
    campaign.play(commanders, weeks - 1)


def prospect(campaign: Campaign, faction: str) -> float:
    """A side's points over par: the mean of its score and of its progress towards every grade, which tells small steps apart."""
    ladder, now = campaign.terms.ladders[faction], standing(campaign.theater)
    climbed = sum(step * progress(grade, now) for step, grade in zip(_STEPS, ladder, strict=True))
    return (campaign.theater.factions[faction].score + climbed) / 2.0 - campaign.terms.par[faction]


def _opening(situation: Situation, scenario: Scenario) -> Any:
    """Who held what on the first morning, as published."""
    sides = list(situation.sheets)
    return np.array([sides.index(scenario.zones[zone].controller) for zone in situation.board.zone_ids], dtype=np.int64)


# ---- what is known ------------------------------------------------------------------------------------------------------
def _write_what_is_known(theater: Theater, situation: Situation) -> None:
    _overlay(situation, theater)
    theater.reckoning = dict(situation.reckoning)
    _write_society(theater, situation)
    _overlay(situation, theater.ground)
    for body in (*situation.own, *situation.allied):
        _write_formation(theater, body)
    own = theater.factions[situation.faction]
    _overlay(situation, own)
    own.command_left, own.packages_left = situation.command, situation.packages
    for other in theater.factions.values():
        if other is not own:
            other.command_left, other.packages_left = other.sheet.command, other.sheet.packages_in(situation.week)
    theater.ledger.civilians_killed_by_air[situation.faction] = situation.strike_deaths
    if situation.underground is not None:
        _write_underground(theater, situation)


def _overlay(known: Any, on: Any) -> None:
    """Write numbers, words and columns that carry the same name in both; state that is added later needs no line here."""
    names = on.__slots__ if hasattr(on, "__slots__") else vars(on)
    for each in fields(known):
        if each.name in names and each.name not in NOT_THIS_WEEKS:
            value, current = getattr(known, each.name), getattr(on, each.name)
            if _alike(value, current):
                setattr(on, each.name, value)


def _alike(value: Any, current: Any) -> bool:
    if isinstance(value, np.ndarray):
        return isinstance(current, np.ndarray) and value.shape == current.shape and value.dtype == current.dtype
    if isinstance(value, str):
        return current is None or isinstance(current, str)
    return isinstance(value, int | float) and isinstance(current, int | float)


def _write_society(theater: Theater, situation: Situation) -> None:
    ground, social = theater.ground, situation.beliefs.social
    ground.grip, ground.support, ground.grievance, ground.fear = social[:4]
    ground.local_security = np.rint(social[4]).astype(np.int64)
    ground.equivalents = ground.equivalents + (situation.people - ground.people) / 1000.0


def _write_formation(theater: Theater, report: FormationReport) -> None:
    body = theater.formations[report.id]
    _overlay(report, body)
    body.posture = Posture(report.posture)
    if report.days_to_next is not None:
        body.arrives = theater.calendar.days_gone + report.days_to_next


def _write_underground(theater: Theater, situation: Situation) -> None:
    """The insurgents' own: their orders to the regions, the dormant, and those who gather themselves after a dispersal."""
    known, size = situation.underground, int(situation.parameters.element_size)
    assert known is not None
    _overlay(known, theater)
    _overlay(known, theater.ground)
    for each in fields(known):
        current = getattr(theater.underground, f"region_{each.name}", None)
        if current is not None:
            setattr(theater.underground, f"region_{each.name}", np.array(getattr(known, each.name), dtype=current.dtype))
    scattered = [(row, part) for row, lost in enumerate(known.regrouping.tolist()) if lost for part in in_elements(lost, size)]
    if scattered:
        rows, operators = np.array(scattered, dtype=np.int64).T
        theater.hide(rows, operators)


# ---- what follows from the weeks so far ---------------------------------------------------------------------------------
def _work_out_from_the_past(theater: Theater, situation: Situation) -> None:
    """The annals, and what anyone can work out from them: which zones are stirred up, and how far the call may carry."""
    past, p = situation.past, situation.parameters
    theater.annals.recall(past, situation.row, len(situation.sheets), theater.board.by_country)
    stirred = theater.ground.excitation
    for attacks in past.attacks:
        stirred = excitation(stirred, attacks, p)
    theater.ground.excitation = rounded(stirred)
    if situation.underground is None:
        row, before = theater.insurgents.row, theater.opening_controller
        for now in past.controller:
            lost = int(((before == row) & (now != row)).sum())
            seized = int(((before != row) & (now == row) & (theater.board.worth > 1)).sum())
            theater.reach, before = reach_after(theater.reach, lost, seized, p), now
