"""The turn: a week under way, and the steps of it that are the campaign's own: orders, standing costs, scores, the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.behavior.attacks import PlannedAttack, attack, plan_week
from game.behavior.income import paying_routes, review, with_income
from game.campaign.relief import StandIn
from game.campaign.upkeep import pay
from game.dice import Dice
from game.events.air import AirShifted
from game.events.event import Event
from game.events.turn import (
    CampaignEnded,
    CommanderRelieved,
    OrderFailed,
    OrderGiven,
    ReckoningHeld,
    ScoresKept,
    WeekBegan,
    WeekEnded,
)
from game.incidents.unfold import unfold
from game.orders.order import Directive, Execution, Order
from game.orders.plan import Plan
from game.rules.conditions import Condition
from game.rules.standing import Standing
from game.rules.victory import grade_and_score

if TYPE_CHECKING:
    from game.incidents.incident import Incident
    from game.rules.parameters import Parameters
    from game.theater.annals import WeekRow
    from game.theater.faction import Faction
    from game.theater.theater import Theater
    from game.views.situation import Situation

Ladder = tuple[Condition, Condition, Condition]


@dataclass(frozen=True, slots=True)
class Terms:
    """What a scenario says of the campaign as a whole."""

    weeks: int
    reckonings: tuple[int, ...]
    ladders: Mapping[str, Ladder]
    par: Mapping[str, float]
    incidents: tuple[Incident, ...] = ()


@dataclass(slots=True)
class Turn:
    """A week under way."""

    theater: Theater
    parameters: Parameters
    terms: Terms
    dice: Dice
    situations: Mapping[str, Situation] = field(default_factory=dict)
    directives: Mapping[str, list[Directive]] = field(default_factory=dict)
    attacks: list[PlannedAttack] | None = None
    accepted: dict[str, list[Order]] = field(default_factory=dict)

    def dice_for(self, phase: str) -> Dice:
        """The dice of a phase today."""
        return self.dice.on(self.theater.calendar.day, phase)


def begin_week(turn: Turn) -> Iterator[Event]:
    """Income (from the second week on), command with what little carries over, and the week's air packages."""
    theater, p, week = turn.theater, turn.parameters, turn.theater.calendar.week + 1
    factions = theater.factions.values()
    yield WeekBegan(
        week=week,
        command=tuple(_command(theater, f, p) for f in factions),
        treasury=tuple(with_income(theater, f, p) if week > 1 else f.treasury for f in factions),
        packages=tuple(max(0, f.sheet.packages_in(week) + theater.circumstances.extra(f.id, week)[1]) for f in factions),
    )
    for faction in factions:
        if faction.air_shift is not None and faction.air_shift[0] <= week:
            yield AirShifted(faction.id, faction.air_shift[1])


def _command(theater: Theater, faction: Faction, p: Parameters) -> int:
    kept = min(faction.command_left, int(p.unused_command_kept))
    kept += theater.circumstances.extra(faction.id, theater.calendar.week + 1)[0]
    return max(1, faction.sheet.command + kept - (faction.will < p.will_low) - _leaderless(theater, faction, p))


def _leaderless(theater: Theater, faction: Faction, p: Parameters) -> bool:
    """True for the insurgents while the loss of a national leader tells."""
    recent = (each for each in theater.leaders_lost if theater.calendar.week + 1 - each.week < p.leader_loss_weeks)
    return faction.sheet.is_insurgent and any(each.rank == "national" for each in recent)


def bring_incidents(turn: Turn) -> Iterator[Event]:
    """What the scenario schedules, conditions or leaves to chance."""
    yield from unfold(turn.theater, turn.terms.incidents, standing, turn.parameters, turn.dice_for("incidents"))


def carry_out_orders(turn: Turn) -> Iterator[Event]:
    """Every faction's orders; the faction served first is drawn. Where somebody stood in for a bot, that is said first."""
    for faction, orders in turn.directives.items():
        if isinstance(orders, StandIn):
            yield CommanderRelieved(faction, orders.why)
    for faction in turn.dice_for("orders").shuffled(list(turn.situations)):
        plan = Plan(turn.situations[faction])
        for directive in turn.directives.get(faction, []):
            yield from _carry_out(turn, faction, plan, directive)


def _carry_out(turn: Turn, faction: str, plan: Plan, directive: Directive) -> Iterator[Event]:
    order, situation, side = directive.order, plan.situation, turn.theater.factions[faction]
    if (why := plan.add(order)) is not None:
        yield OrderFailed(faction, order.verb, why.reason)
        return
    turn.accepted.setdefault(faction, []).append(order)
    text, cost = order.text(situation), order.cost(situation)
    yield OrderGiven(
        faction=faction, order=order.as_data(), text=text, command=side.command_left - cost.command,
        treasury=round(side.treasury - cost.treasury, 2), reason=directive.reason, rejected=directive.rejected,
    )  # fmt: skip
    yield from order.carry_out(Execution(turn.theater, faction, turn.parameters, turn.dice_for("orders").on(faction)))


def pay_standing_orders(turn: Turn) -> Iterator[Event]:
    """What last week's orders still cost: those that cannot be paid lapse, the newest formations first."""
    for faction in turn.theater.factions.values():
        yield from pay(turn.theater, faction, turn.accepted.get(faction.id, []), turn.parameters)


def make_attacks(turn: Turn) -> Iterator[Event]:
    """The day's attacks, from a list drawn on the week's first day."""
    if turn.attacks is None:
        turn.attacks = plan_week(turn.theater, turn.parameters, turn.dice.on("attacks of the week"))
    yield from attack(turn.theater, turn.attacks, turn.parameters)


def standing(theater: Theater, under_way: WeekRow | None = None) -> Standing:
    """What the war has come to, for the conditions of victory; a week under way counts where it is given."""
    insurgents, strengths, past = theater.insurgents, theater.strengths(), theater.annals.weeks
    return Standing(
        board=theater.board, ground=theater.ground, rows={f.id: f.row for f in theater.factions.values()},
        weeks=[*past, under_way] if under_way else past, overt_by_zone=tuple(strengths[insurgents.row].tolist()),
        members=theater.overt() + int(theater.underground.element_operators.sum()) + int(theater.ground.dormant.sum()),
        will={f.id: f.will for f in theater.factions.values()}, strike_deaths=theater.ledger.civilians_killed_by_air,
        treasury={f.id: f.treasury for f in theater.factions.values()}, displaced=displaced_by_country(theater),
        leaders=dict(Counter(leader.rank for leader in theater.leaders.values())), reach=theater.reach,
        week=theater.calendar.week, kinds={f.id: f.sheet.kind for f in theater.factions.values()}, presence=strengths > 0,
    )  # fmt: skip


def displaced_by_country(theater: Theater) -> dict[str, int]:
    """People away from their homes, by the country they are from."""
    return {country: theater.displaced(country) for country in sorted({*theater.board.countries, *theater.displaced_off_map})}


def keep_scores(turn: Turn) -> Iterator[Event]:
    """Grades and scores as the week ends."""
    now = standing(turn.theater, turn.theater.week_so_far(trade=bool(paying_routes(turn.theater))))
    found = [grade_and_score(turn.terms.ladders[faction], now) for faction in turn.theater.faction_ids]
    yield ScoresKept(tuple(grade for grade, _ in found), tuple(score for _, score in found))


def end_week(turn: Turn) -> Iterator[Event]:
    """The week goes into the annals; at the last, or at a second decisive reckoning running, the campaign ends."""
    theater, week = turn.theater, turn.theater.calendar.week
    if week in turn.terms.reckonings:
        sides = theater.factions.values()
        yield ReckoningHeld(week, tuple((f.id, f.grade) for f in sides), tuple((f.id, f.score) for f in sides))
        if week < turn.terms.weeks:
            yield from review(theater, turn.terms.par, turn.parameters)
    yield WeekEnded(week, trade=bool(paying_routes(theater)))
    why = _decided(turn) or ("The time is up." if week >= turn.terms.weeks else "")
    if why:
        margins = {f.id: f.score - turn.terms.par[f.id] for f in theater.factions.values()}
        winner = max(margins, key=lambda faction: (margins[faction], faction))
        yield CampaignEnded(winner, why)


def _decided(turn: Turn) -> str:
    """A faction at a decisive score in this reckoning and the one before ends the campaign early."""
    week = turn.theater.calendar.week
    past = [each for each in turn.terms.reckonings if each <= week]
    if len(past) < 2 or past[-1] != week:
        return ""
    rows = {row.week: row for row in turn.theater.annals.weeks}
    for faction in turn.theater.factions.values():
        if all(rows[each].score[faction.row] >= 80.0 for each in past[-2:]):
            return f"Decisive at two reckonings running: {faction.sheet.name}."
    return ""
