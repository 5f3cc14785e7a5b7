"""A film in words: the bar above it, the sides beside it, its speeds and its keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.ui.film import Eyes, Film
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Speed:
    """So many days at a time, every so many seconds."""

    days: int
    seconds: float
    words: str


SPEEDS = (
    Speed(1, 0.6, "0.6 s a day"),
    Speed(1, 0.25, "0.25 s a day"),
    Speed(DAYS_A_WEEK, 1.0, "1 s a week"),
    Speed(DAYS_A_WEEK, 0.3, "0.3 s a week"),
    Speed(1, 1.5, "1.5 s a day"),
)
"""In the order the key goes through them."""
TRUTH = "the truth"
KEYS = """\
# Watching a campaign again

- **left**, **right**: a week back or on; **,** and **.** (or **p**, **n**): a day; **home**, **end**: the first morning, the end
- **[** and **]**: to the week before or after in which ground changed hands
- **space**: let it run, or halt it; **d**: another speed, by days or by weeks
- **a**: look through another side's eyes, or at the truth; of a war under way only the player's own
- the time line above has a bar for each week's attacks and `•` where ground changed hands: a click goes there
- **h j k l** or a click: choose a zone; **/**: find one by name; **v**: next overlay; **+ - 0**: zoom in, out, whole map
- **tab**: into the log, which grows, and the zone; **enter** on a line goes to its zone
- **q** or **escape**: back

On a week's first morning the log tells the week before, with the orders given in it that those eyes may read, and why they were
given. On its other days it tells that day, and below it the days before.

"""


def name_of(film: Film, eyes: Eyes) -> str:
    """Whose eyes they are."""
    return TRUTH if eyes is None else film.scenario.factions[eyes].short


def bar(film: Film, moment: int, eyes: Eyes, speed: Speed, *, running: bool) -> Text:
    """Whose eyes, the date and the week, and whether it runs."""
    week, day = divmod(moment, DAYS_A_WEEK)
    text = Text(no_wrap=True, overflow="ellipsis")
    color = "" if eyes is None else film.scenario.factions[eyes].color
    text.append(f"{name_of(film, eyes)[:1].upper()}{name_of(film, eyes)[1:]}", f"bold {color}".strip())
    text.append(f"  {film.day(moment):%a %d %b %Y}", "bold")
    if moment >= film.end:
        text.append(f"  after week {len(film.scenes)}" + (", the end" if film.ending else ", so far"))
    else:
        text.append(f"  week {week + 1}/{film.scenario.weeks}" + (f", day {day}" if day else ", morning"))
    text.append(f"  ► {speed.words}" if running else f"  ■ {speed.words}", "bold yellow" if running else "dim")
    return text.append(f"  seed {film.seed}", "dim")


def standing(film: Film, moment: int, eyes: Eyes, situation: Situation) -> Text:
    """The zones that each side holds, how many more or fewer than on the first morning, and, where all is known, how it fares."""
    week = -(-moment // DAYS_A_WEEK)
    first = film.morning(0, eyes).controller
    row = film.scenes[week - 1].row if week and eyes is None else None
    text = Text(f"{'':9}zones" + (f"{'':5}will pts" if row is not None else "") + "\n", "dim")
    for sheet in situation.sheets.values():
        held, begun = int((situation.controller == sheet.row).sum()), int((first == sheet.row).sum())
        text.append(f"{sheet.short[:10]:10}", f"bold {sheet.color}").append(f"{held:4}")
        text.append(f"{held - begun:+5}" if held != begun else f"{'':5}", "dim")
        text.append(f"{row.will[sheet.row]:4.0f}{row.score[sheet.row]:5.0f}" if row is not None else "").append("\n")
    if row is not None:
        text.append(f"{row.overt:,} insurgents in the open\n{row.operators:,} operators, {row.dormant:,} dormant\n")
    if moment:
        text.append(f"{int(situation.attacks.sum())} attacks {'on this day' if moment % DAYS_A_WEEK else 'in the week before'}")
    text.rstrip()
    return text
