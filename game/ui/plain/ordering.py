"""Ordering by lines: what may be ordered, at what cost and with what to expect; giving, changing, taking back and ending."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.errors import CallError
from game.orders.foresight import foreseen
from game.orders.standing import call_off, standing_orders
from game.orders.table import LETTERS, menu
from game.terms import posture_word
from game.ui.drafts import drafts, formation_drafts
from game.ui.plain.matching import listed, pick, plain
from game.ui.plain.telling import zone_named
from game.ui.reminders import reminders

if TYPE_CHECKING:
    from game.orders.order import Order
    from game.orders.plan import Plan
    from game.ui.any_draft import Draft
    from game.ui.plain.game import LineGame

USAGE = "order KIND ZONE [with FORMATION, FORMATION] [to CHOICE]"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A line of orders taken apart: the kind, the zone or formation, who, and where or how."""

    verb: str
    about: str
    bodies: tuple[str, ...]
    choice: str


def kinds(game: LineGame, words: str) -> None:
    """What may be ordered for a zone, and why the rest may not; `possible al-Qaim assault` tells one kind in full."""
    verb, about = _verb_in(game.session.plan, words)
    if verb is not None:
        _tell_draft(game, _draft(game, game.session.plan, Wanted(verb, about, (), "")))
        return
    game.zone = zone_named(game, words)
    found = drafts(game.session.plan, game.zone)
    game.paper.say(f"For {game.session.situation.board.name(game.zone)}:")
    for draft in found:
        if not draft.refusal:
            game.paper.say(f"- {draft.verb} ({LETTERS[draft.verb]}): {draft.help_text}")
    game.paper.say("Not now:")
    for draft in found:
        if draft.refusal:
            game.paper.say(f"- {draft.verb}: {draft.refusal}")


def _tell_draft(game: LineGame, draft: Draft) -> None:
    say, board = game.paper.say, game.session.situation.board
    insurgent = game.session.situation.sheet.is_insurgent
    say(f"{draft.verb}: {draft.help_text}")
    if draft.refusal:
        say(f"Not now: {draft.refusal}.")
        return
    for body in draft.formations:
        posture = posture_word(body.posture, insurgent=insurgent)
        say(f"- with {body.name}: {body.strength:,}, at {board.name(body.zone)}, {posture}")
    choices = draft.choices_for(()) if draft.choices_for is not None else ()
    for number, (_, words) in enumerate(choices, 1):
        say(f"- to {number}: {words}")
    first = tuple(body.id for body in draft.formations[:1])
    open_to = draft.choices_for(first) if draft.choices_for is not None else (("", ""),)
    if open_to:
        _tell_prospect(game, draft.build(first, open_to[0][0]), "With the first of them: " if first or choices else "")


def _tell_prospect(game: LineGame, order: Order, lead: str = "") -> None:
    s = game.session.situation
    game.paper.say(f"{lead}{order.text(s)}. Costs {order.cost(s)}.")
    if prospect := order.expectation(foreseen(game.session.plan, order)):
        game.paper.say(f"Expect {prospect}")


def expect(game: LineGame, words: str) -> None:
    """The cost of an order and what to expect of it, without giving it."""
    plan = game.session.plan
    order = _order(game, plan, words)
    _tell_prospect(game, order)
    if why := plan.refusal(order):
        game.paper.say(f"Not now: {why}.")


def give(game: LineGame, words: str) -> None:
    """Give an order."""
    plan = game.session.plan
    order = _order(game, plan, words)
    if why := plan.add(order):
        raise CallError(f"not ordered: {why}")
    _tell_prospect(game, order, f"Order {len(plan.directives)}: ")


def change(game: LineGame, words: str) -> None:
    """Put another order in the place of one: `change 2 patrol Rawa with 9th`."""
    number, _, rest = words.strip().partition(" ")
    position = _position(game.session.plan, number)
    order = _order(game, game.session.plan.without(position), rest)
    if why := game.session.plan.change(position, order):
        raise CallError(f"not changed: {why}")
    _tell_prospect(game, order, f"Order {position + 1}: ")


def undo(game: LineGame, words: str) -> None:
    """Take back the last order, or the one with a number."""
    plan = game.session.plan
    position = _position(plan, words.strip() or str(len(plan.directives)))
    game.paper.say(f"Taken back: {plan.drop(position).order.text(plan.situation)}.")


def _position(plan: Plan, number: str) -> int:
    if not plan.directives:
        raise CallError("no order has been given this week")
    if not number.isdecimal() or not 1 <= int(number) <= len(plan.directives):
        raise CallError(f"give the number of an order, 1 to {len(plan.directives)}, not '{number}'")
    return int(number) - 1


def orders(game: LineGame, words: str) -> None:
    """This week's orders, and those that go on."""
    plan, say = game.session.plan, game.paper.say
    for number, each in enumerate(plan.directives, 1):
        say(f"{number}. {each.order.text(plan.situation)} ({each.order.cost(plan.situation)})")
    if not plan.directives:
        say("No orders yet this week.")
    for number, on in enumerate(standing_orders(plan), 1):
        marks = ("" if on.pays else ", unpaid: it lapses") + (", no enemy is left there" if on.pointless else "")
        say(f"goes on {number}. {on.text} ({on.cost:g} RP{marks})")


def stop(game: LineGame, words: str) -> None:
    """End an order that goes on, by its number in `orders`."""
    standing, number = standing_orders(game.session.plan), words.strip()
    if not number.isdecimal() or not 1 <= int(number) <= len(standing):
        raise CallError(f"give the number of an order that goes on, 1 to {len(standing)}" if standing else "no order goes on")
    if why := call_off(game.session.plan, standing[int(number) - 1].ending):
        raise CallError(f"not ended: {why}")
    game.paper.say(f"Ended: {standing[int(number) - 1].text}.")


def check(game: LineGame, words: str) -> None:
    """What to think of before the week ends."""
    told = reminders(game.session.plan)
    for each in told:
        game.paper.say(f"! {each}")
    if not told:
        game.paper.say("Everything is in use.")


def _order(game: LineGame, plan: Plan, words: str) -> Order:
    """The order that a line asks for. Raises CallError with what is missing."""
    wanted = _wanted(plan, words)
    draft = _draft(game, plan, wanted)
    if draft.refusal:
        raise CallError(f"not now: {draft.refusal}")
    names = {body.id: body.name for body in draft.formations}
    picked = tuple(pick("formation that could do that", each, names) for each in wanted.bodies)
    if draft.needs_formations and not picked:
        if len(names) > 1:
            raise CallError(f"say with whom: {listed(list(names.values()))}")
        picked = tuple(names)
    if picked and not draft.needs_formations:
        raise CallError(f"'{draft.verb}' is ordered without formations")
    return draft.build(picked, _choice(draft, picked, wanted.choice))


def _wanted(plan: Plan, words: str) -> Wanted:
    head, _, choice = _split(words, "to|by|choice|how")
    head, _, bodies = _split(head, "with")
    if not bodies and re.search(r"\swith\s", choice):
        choice, _, bodies = _split(choice, "with")
    verb, about = _verb_in(plan, head)
    if verb is None:
        known = {kind.verb: kind.verb for kind in menu(plan.situation)}
        first, _, about = head.strip().partition(" ")
        verb = pick("kind of order", first, known) if first else ""
    if not verb:
        raise CallError(USAGE)
    named = tuple(each.strip() for each in re.split(r",|\band\b|\+", bodies) if each.strip())
    return Wanted(verb, about, named, choice.strip())


def _split(words: str, signs: str) -> tuple[str, str, str]:
    parts = re.split(rf"(?:^|\s)({signs})\s", f"{words} ", maxsplit=1, flags=re.IGNORECASE)
    return (parts[0], parts[1], parts[2]) if len(parts) == 3 else (words, "", "")


def _verb_in(plan: Plan, words: str) -> tuple[str | None, str]:
    """The kind of order at the head or the tail of some words, in full or by its letter, and the rest of them."""
    text = " ".join(words.split())
    bare = text.casefold()
    for verb in sorted((kind.verb for kind in menu(plan.situation)), key=len, reverse=True):
        for sign in (verb, LETTERS[verb]):
            if bare == sign:
                return verb, ""
            if bare.startswith(f"{sign} "):
                return verb, text[len(sign) + 1 :]
            if bare.endswith(f" {sign}"):
                return verb, text[: -len(sign) - 1]
    return None, text


def _draft(game: LineGame, plan: Plan, wanted: Wanted) -> Draft:
    """The kind for the zone named, for the formation named, or for the zone where the first of those with whom stands."""
    bodies = {body.id: body.name for body in plan.situation.own}
    who = wanted.about
    if not who.strip() and wanted.bodies and game.zone is None:
        who = wanted.bodies[0]
    if any(plain(who) == plain(name) for name in bodies.values()):
        offered = formation_drafts(plan, pick("formation", who, bodies))
    else:
        game.zone = zone_named(game, who)
        offered = drafts(plan, game.zone)
    found = next((each for each in offered if each.verb == wanted.verb), None)
    if found is None:
        raise CallError(f"'{wanted.verb}' is no order for a formation: name a zone")
    return found


def _choice(draft: Draft, picked: tuple[str, ...], typed: str) -> str:
    if draft.choices_for is None:
        return ""
    offered = draft.choices_for(picked)
    if not offered:
        raise CallError("there is no place to which all of them can go: name fewer")
    if not typed:
        if len(offered) > 1:
            raise CallError(f"say to where, or how, by number or name: {_numbered([words for _, words in offered])}")
        return offered[0][0]
    if typed.isdecimal() and 1 <= int(typed) <= len(offered):
        return offered[int(typed) - 1][0]
    return pick("choice", typed, dict(offered))


def _numbered(words: list[str]) -> str:
    return listed([f"{number} {each}" for number, each in enumerate(words, 1)])
