"""Matching: the thing a person means by a name typed, forgiving of case, accents, signs and parts; else what it may have been."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from difflib import get_close_matches

from game.errors import CallError

ARTICLE = "al"
"""Left out by many who type a name."""
TOLD = 8
"""How many of several that fit are named."""


def pick(what: str, typed: str, names: Mapping[str, str]) -> str:
    """The id meant, of those whose names are given. Raises CallError with a question where none or several fit.

    >>> pick("zone", "AL QAIM", {"QIM": "al-Qaim", "RWA": "Rawa"})
    'QIM'
    """
    wanted = plain(typed)
    if not wanted:
        raise CallError(f"name a {what}: {listed(list(names.values()))}")
    said = {id: (plain(id), plain(name), plain(name).removeprefix(ARTICLE)) for id, name in names.items()}
    fits = (
        [id for id, forms in said.items() if wanted in forms]
        or [id for id, (_, name, _) in said.items() if name.startswith(wanted)]
        or [id for id, (_, name, _) in said.items() if wanted in name]
        or [id for id, name in names.items() if all(plain(word) in plain(name) for word in typed.split())]
    )
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise CallError(f"'{typed}' may be {listed([names[id] for id in fits])}: say more of it")
    raise CallError(f"there is no {what} '{typed}'{_meant(wanted, said, names)}")


def _meant(wanted: str, said: Mapping[str, tuple[str, str, str]], names: Mapping[str, str]) -> str:
    forms = {form: id for id, forms in said.items() for form in forms}
    near = dict.fromkeys(names[forms[each]] for each in get_close_matches(wanted, list(forms), 3, 0.55))
    return f". Did you mean {' or '.join(near)}?" if near else ""


def plain(words: str) -> str:
    """Words without case, accents, spaces and signs.

    >>> plain("Al-Qā’im 2")
    'alqaim2'
    """
    bare = unicodedata.normalize("NFKD", words).casefold()
    return "".join(each for each in bare if each.isalnum())


def listed(names: list[str]) -> str:
    """Names in a row, the first of them where there are many."""
    return ", ".join(names[:TOLD]) + (f" and {len(names) - TOLD} more" if len(names) > TOLD else "")
