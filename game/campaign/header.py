"""The header of a journal: the scenario, the seed and who commands, read from plain data that nobody vouches for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from game.campaign.figures import ByWeek
from game.campaign.journal import Cast
from game.campaign.schema import FactionId, Scenario
from game.campaign.source import unshowable
from game.errors import JournalError

MAX_ELEMENTS, MAX_PICKS = 50_000, 1_000_000
"""Hidden elements, and picks to settle them, that a first morning may take: some forty times those of the largest scenario."""
MAX_ROUTES, MAX_REGIONS = 10_000, 1_000
MAX_SEED = 2**128
_BOTS: TypeAdapter[dict[str, dict[int, str]]] = TypeAdapter(dict[FactionId, ByWeek])


def read_header(head: Any, where: str) -> tuple[Scenario, int, Cast]:
    """What a header says; raises JournalError in one line for one that cannot be played."""
    if not isinstance(head, dict):
        raise JournalError(f"{where}: the header is missing")
    seed, people = head.get("seed"), head.get("people")
    if not isinstance(seed, int) or isinstance(seed, bool) or not 0 <= seed < MAX_SEED:
        raise JournalError(f"{where}: the header has no seed")
    try:
        scenario = Scenario.model_validate(head.get("scenario"))
        bots = _BOTS.validate_python(head.get("bots"))
    except (ValidationError, RecursionError, MemoryError) as error:
        raise JournalError(f"{where}: the header holds no scenario that can be played ({_first(error)})") from error
    if named := next(filter(None, map(unshowable, _texts(head.get("scenario")))), ""):
        raise JournalError(f"{where}: the header holds a text with a character that cannot be shown: {named}")
    if not isinstance(people, list) or any(str(each) not in scenario.factions for each in [*people, *bots]):
        raise JournalError(f"{where}: the header gives a command to a side that the scenario has not")
    if _too_large(scenario):
        raise JournalError(f"{where}: the header holds a scenario larger than any that can be set up")
    return scenario, seed, Cast(tuple(map(str, people)), bots)


def _texts(data: Any) -> Iterator[str]:
    """Every key and text in plain data, which a valid scenario does not nest deep."""
    if isinstance(data, str):
        yield data
    for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield str(key)
        yield from _texts(value)


def _first(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        return type(error).__name__
    fault = error.errors(include_url=False, include_input=False)[0]
    place = " ".join(".".join(map(str, fault["loc"]))[:120].split())
    return f"{place}: {fault['msg'][:120]}; {error.error_count()} in all"


def _too_large(scenario: Scenario) -> bool:
    """True where setting up would take more memory or time than any war that is meant to be played."""
    if len(scenario.map.routes) > MAX_ROUTES or len(scenario.regions) > MAX_REGIONS:
        return True
    size, picks = (scenario.rules[name].value if name in scenario.rules else 1.0 for name in _SETTLING)
    operators = sum(zone.hidden.operators.value for zone in scenario.zones.values() if zone.hidden)
    elements = operators / max(1.0, size)
    return elements > MAX_ELEMENTS or elements * picks > MAX_PICKS


_SETTLING = ("element_size", "ez_start_picks_element")
