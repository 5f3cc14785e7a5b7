"""The table of commands: a name, how it is used, what it does. It is also the help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.errors import CallError
from game.orders.table import ORDERS, menu
from game.ui.plain import ahead, ordering, telling, turns
from game.ui.plain.ahead import WAYS
from game.ui.plain.matching import pick, plain

if TYPE_CHECKING:
    from game.ui.plain.game import LineGame

Run = Callable[["LineGame", str], None]


@dataclass(frozen=True, slots=True)
class Command:
    """`others` are further names; `opens` the screen of the terminal game that it stands for, where lessons ask for one."""

    usage: str
    help_text: str
    run: Run
    others: tuple[str, ...] = ()
    opens: str = ""


def help_on(game: LineGame, words: str) -> None:
    """All commands, or what a command or an order does."""
    if not words.strip():
        for command in COMMANDS.values():
            game.paper.say(f"{command.usage}: {command.help_text}")
        return
    kinds = ORDERS if not game.has_session else {kind.verb: kind for kind in menu(game.session.situation)}
    about = {**{verb: kind.help_text for verb, kind in kinds.items()}, **{n: c.help_text for n, c in COMMANDS.items()}}
    name = pick("command or order", words, {each: each for each in about})
    usage = COMMANDS[name].usage if name in COMMANDS else f"order {name}"
    also = f" Also: {', '.join(COMMANDS[name].others)}." if name in COMMANDS and COMMANDS[name].others else ""
    game.paper.say(f"{usage}: {about[name]}{also}")


def next_lesson(game: LineGame, words: str) -> None:
    """Go on to the next lesson, done or not."""
    game.turn_lesson()


COMMANDS: dict[str, Command] = {
    "help": Command("help [COMMAND]", "all commands, or what a command or an order does", help_on, ("?", "h"), "Handbook"),
    "status": Command("status", "the date, and what you have left", telling.status, ("look", "turn")),
    "briefing": Command("briefing", "what this war is about, and your goal", telling.briefing, ("goal",)),
    "news": Command("news", "the last week, your own news first", telling.news, opens="WarLog"),
    "zones": Command("zones [SIDE, mine or contested]", "zones with who holds them and who is there", telling.zones, ("map",)),
    "zone": Command("zone NAME", "a zone as you know it", telling.zone, ("find", "go")),
    "forces": Command(
        "forces [all or FILTER] [by RANK]",
        "your formations; all: order of battle",
        telling.forces,
        ("troops", "battle"),
        "Troops",
    ),
    "possible": Command(
        "possible ZONE [KIND]", "what may be ordered, by whom, to where", ordering.kinds, ("options",), "OrderDialog"
    ),
    "order": Command(ordering.USAGE, "give an order", ordering.give, ("give", "o")),
    "expect": Command(ordering.USAGE.replace("order", "expect", 1), "its cost and prospect, without giving it", ordering.expect),
    "orders": Command("orders", "this week's orders, and those that go on", ordering.orders, ("plan", "list")),
    "change": Command("change NUMBER KIND ZONE ...", "put another order in the place of one", ordering.change, ("edit",)),
    "undo": Command("undo [NUMBER]", "take back the last order, or that one", ordering.undo, ("drop", "u")),
    "stop": Command("stop NUMBER", "end an order that goes on", ordering.stop),
    "check": Command("check", "what to think of before the week ends", ordering.check),
    "end": Command("end [now]", "carry out all orders and play the week", turns.end, ("e",)),
    "run": Command("run [WEEKS]", "play on until something needs you", turns.run, ("r",)),
    "days": Command("days", "the last week day by day", telling.days),
    "log": Command("log [TOPIC] [notable or gravest] [WORDS]", "the log, sifted", telling.log, ("g",), "WarLog"),
    "affairs": Command("affairs", "your books, what victory takes, the other sides", telling.affairs, ("s",), "Affairs"),
    "overlay": Command("overlay NAME", "an overlay of the map as a list", telling.overlay, ("v",)),
    "look-up": Command("look-up [WORDS]", "orders, steps of a week, numbers and incidents with these words", telling.look_up),
    "weeks": Command("weeks", "the weeks so far as a table", telling.weeks, ("charts",), "Charts"),
    "forecast": Command(
        "forecast [WEEKS] [ways N]",
        f"play on {WAYS} times from what you know, and tell how it spreads",
        ahead.forecast,
        ("ahead", "f"),
        "ForecastScreen",
    ),
    "lesson": Command("lesson", "the next lesson, in a scenario that teaches", next_lesson),
    "save": Command("save", "keep the campaign in a file of its own; it is kept every week in any case", turns.save),
    "saves": Command("saves", "the campaigns kept", turns.saves),
    "load": Command("load [NUMBER or FILE] [week N]", "go on with one", turns.load, ("continue",)),
    "scenarios": Command("scenarios [NAME]", "what can be played", turns.scenarios),
    "play": Command("play SCENARIO [as SIDE and SIDE] [seed N]", "begin a campaign", turns.play, ("begin",)),
    "chronicle": Command("chronicle [KIND or file]", "the campaign month by month; file: into Markdown", turns.chronicle),
    "outcome": Command("outcome", "how the war ended, and the truth", turns.outcome),
    "concede": Command("concede yes", "give up", turns.concede),
    "quit": Command("quit", "leave", turns.leave, ("exit", "q", "bye")),
}


def command_in(line: str) -> tuple[Command, str]:
    """The command that a line begins with, and the rest of it. Raises CallError where there is none."""
    word, _, rest = line.strip().partition(" ")
    if word.startswith("?"):
        return COMMANDS["help"], line.strip()[1:]
    known = {other: name for name, command in COMMANDS.items() for other in (name, *command.others)}
    wanted = known.get(plain(word) or word)
    try:
        name = wanted or known[pick("command", word, {each: each for each in known})]
    except CallError as error:
        raise CallError(f"{error} (help lists all)") from None
    return COMMANDS[name], rest.strip()
