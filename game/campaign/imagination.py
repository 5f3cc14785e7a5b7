"""Imagination: a scenario redrawn as one commander believes the war to stand now, what is hidden drawn by dice.

It reads a situation and what the scenario's file has published, and nothing else: own and allied formations stand where they
are, enemies where they are believed to be, and members hide in such numbers as the beliefs allow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.campaign.figures import Figure
from game.campaign.schema import FormationEntry, Hidden

if TYPE_CHECKING:
    from game.campaign.schema import FactionSheet, Scenario, ZoneState
    from game.dice import Dice
    from game.units import Floats, Ints
    from game.views.reports import FormationReport
    from game.views.situation import Situation

_SEASON = 8  # weeks at either end of the war so far, over which attacks are compared
_DOUBT = 20.0  # attacks added to both, so that in a small war chance is not taken for growth
Entries = dict[str, FormationEntry]


def believed(situation: Situation, scenario: Scenario, dice: Dice) -> Scenario:
    """The scenario as it may stand now, for all that this commander knows."""
    known = {body.id: _as_reported(body, scenario) for body in (*situation.own, *situation.allied)}
    return scenario.model_copy(
        update={
            "formations": known | _strangers(situation, scenario, dice.on("strangers")),
            "zones": _zones(situation, scenario, dice.on("hidden")),
            "factions": {id: _sheet(situation, id, each, dice.on("books", id)) for id, each in scenario.factions.items()},
        }
    )


def _exactly(number: float) -> Figure:
    return Figure.model_construct(value=number)


def _sheet(situation: Situation, id: str, entry: FactionSheet, dice: Dice) -> FactionSheet:
    """Another side's treasury, will and call: somewhere in what they are estimated at."""
    if (about := situation.estimates.get(id)) is None:
        return entry
    treasury, will, reach = dice.uniforms(3).tolist()
    treasury = about.treasury_low + treasury * (about.treasury_high - about.treasury_low)
    will = about.will_low + will * (about.will_high - about.will_low)
    reach = about.reach_low + reach * (about.reach_high - about.reach_low)
    call = {"reach": _exactly(reach)} if situation.sheets[id].is_insurgent else {}
    return entry.model_copy(update={"treasury": _exactly(treasury), "will": _exactly(will), **call})


# ---- formations ---------------------------------------------------------------------------------------------------------
def _as_reported(body: FormationReport, scenario: Scenario) -> FormationEntry:
    now = {
        "name": body.name, "faction": body.faction, "kind": body.kind, "zone": body.zone, "quality": body.quality,
        "fixed": body.fixed, "strength": _exactly(body.strength), "confidence": "high",
    }  # fmt: skip
    entry = scenario.formations.get(body.id)
    return entry.model_copy(update=now) if entry else FormationEntry.model_construct(**now)  # type: ignore[arg-type]


def _strangers(situation: Situation, scenario: Scenario, dice: Dice) -> Entries:
    """Formations of everyone who is not an ally, where and as strong as they are believed to be."""
    found: Entries = {}
    for side in situation.sheets.values():
        if side.row not in situation.sheet.allied_rows:
            found |= _posted(situation, scenario, side.id, _strength(situation, side.row, dice.on(side.id)))
    return found


def _strength(situation: Situation, row: int, dice: Dice) -> Ints:
    """(Z,): overt strength of the side in that row; old reports from ground that it does not hold may have come to nothing."""
    beliefs, zones = situation.beliefs, len(situation.board)
    amount, doubt = dice.uniforms(2 * zones).reshape(2, zones)
    there = np.rint(beliefs.low[row] + amount * (beliefs.high[row] - beliefs.low[row]))
    age = np.maximum(situation.week - beliefs.seen[row], 0)
    stayed = (situation.controller == row) | (doubt < situation.parameters.report_age_decay_week**age)
    return np.asarray(there * stayed, dtype=np.int64)


def _posted(situation: Situation, scenario: Scenario, side: str, there: Ints) -> Entries:
    """That strength as formations: those published as standing in a zone, else such of the others as nobody has seen at home."""
    index, found = situation.board.index, dict[str, FormationEntry]()
    published = {id: each for id, each in scenario.formations.items() if each.faction == side and each.zone in index}
    spare = [id for id, each in published.items() if not there[index[each.zone]] and not each.fixed]
    home: dict[str, list[str]] = {}
    for id, each in published.items():
        home.setdefault(each.zone, []).append(id)
    for row in np.flatnonzero(there).tolist():
        zone, people = situation.board.zone_ids[row], int(there[row])
        names = list(home.get(zone, ()))
        while spare and sum(published[name].strength.whole for name in names) < people / 2:
            names.append(spare.pop(0))
        found |= _shared(published, names, zone, people) if names else _unheard_of(situation, published, side, zone, people)
    return found


def _shared(published: Entries, names: list[str], zone: str, people: int) -> Entries:
    """So many people in a zone, shared among formations as their published strengths are."""
    ends = np.cumsum([published[name].strength.whole for name in names])
    marks = np.rint(np.concatenate([[0.0], ends / ends[-1] * people])).astype(int).tolist()
    return {
        name: published[name].model_copy(update={"zone": zone, "strength": _exactly(last - first)})
        for name, first, last in zip(names, marks, marks[1:], strict=False)
        if last > first
    }


def _unheard_of(situation: Situation, published: Entries, side: str, zone: str, people: int) -> Entries:
    """A formation that no published order of battle holds."""
    kinds = [each.kind for each in published.values()] or list(situation.sheets[side].kind_names) or ["band"]
    entry = FormationEntry.model_construct(
        name=f"Forces at {situation.board.name(zone)}", faction=side, kind=max(kinds, key=kinds.count),
        strength=_exactly(people), quality=_usual_quality(published), zone=zone,
    )  # fmt: skip
    return {f"{side}-{zone}": entry}


def _usual_quality(published: Entries) -> float:
    return float(np.median([each.quality for each in published.values()])) if published else 1.0


# ---- those who hide -----------------------------------------------------------------------------------------------------
def _zones(situation: Situation, scenario: Scenario, dice: Dice) -> dict[str, ZoneState]:
    board, sides = situation.board, list(situation.sheets)
    operators, members = _own_hidden(situation) if situation.underground else _likely_hidden(situation, scenario, dice)
    now = {
        zone: scenario.zones[zone].model_copy(
            update={
                "controller": sides[holder],
                "hidden": Hidden.model_construct(members=_exactly(members[row]), operators=_exactly(operators[row])),
            }
        )
        for row, (zone, holder) in enumerate(zip(board.zone_ids, situation.controller.tolist(), strict=True))
    }
    return {**scenario.zones, **now}


def _own_hidden(situation: Situation) -> tuple[list[int], list[int]]:
    """Operators who are not regrouping, and with them the dormant: the insurgents know their own."""
    assert situation.underground is not None
    operators = situation.underground.operators - situation.underground.regrouping
    return operators.tolist(), (operators + situation.underground.dormant).tolist()


def _likely_hidden(situation: Situation, scenario: Scenario, dice: Dice) -> tuple[list[int], list[int]]:
    """Operators and members by zone: about the published figure, within what is believed, more in one war and less in another."""
    states = [scenario.zones[zone].hidden for zone in situation.board.zone_ids]
    published = np.array([state.members.value if state else 0.0 for state in states])
    attackers = np.array([state.operators.value if state else 0.0 for state in states])
    low, high = situation.beliefs.hidden_low.astype(np.float64), situation.beliefs.hidden_high.astype(np.float64)
    members = np.rint(_between(low, np.clip(published, low, high), high, dice) * _growth(situation))
    share = np.where(published > 0, attackers / np.maximum(published, 1.0), attackers.sum() / max(published.sum(), 1.0))
    return np.rint(members * share).astype(int).tolist(), members.astype(int).tolist()


def _growth(situation: Situation) -> float:
    """How many times as many hide as at the start, for all that anyone can tell: attacks rise with the groups that make them."""
    weekly = [int(attacks.sum()) for attacks in situation.past.attacks]
    span = min(_SEASON, len(weekly) // 2)
    return (sum(weekly[-span:]) + _DOUBT) / (sum(weekly[:span]) + _DOUBT) if span else 1.0


def _between(low: Floats, middle: Floats, high: Floats, dice: Dice) -> Floats:
    """A draw for each zone whose median is the middle and two standard deviations the ends; half of what varies is common."""
    both = dice.normals(len(low) + 1)
    place = np.clip((both[0] + both[1:]) / np.sqrt(8.0), -1.0, 1.0)
    end = np.maximum(np.where(place < 0, low, high), 1.0)
    return np.asarray(np.maximum(middle, 1.0) * (end / np.maximum(middle, 1.0)) ** np.abs(place) * (high > 0), dtype=np.float64)
