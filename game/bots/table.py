"""The table of bots: a new one is a file and a line here. Reading the table loads none of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from game.errors import CallError

if TYPE_CHECKING:
    from game.campaign.commander import Commander

ANY = ("coalition", "government", "insurgent")


@dataclass(frozen=True, slots=True)
class BotEntry:
    """Where a bot lives, what kinds of faction it plays, and what it does in a line."""

    module: str
    name: str
    kinds: tuple[str, ...]
    summary: str
    stance: bool = False  # one of the named stances that tournaments and planners choose among


BOTS: dict[str, BotEntry] = {
    "coin_toss": BotEntry("coin_toss", "CoinToss", ANY, "orders at random: the baseline every other bot must beat"),
    "clear_and_hold": BotEntry(
        "clear_and_hold",
        "ClearAndHold",
        ("government", "coalition"),
        "take the nearest pockets with enough force, then hold",
        stance=True,
    ),
    "partner_first": BotEntry(
        "partner_first",
        "PartnerFirst",
        ("coalition",),
        "aircraft where partners fight; the partner force takes what it can",
        stance=True,
    ),
    "stand_and_fade": BotEntry(
        "stand_and_fade",
        "StandAndFade",
        ("insurgent",),
        "hold towns while the odds allow, melt away where they do not",
        stance=True,
    ),
}
DOCTRINE = {"coalition": "partner_first", "government": "clear_and_hold", "insurgent": "stand_and_fade"}
"""The plain doctrine of each kind of faction, for when nobody says otherwise."""


def bot(name: str, kind: str) -> Commander:
    """The bot of that name, for a faction of that kind."""
    if name not in BOTS:
        raise CallError(f"no bot is called '{name}': choose one of {', '.join(BOTS)}")
    entry = BOTS[name]
    if kind not in entry.kinds:
        fit = [each for each, made in BOTS.items() if kind in made.kinds]
        raise CallError(f"the bot '{name}' does not command a side of the kind '{kind}': choose one of {', '.join(fit)}")
    made: Commander = getattr(import_module(f"game.bots.{entry.module}"), entry.name)()
    return made


def commanders(kinds: Mapping[str, str], chosen: Mapping[str, str]) -> dict[str, Commander]:
    """A bot for each faction: the one chosen, else the doctrine of its kind. `kinds` maps faction to kind."""
    return {faction: bot(chosen.get(faction, DOCTRINE[kind]), kind) for faction, kind in kinds.items()}
