"""The command line. Every command imports what it needs when it runs, so that help and checks answer at once."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.authoring.commands import scenario as scenario_commands
from game.batch.commands import batch, sweep
from game.batch.options import bots_option, fresh_seed, pairs, seed_option, set_option
from game.batch.report_commands import compare, report
from game.errors import BadiaError, CallError

if TYPE_CHECKING:
    from game.ui.screens.screening import Told


class Group(click.Group):
    """A group whose commands end in one readable message, never a traceback, when a call or a file is wrong."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a deliberate error prints its message and sets the exit code."""
        try:
            return super().invoke(ctx)
        except BadiaError as error:
            click.echo(f"badia: {error}", err=True)
            ctx.exit(error.exit_code)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="badia", prog_name="badia")
def main() -> None:
    """Badia: the last pockets of a caliphate, and the guerrilla war that follows."""
    # No plugin of another package has a say in how a file is read; looking for some takes a tenth of the time of a check
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


main.add_command(batch)
main.add_command(sweep)
main.add_command(report)
main.add_command(compare)
main.add_command(scenario_commands)


@main.command()
@click.argument("scenario", required=False)
@click.option("--as", "sides", multiple=True, metavar="FACTION", help="The side you command; repeated, people take turns.")
@seed_option
@bots_option
@set_option
@click.option("--load", "saved", type=click.Path(dir_okay=False), help="Go on with a saved campaign.")
@click.option("--week", type=click.IntRange(min=0), help="With --load: go back to the end of this week.")
@click.option("--plain", is_flag=True, help="By lines of text: for screen readers, pipes and files of commands.")
def play(scenario: str | None, sides: tuple[str, ...], seed: int | None, bots: tuple[str, ...], patches: tuple[str, ...],
         saved: str | None, week: int | None, plain: bool) -> None:  # fmt: skip
    """Play in the terminal; without SCENARIO the title screen opens."""
    if not plain and not on_screen():
        raise CallError("the game needs a terminal; for pipes and scripts use: badia play --plain, or badia run SCENARIO")
    if saved is not None and (scenario or sides or bots or patches or seed is not None):
        raise CallError("--load FILE goes with no scenario, side, seed, bot or setting: they are in the file")
    if week is not None and saved is None:
        raise CallError("--week goes with --load FILE")
    from importlib import import_module

    game = import_module("game.ui.plain.start" if plain else "game.ui.start")
    if saved is not None:
        game.start_saved(saved, week)
    else:
        game.start(scenario, sides, seed, pairs(bots, "--bot"), pairs(patches, "--set"))


@main.command()
@click.argument("what", metavar="RUN|JOURNAL")
@click.option("--batch", "folder", type=click.Path(file_okay=False), help="The folder of the batch that RUN is of.")
@click.option("--journal", type=click.Path(dir_okay=False), help="Keep RUN's journal here; with --text <run>.badia by default.")
@click.option("--truth", is_flag=True, help="Lay everything open, though the war is not over.")
@click.option("--text", is_flag=True, help="Tell it week by week, as wherever there is no terminal.")
@click.option("--json", "as_json", is_flag=True, help="Data for programs instead of text.")
@click.option("-v", "--verbose", is_flag=True, help="In text: also tell every order, battle and attack.")
def replay(what: str, folder: str | None, journal: str | None, truth: bool, text: bool, as_json: bool, verbose: bool) -> None:
    """Watch a campaign again on the map: a RUN of a batch, by the beginning of its id, or the one in a JOURNAL.

    A run's journal can be opened with `badia explain`.
    """
    if folder is None and journal is not None:
        raise CallError("--journal goes with --batch FOLDER: a journal that is read back is not written again")
    kept = None if journal is None else Path(journal)
    if text or as_json or verbose or not on_screen():
        from game.batch.replay import replay_journal, replay_run
        from game.batch.run import Telling

        how = Telling(as_json, verbose)
        if folder is None and not truth:
            _keep_secrets(Path(what))
        replay_journal(Path(what), how) if folder is None else replay_run(Path(folder), what, kept, how)
    else:
        _watch(what, folder, kept, uncover=truth)


def _keep_secrets(path: Path) -> None:
    """Refuse to tell in text what nobody at the table knows yet: text tells the truth and nothing less."""
    from game.campaign.save_list import card_of

    card = card_of(path)
    if card is not None and card.people and not card.over:
        sides = " and ".join(card.people)
        raise CallError(f"{path}: this war is still being played ({sides}), and text tells all that is hidden; --truth allows it")


def _watch(what: str, folder: str | None, kept: Path | None, *, uncover: bool) -> None:
    """On the map; a run's journal that nobody asked to keep is gone in the end."""
    from tempfile import TemporaryDirectory

    from game.ui.start import start_replay

    if folder is None:
        if not Path(what).is_file():
            raise CallError(f"{what}: no journal is there; a run of a batch needs --batch FOLDER")
        start_replay(lambda _: Path(what), uncover=uncover)
        return
    with TemporaryDirectory(prefix="badia-") as place:
        path = kept or Path(place) / "run.badia"

        def fetch(told: Told) -> Path:
            from game.batch.replay import keep_run

            keep_run(Path(folder), what, path, lambda done, weeks: told("Playing the run again", done, weeks))
            return path

        start_replay(fetch, uncover=uncover)


def on_screen() -> bool:
    """True where a screen can be shown: on a terminal, or in a browser that `badia serve` has opened."""
    return (sys.stdin.isatty() and sys.stdout.isatty()) or "TEXTUAL_DRIVER" in os.environ


@main.command()
@click.argument("scenario", required=False)
@click.option("--as", "sides", multiple=True, metavar="FACTION", help="The side you command; repeated, people take turns.")
@seed_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to serve at.")
@click.option("--port", type=click.IntRange(min=1, max=65535), default=8000, show_default=True)
@click.option("--public", is_flag=True, help="Let --host be one that others reach: all who do play as you, and see your saves.")
def serve(scenario: str | None, sides: tuple[str, ...], seed: int | None, host: str, port: int, public: bool) -> None:
    """Play in a browser on this machine: the same game, at http://127.0.0.1:8000; Ctrl-C ends it.

    It needs the extra `serve`: pip install '.[serve]'.
    """
    try:
        from game.ui.serving import is_loopback
        from game.ui.serving import serve as serve_game
    except ImportError as error:
        raise CallError(f"badia serve needs its extra ({error.name} is missing): pip install '.[serve]'") from error
    if not (public or is_loopback(host)):
        raise CallError(f"{host} is not this machine alone: whoever reaches it could play here as you; --public allows it")
    if scenario is not None:
        from game.campaign.loading import load

        known = load(scenario).factions
        if strange := [side for side in sides if side not in known]:
            raise CallError(f"no side is called '{strange[0]}' in {scenario}")
    elif sides or seed is not None:
        raise CallError("--as and --seed go with a SCENARIO: without one the title screen opens")
    seeded = () if seed is None else ("--seed", str(seed))
    serve_game([*((scenario,) if scenario else ()), *(word for side in sides for word in ("--as", side)), *seeded], host, port)


@main.command()
@click.argument("scenario")
@seed_option
@click.option("--weeks", type=click.IntRange(min=1), help="Play only so many weeks.")
@bots_option
@set_option
@click.option("--journal", "journal", type=click.Path(dir_okay=False), help="Write every event to this file.")
@click.option("--json", "as_json", is_flag=True, help="Data for programs instead of text.")
@click.option("-v", "--verbose", is_flag=True, help="Also tell every order, battle and attack.")
def run(scenario: str, seed: int | None, weeks: int | None, bots: tuple[str, ...], patches: tuple[str, ...],
        journal: str | None, as_json: bool, verbose: bool) -> None:  # fmt: skip
    """Play one campaign without a screen and tell it week by week."""
    from game.batch.run import Telling, tell

    chosen = seed if seed is not None else fresh_seed()
    tell(scenario, chosen, weeks, pairs(bots, "--bot"), pairs(patches, "--set"), journal, Telling(as_json, verbose))


@main.command()
@click.argument("scenario")
@click.option("-n", "replications", type=click.IntRange(min=1, max=100_000), default=75, show_default=True, help="A combination.")
@seed_option
@click.option("--jobs", type=click.IntRange(min=1, max=512), help="Worker processes; all cores by default.")
@set_option
@click.option("--json", "as_json", is_flag=True, help="The table as data for programs.")
def tournament(scenario: str, replications: int, seed: int | None, jobs: int | None, patches: tuple[str, ...],
               as_json: bool) -> None:  # fmt: skip
    """Play every combination of the sides' stances and show who fares how: is there a stance that always does best?"""
    from game.batch.tournament import tournament_command

    chosen = seed if seed is not None else fresh_seed()
    tournament_command(scenario, replications, chosen, jobs, pairs(patches, "--set"), as_json)


@main.command()
@click.option("-n", "replications", type=click.IntRange(min=2, max=100_000), default=40, show_default=True, help="A variant.")
@seed_option
@click.option("--jobs", type=click.IntRange(min=1, max=512), help="Worker processes; all cores by default.")
@click.option("--json", "as_json", is_flag=True, help="The checks as data for programs.")
def validate(replications: int, seed: int | None, jobs: int | None, as_json: bool) -> None:
    """Check the model over whole campaigns of the reference scenario against what studies of such wars found."""
    from game.batch.validate import validate_command

    validate_command(replications, seed if seed is not None else fresh_seed(), jobs, as_json)


@main.command()
@click.argument("journal", type=click.Path(dir_okay=False))
@click.argument("event", required=False)
@click.option("--week", type=click.IntRange(min=1), help="List only this week.")
@click.option("--zone", metavar="ID", help="List only this zone.")
@click.option("--kind", metavar="WORD", help="List only this kind: battle, stand, attack, sweep, fall, ...")
@click.option("--json", "as_json", is_flag=True, help="Data for programs instead of text.")
def explain(journal: str, event: str | None, week: int | None, zone: str | None, kind: str | None, as_json: bool) -> None:
    """Say why an event of a journal came out as it did: inputs, coefficients and the draw. Without EVENT, list them."""
    from game.explain.command import Wanted, explain_command

    explain_command(journal, event, Wanted(week, zone, kind), as_json)


@main.command()
def bots() -> None:
    """List the bots that can command a side."""
    from game.bots.table import BOTS

    for name, entry in BOTS.items():
        click.echo(f"{name:16} {entry.summary} ({', '.join(entry.kinds)})")
