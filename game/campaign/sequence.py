"""The sequence of play: every step of a week in order, in one table. Each is a cause that yields events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.behavior import (
    air,
    assaults,
    attacks,
    cells,
    contact,
    control,
    displacement,
    estimates,
    friction,
    governance,
    infiltration,
    leaders,
    massing,
    movement,
    networks,
    policing,
    reach,
    recruiting,
    reports,
    society,
    supply,
    sweeps,
    works,
)
from game.campaign import turn
from game.campaign.turn import Turn
from game.events.event import Event
from game.events.turn import DayBroke
from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater

Rule = Callable[["Theater", "Parameters", "Dice"], Iterator[Event]]


@dataclass(frozen=True, slots=True)
class Phase:
    """A step of the week: its name in the journal, what it does, and a line for the reader."""

    name: str
    cause: Callable[[Turn], Iterator[Event]]
    summary: str


def _rule(name: str, rule: Rule, summary: str) -> Phase:
    return Phase(name, lambda turn: rule(turn.theater, turn.parameters, turn.dice_for(name)), summary)


OPENING = (
    Phase("week", turn.begin_week, "Income, command and air packages for the week."),
    Phase("incidents", turn.bring_incidents, "What comes from off the map or from politics."),
    _rule("estimates", estimates.gauge, "Now and then, what each side makes of the others' will and treasury."),
    _rule("reports", reports.report, "Each side learns what it and its allies can see."),
)
ORDERS = (
    Phase("orders", turn.carry_out_orders, "All orders at once; who is served first is drawn."),
    Phase("standing orders", turn.pay_standing_orders, "Standing orders are paid, or lapse."),
)
EACH_DAY = (
    _rule("air", air.strike, "The day's share of close support."),
    _rule("movement", movement.move, "Arrivals and departures."),
    _rule("contact", contact.meet, "Garrisons in contact stand, or melt away."),
    _rule("assaults", assaults.fight, "A day of fighting where an assault was ordered."),
    _rule("sweeps", sweeps.sweep, "A day of searching where a sweep was ordered."),
    Phase("attacks", turn.make_attacks, "The guerrillas' attacks."),
    _rule("control", control.settle, "Zones with one overt side are that side's."),
)
WEEKS_END = (
    _rule("infiltration", infiltration.infiltrate, "Hidden elements slip into other zones; some are caught on the border."),
    _rule("interdiction", supply.interdict, "Strikes on the ways by which the insurgents are supplied."),
    _rule("supply", supply.supply, "What has reached every formation, and what those cut off still have."),
    _rule("hiding", cells.seep, "Garrisons told to thin out slip away."),
    _rule("police", policing.police, "Guards arrest those who gave themselves away; more so where they were told to."),
    _rule("command", cells.reform, "Groups join under one command, or fall apart."),
    _rule("groups", cells.stir, "Covers slip or mend; dispersed groups gather."),
    _rule("leaders", leaders.stir, "Leaders are informed on, or drop out of sight."),
    _rule("recruitment", recruiting.recruit, "Some join the insurgents; some of the dormant take up arms."),
    _rule("massing", massing.form, "Operators told to mass come together in the open."),
    _rule("counter-attacks", assaults.call_off, "Counter-attacks end with the week."),
    _rule("extortion", networks.squeeze, "Support falls where people are made to pay."),
    _rule("reach", reach.fade, "How far the insurgents' call carries."),
    _rule("excitation", attacks.pass_on, "Attacks draw others after them."),
    _rule("grip", society.firm_up, "How firmly zones are held."),
    _rule("opinion", society.shift_opinion, "Support, grievance and fear."),
    _rule("services", governance.restore, "Services where they are being restored."),
    _rule("displacement", displacement.move_people, "People flee assaults, and come home."),
    _rule("works", works.dig, "Zones are dug in."),
    _rule("training", works.graduate, "Formations come out of their training."),
    _rule("recovery", society.recover, "Rested formations recover."),
    _rule("friction", friction.rub, "Rivals on one line get in each other's way."),
    _rule("will", society.weigh_will, "Each side's will."),
    Phase("scores", turn.keep_scores, "Grades and scores."),
    Phase("annals", turn.end_week, "The week is written down."),
)


def _day(day: int) -> tuple[Phase, ...]:
    """A day of the week: it breaks, and its phases follow."""

    def dawn(_: Turn) -> Iterator[Event]:
        yield DayBroke(day)

    return (Phase("day", dawn, "A day begins."), *EACH_DAY)


CLOSING = (*ORDERS, *(phase for day in range(DAYS_A_WEEK) for phase in _day(day)), *WEEKS_END)  # what follows the orders
SEQUENCE_OF_PLAY = (*OPENING, *ORDERS, *EACH_DAY, *WEEKS_END)
