"""The table of bots: a new one is a file and a line here. Reading the table loads none of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from game.campaign.relief import Relieved
from game.errors import CallError

if TYPE_CHECKING:
    from game.campaign.commander import Commander
    from game.campaign.schema import Scenario

Choice = str | Mapping[int, str]
"""Who commands a side: a bot's name, or names by the week from which each does."""
ANY = ("coalition", "government", "insurgent")


@dataclass(frozen=True, slots=True)
class BotEntry:
    """Where a bot lives, what kinds of faction it plays, and what it does in a line."""

    module: str
    name: str
    kinds: tuple[str, ...]
    summary: str
    stance: bool = False  # one of the named stances that tournaments and planners choose among
    options: tuple[str, ...] = ()  # whole numbers it may be given, as in `planner:budget=200`; such a bot is handed the scenario


BOTS: dict[str, BotEntry] = {
    "coin_toss": BotEntry("coin_toss", "CoinToss", ANY, "orders at random: the baseline every other bot must beat"),
    "historical": BotEntry("historical", "Historical", ANY, "the stances that the scenario schedules week by week"),
    "clear_and_hold": BotEntry(
        "clear_and_hold",
        "ClearAndHold",
        ("government",),
        "take the pockets one after the other with enough force, then hold",
        stance=True,
    ),
    "search_and_destroy": BotEntry(
        "search_and_destroy",
        "SearchAndDestroy",
        ("government",),
        "storm what can be reached, sweep and raid; little for the people",
        stance=True,
    ),
    "population_security": BotEntry(
        "population_security",
        "PopulationSecurity",
        ("government",),
        "take only what can be held; police, services, returns, amnesty",
        stance=True,
    ),
    "partner_first": BotEntry(
        "partner_first",
        "PartnerFirst",
        ("coalition",),
        "aircraft where partners fight; the partner force takes what it can",
        stance=True,
    ),
    "decapitation": BotEntry(
        "decapitation",
        "Decapitation",
        ("coalition",),
        "watch, raid and strike leaders and cells; the partner force mostly holds",
        stance=True,
    ),
    "population_first": BotEntry(
        "population_first",
        "PopulationFirst",
        ("coalition",),
        "strict rules, aid, police and returns; pockets only at high odds",
        stance=True,
    ),
    "containment": BotEntry(
        "containment",
        "Containment",
        ("coalition",),
        "the partner stands on the line it has reached, under aircraft; pockets are shut in",
    ),
    "stand_and_fade": BotEntry(
        "stand_and_fade",
        "StandAndFade",
        ("insurgent",),
        "hold towns while the odds allow, melt away where they do not",
    ),
    "hold_the_towns": BotEntry(
        "hold_the_towns",
        "HoldTheTowns",
        ("insurgent",),
        "dig in, strike back and feed the garrisons: every town is to cost time, will and lives",
        stance=True,
    ),
    "on_the_march": BotEntry(
        "on_the_march",
        "OnTheMarch",
        ("insurgent",),
        "columns in the open go from town to town, wherever the least stands",
    ),
    "go_to_ground": BotEntry(
        "go_to_ground",
        "GoToGroundEarly",
        ("insurgent",),
        "hide early, keep leaders and networks alive, and bleed the enemy where he is thin",
        stance=True,
    ),
    "raid_and_return": BotEntry(
        "raid_and_return",
        "RaidAndReturn",
        ("insurgent",),
        "hide, come back in columns to seize what is thinly held, and be gone before the answer",
        stance=True,
    ),
    "planner": BotEntry(
        "planner",
        "Planner",
        ANY,
        "plays every stance on through wars that might be this one; leaves the usual one on a clear lead only",
        options=("budget", "horizon"),
    ),
}
DOCTRINE = {"coalition": "partner_first", "government": "clear_and_hold", "insurgent": "stand_and_fade"}
"""The plain doctrine of each kind of faction, for when nobody says otherwise."""


def bot(name: str, kind: str, scenario: Scenario | None = None) -> Commander:
    """The bot of that name, for a faction of that kind; some can be given numbers, as `planner:budget=200,horizon=6`."""
    plain, _, asked = name.partition(":")
    if plain not in BOTS:
        raise CallError(f"no bot is called '{plain}': choose one of {', '.join(BOTS)}")
    entry = BOTS[plain]
    if kind not in entry.kinds:
        fit = [each for each, made in BOTS.items() if kind in made.kinds]
        raise CallError(f"the bot '{plain}' does not command a side of the kind '{kind}': choose one of {', '.join(fit)}")
    given = {**_numbers(plain, entry, asked), **({"scenario": scenario} if entry.options else {})}
    made: Commander = getattr(import_module(f"game.bots.{entry.module}"), entry.name)(**given)
    return made


def _numbers(name: str, entry: BotEntry, asked: str) -> dict[str, int]:
    """The numbers asked for after a bot's name."""
    found = {}
    for part in asked.split(",") if asked else ():
        key, _, number = part.partition("=")
        if key not in entry.options or not number.isdecimal() or int(number) < 1:
            may = " and ".join(f"{each}=NUMBER" for each in entry.options) or "nothing"
            raise CallError(f"'{part}' cannot be asked of the bot '{name}': it takes {may}")
        found[key] = int(number)
    return found


def asked_over(own: Mapping[str, Choice], asked: Mapping[str, Choice]) -> dict[str, Choice]:
    """Who commands each side: what is asked for goes before what the scenario says; `historical` asks for just that."""
    return {**own, **{side: name for side, name in asked.items() if not (name == "historical" and side in own)}}


def commanders(kinds: Mapping[str, str], chosen: Mapping[str, Choice], scenario: Scenario | None = None) -> dict[str, Relieved]:
    """A bot for each faction: the one chosen, else the doctrine of its kind, which stands in for one that raises.

    `kinds` maps faction to kind. A bot that imagines how the war may go on needs the scenario; without one it follows doctrine.
    """
    return {
        faction: Relieved(commander(chosen.get(faction, DOCTRINE[kind]), kind, scenario), bot(DOCTRINE[kind], kind))
        for faction, kind in kinds.items()
    }


def commander(choice: Choice, kind: str, scenario: Scenario | None = None) -> Commander:
    """The bot of a name, or one that follows a schedule of names."""
    names = [choice] if isinstance(choice, str) else list(choice.values())
    if isinstance(choice, str) or len(names) == 1:
        return bot(names[0], kind, scenario)
    entry = BOTS["historical"]
    made: Commander = getattr(import_module(f"game.bots.{entry.module}"), entry.name)(choice, kind, scenario)
    return made
