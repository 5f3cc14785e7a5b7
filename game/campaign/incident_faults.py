"""What must fit together in a scenario's incidents: dates within the campaign, kinds and formations of the side named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from game.campaign.faults import Address, Fault, fault_at, hint
from game.campaign.incident_entries import week_of
from game.campaign.merging import Merged
from game.campaign.references import Sections, matches
from game.campaign.source import Plain
from game.incidents.effects import HIDDEN


def incident_faults(merged: Merged, sections: Sections, *, whole: bool) -> Iterator[Fault]:
    """Every misfit; what refers to other files only when none is lost (`whole`)."""
    for name, entry in sections.entries("incidents"):
        when = entry.get("when")
        if isinstance(when, Mapping):
            yield from _date_faults(merged, ("incidents", name, "when"), when)
        for address, effect in matches(entry.get("effects"), ("*", "*"), ("incidents", name, "effects")):
            if whole and isinstance(effect, Mapping):
                yield from _effect_faults(merged, sections, address, effect)


def _date_faults(merged: Merged, address: Address, when: Mapping[str, Plain]) -> Iterator[Fault]:
    weeks, first, day, week = merged.data.get("weeks"), _day(merged.data.get("start")), _day(when.get("date")), when.get("week")
    if not isinstance(weeks, int) or isinstance(weeks, bool):
        return
    if isinstance(week, int) and week > weeks:
        message = f"week {week} is after the last week, {weeks}"
        yield fault_at(merged.place((*address, "week")), (*address, "week"), message)
    if day is None or first is None:
        return
    place = merged.place((*address, "date"))
    if day < first:
        yield fault_at(place, (*address, "date"), f"{day} is before the campaign begins, on {first}")
    elif week_of(day, first) > weeks:
        last = first + timedelta(days=7 * weeks - 1)
        yield fault_at(place, (*address, "date"), f"{day} is after the campaign's last day, {last}")


def _day(value: Plain) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else value if isinstance(value, date) else None
    except ValueError:
        return None


def _effect_faults(merged: Merged, sections: Sections, address: Address, effect: Mapping[str, Plain]) -> Iterator[Fault]:
    faction = effect.get("faction")
    if not isinstance(faction, str) or sections.mapping("factions", faction) is None:
        return
    for at, each in enumerate(sections.listed(effect, "kinds")):
        yield from _kind_faults(merged, sections, (*address, "kinds", at), faction, each)
    if address[-1] == "reinforce" and isinstance(kind := effect.get("kind"), str):
        yield from _kind_faults(merged, sections, (*address, "kind"), faction, kind)
    for at, formation in enumerate(sections.listed(effect, "formations")):
        side = (sections.mapping("formations", formation) or {}).get("faction")
        if isinstance(side, str) and side != faction:
            here = (*address, "formations", at)
            yield fault_at(merged.place(here), here, f"'{formation}' is of '{side}', not of '{faction}'")


def _kind_faults(merged: Merged, sections: Sections, address: Address, faction: str, kind: str) -> Iterator[Fault]:
    known = sections.mapping("factions", faction, "formation_kinds") or {}
    side = (sections.mapping("factions", faction) or {}).get("kind")
    if kind == HIDDEN and address[-1] == "kind":
        if side != "insurgent":
            message = f"only the insurgents have hidden people; '{faction}' is {side}"
            yield fault_at(merged.place(address), address, message)
    elif kind not in known:
        message = f"faction '{faction}' has no formation kind '{kind}'"
        yield fault_at(merged.place(address), address, message, hint(kind, known))
