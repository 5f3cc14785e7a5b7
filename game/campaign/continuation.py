"""Continuation: from what one commander knows, a campaign that might be the one under way, to be played on.

What the commander knows is there exactly; what is hidden is drawn (`game.campaign.imagination`). The true theater is never
read, so that two wars that look alike to a commander are imagined alike. Whoever plays it on hands in the commanders.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from game.behavior.reports import report
from game.campaign.campaign import Campaign, decide
from game.campaign.imagination import believed
from game.campaign.likeness import write_what_is_known
from game.campaign.setup import set_up
from game.campaign.turn import standing
from game.rules.attacks import excitation
from game.rules.groups import likely_pool
from game.rules.reach import reach_after
from game.rules.victory import outlook
from game.units import rounded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.campaign.commander import Commander
    from game.campaign.schema import Scenario
    from game.dice import Dice
    from game.theater.theater import Theater
    from game.views.situation import Situation

_STEPS = (50.0, 25.0, 25.0)  # points for the way to each grade: as a score counts them, made up to 100


def imagine(situation: Situation, scenario: Scenario, dice: Dice) -> Campaign:
    """A campaign whose week is open, as this commander may believe it to stand; the dice draw the rest and all that follows."""
    seed = dice.sealed().seed
    theater = set_up(believed(situation, scenario, dice.on("believed")), seed, situation.board, likely_pool)
    theater.opening_controller = _opening(situation, scenario)
    theater.calendar = replace(theater.calendar, week=situation.week)
    write_what_is_known(theater, situation)
    _work_out_from_the_past(theater, situation)
    for event in report(theater, situation.parameters, dice.on("reports")):
        event.apply(theater)
    theater.knowledge.beliefs[situation.faction] = situation.beliefs.copy()
    theater.knowledge.estimates[situation.faction] = dict(situation.estimates)
    campaign = Campaign(scenario, seed, theater=theater)
    campaign.turn.situations = {**campaign.all_situations(), situation.faction: situation}
    return campaign


def continue_(campaign: Campaign, commanders: Mapping[str, Commander], weeks: int) -> None:
    """Play on from an open week for so many weeks, that one counted, or to the end of the war."""
    directives = decide(campaign.turn.situations, commanders, campaign.turn.dice)
    for _ in campaign.close_week(directives):
        pass
    campaign.play(commanders, weeks - 1)


def prospect(campaign: Campaign, faction: str) -> float:
    """A side's points over par: its score, and until the war is over the mean of that and how safely it stands to each grade."""
    par, theater = campaign.terms.par[faction], campaign.theater
    score = theater.factions[faction].score
    if theater.over:
        return score - par
    ladder, now = campaign.terms.ladders[faction], standing(theater)
    safely = sum(step * outlook(grade, now) for step, grade in zip(_STEPS, ladder, strict=True))
    return (score + safely) / 2 - par


def _opening(situation: Situation, scenario: Scenario) -> Any:
    """Who held what on the first morning, as published."""
    sides = list(situation.sheets)
    return np.array([sides.index(scenario.zones[zone].controller) for zone in situation.board.zone_ids], dtype=np.int64)


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
