"""The chronicle as a Markdown file: whole, or as it was sifted; beside what other files there are, never over one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from game.campaign.save_list import folder
from game.campaign.saves import plain_name
from game.errors import JournalError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.chapters import Chapter
    from game.ui.film import Eyes, Film

SUFFIX = ".md"
_MEANT = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(film: Film, eyes: Eyes, found: Sequence[Chapter]) -> str:
    """The text of a file; what a name has of Markdown's own signs stands as it is."""
    seen = "as it truly was" if eyes is None else f"as {film.scenario.factions[eyes].name} came to know it"
    parts = [f"# {plain(film.scenario.title)}", plain(f"The war {seen}. Seed {film.seed}.")]
    for chapter in found:
        parts += [f"## {plain(chapter.title)}", *([plain(chapter.opening)] if chapter.opening else [])]
        parts += [f"**{plain(each.title)}.** {plain(each.text)}" for each in chapter.paragraphs]
    if film.ending:
        parts += ["## The end", *map(plain, film.ending)]
    return "\n\n".join(parts) + "\n"


def plain(text: str) -> str:
    """A text whose signs mean nothing to Markdown.

    >>> plain("a *bold* name")
    'a \\\\*bold\\\\* name'
    """
    return _MEANT.sub(r"\\\1", " ".join(text.split()))


def export(film: Film, eyes: Eyes, found: Sequence[Chapter]) -> Path:
    """Write it into a new file of the folder `chronicles`, and say which. Raises JournalError where that cannot be done."""
    place = folder().parent / "chronicles"
    name = file_name(film.scenario.title, "truth" if eyes is None else eyes, film.seed)
    number = 1
    try:
        place.mkdir(parents=True, exist_ok=True)
        while True:
            path = place / (f"{name}-{number}{SUFFIX}" if number > 1 else f"{name}{SUFFIX}")
            try:
                with path.open("x", encoding="utf-8") as file:
                    file.write(markdown(film, eyes, found))
                return path
            except FileExistsError:
                number += 1
    except OSError as error:
        raise JournalError(f"{place}: the chronicle cannot be written here ({error.strerror})") from error


def file_name(title: str, eyes: str, seed: int) -> str:
    """A name that every file system takes.

    >>> file_name("../The Last: Pockets?", "iraq", 7)
    'the-last-pockets-iraq-seed-7'
    """
    return f"{plain_name(title)}-{plain_name(eyes)}-seed-{seed}"
