"""What must fit together beyond names: ground that hangs together, relations that agree, counts that add up.

A fault that follows from another (a zone isolated by a road with a misspelt end) is left out: one cause, one fault.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import get_args

from game.campaign.faults import Address, Fault, fault_at, hint, nearest
from game.campaign.incident_faults import incident_faults
from game.campaign.merging import Merged
from game.campaign.references import Sections
from game.campaign.schema import FactionKind, Relation
from game.campaign.source import Plain
from game.rules.parameters import ABOVE_NOUGHT, MAY_BE_NEGATIVE, Parameters

NAMED_AT_ONCE = 8
CLOSE = 0.001
RELATIONS = get_args(Relation)


def consistency_faults(merged: Merged, *, whole: bool) -> Iterator[Fault]:
    """Everything that does not fit together; what must be complete is only checked when no file is lost (`whole`)."""
    sections = Sections(merged.data)
    yield from _route_faults(merged, sections)
    yield from _hidden_faults(merged, sections)
    yield from _reckoning_faults(merged)
    yield from _condition_faults(merged, ("victory",), merged.data.get("victory"))
    yield from _condition_faults(merged, ("incidents",), merged.data.get("incidents"))
    yield from _condition_faults(merged, ("tests",), merged.data.get("tests"))
    yield from _trial_faults(merged, sections)
    yield from incident_faults(merged, sections, whole=whole)
    if whole:
        yield from _isolation_faults(merged, sections)
        yield from _insurgent_faults(merged, sections)
        yield from _relation_faults(merged, sections)
        yield from _air_faults(merged, sections)
        yield from _formation_faults(merged, sections)
        yield from _leader_faults(merged, sections)
        yield from _victory_faults(merged, sections)
        yield from _rules_faults(merged, sections)


def _key_fault(merged: Merged, address: Address, message: str, suggestion: str = "") -> Fault:
    return fault_at(merged.place(address, of_key=True), address, message, suggestion)


def _ends(sections: Sections, route: Mapping[str, Plain]) -> tuple[str, str] | None:
    """The two zones of a route, in order of name; None where its ends are faulty in themselves."""
    ends = sorted(sections.listed(route, "ends"))
    on_map = sections.mapping("map", "zones") or {}
    return (ends[0], ends[1]) if len(ends) == 2 and ends[0] != ends[1] and on_map.keys() >= {*ends} else None


def _route_faults(merged: Merged, sections: Sections) -> Iterator[Fault]:
    first: dict[tuple[str, str], str] = {}
    for name, route in sections.entries("map", "routes"):
        address = ("map", "routes", name)
        ends = sections.listed(route, "ends")
        if len(ends) == 2 and ends[0] == ends[1]:
            yield fault_at(merged.place((*address, "ends")), (*address, "ends"), f"both ends are '{ends[0]}'")
        elif (pair := _ends(sections, route)) in first:
            message = f"a second route between {ends[0]} and {ends[1]}: '{first[pair]}' is one already"
            yield _key_fault(merged, address, message)
        elif pair:
            first[pair] = name


def _isolation_faults(merged: Merged, sections: Sections) -> Iterator[Fault]:
    pairs = [_ends(sections, route) for _, route in sections.entries("map", "routes")]
    everything = len(pairs) == len(sections.mapping("map", "routes") or ())
    if not pairs or not everything or None in pairs:  # a road with a faulty end may be the very one that is missing
        return
    in_play = [each for each in sections.mapping("zones") or () if each in (sections.mapping("map", "zones") or ())]
    groups = _connected(in_play, [pair for pair in pairs if pair])
    for group in sorted(groups, key=len, reverse=True)[1:]:
        message = f"no route leads from {_some(group)} to the other zones in play"
        yield _key_fault(merged, ("zones", group[0]), message, "add a route to the map")


def _connected(zones: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The zones in groups, each with those that can be reached from it."""
    group_of = {zone: [zone] for zone in zones}
    for one, other in pairs:
        if one in group_of and other in group_of and (joined := group_of[one]) is not (left := group_of[other]):
            joined += left
            group_of.update(dict.fromkeys(left, joined))
    return list({id(group): group for group in group_of.values()}.values())


def _hidden_faults(merged: Merged, sections: Sections) -> Iterator[Fault]:
    for zone, _ in sections.entries("zones"):
        hidden = sections.mapping("zones", zone, "hidden") or {}
        members, operators = (_number(hidden.get(each)) for each in ("members", "operators"))
        if members is not None and operators is not None and operators > members:
            address = ("zones", zone, "hidden", "operators")
            yield fault_at(merged.place(address), address, f"{operators:g} operators among {members:g} members")


def _number(figure: Plain) -> float | None:
    value = figure.get("value") if isinstance(figure, Mapping) else figure
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _reckoning_faults(merged: Merged) -> Iterator[Fault]:
    weeks, before = merged.data.get("weeks"), 0
    reckonings = merged.data.get("reckonings")
    for at, week in enumerate(reckonings if isinstance(reckonings, list) else ()):
        if not isinstance(week, int) or isinstance(weeks, bool):
            continue
        address = ("reckonings", at)
        if week <= before:
            yield fault_at(merged.place(address), address, f"week {week} does not come after week {before}")
        elif isinstance(weeks, int) and week > weeks:
            yield fault_at(merged.place(address), address, f"week {week} is after the last week, {weeks}")
        before = max(before, week)


def _trial_faults(merged: Merged, sections: Sections) -> Iterator[Fault]:
    for name, trial in sections.entries("tests"):
        last, weeks = merged.data.get("weeks"), trial.get("weeks")
        if isinstance(weeks, int) and isinstance(last, int) and weeks > last:
            address = ("tests", name, "weeks")
            yield fault_at(merged.place(address), address, f"week {weeks} is after the last week, {last}")


def _condition_faults(merged: Merged, address: Address, section: Plain) -> Iterator[Fault]:
    for key, inner in section.items() if isinstance(section, Mapping) else ():
        if key in ("all", "any") and inner == []:
            yield fault_at(merged.place((*address, key)), (*address, key), "expected at least one condition, found none")
        for at, each in enumerate(inner) if isinstance(inner, list) else ():
            yield from _condition_faults(merged, (*address, key, at), each)
        yield from _condition_faults(merged, (*address, key), inner)


def _insurgent_faults(merged: Merged, sections: Sections) -> Iterator[Fault]:
    kinds = {name: sheet.get("kind") for name, sheet in sections.entries("factions")}
    insurgent = [name for name, kind in kinds.items() if kind == "insurgent"]
    for name in insurgent[1:]:
        address = ("factions", name, "kind")
        yield fault_at(merged.place(address), address, f"a second insurgent faction: '{insurgent[0]}' is one already")
    if kinds and not insurgent and all(kind in get_args(FactionKind) for kind in kinds.values()):
        yield _key_fault(merged, ("factions",), "no faction is insurgent; there must be exactly one")


def _relation_faults(merged: Merged, sections: Sections) -> Iterator[Fault]:
    factions = [name for name, _ in sections.entries("factions")]
    said = {name: sections.mapping("factions", name, "relations") or {} for name in factions}
    kinds = {name: sheet.get("kind") for name, sheet in sections.entries("factions")}
    for name in factions:
        if name in said[name]:
            yield _key_fault(merged, ("factions", name, "relations", name), "a faction has no relation with itself")
    for one, other in ((one, other) for one in factions for other in factions if one != other and other in said[one]):
        address, relation = ("factions", one, "relations", other), said[one][other]
        if one not in said[other] and one not in _meant(said[other], factions):
            mend = f"write `{one}: {relation}` under factions.{other}.relations"
            yield _key_fault(merged, address, f"'{other}' says nothing of '{one}'", mend)
        elif relation == "hostile" and "insurgent" in kinds.values() and "insurgent" not in (kinds[one], kinds.get(other)):
            yield fault_at(merged.place(address), address, "only the insurgents have enemies in format 1")
        elif one < other and (theirs := said[other].get(one)) != relation and relation in RELATIONS and theirs in RELATIONS:
            message = f"'{one}' is {relation} to '{other}', but '{other}' is {theirs} to '{one}'"
            yield fault_at(merged.place(address), address, message)


def _meant(names: Iterable[str], known: Iterable[str]) -> set[str | None]:
    """What the unknown ones among these names were likely to mean."""
    known = list(known)
    return {nearest(each, known) for each in names if each not in known}


def _air_faults(merged: Merged, sections: Sections) -> Iterator[Fault]:
    for name, _ in sections.entries("factions"):
        shares = [_number(each) for each in (sections.mapping("factions", name, "air_share") or {}).values()]
        known = [each for each in shares if each is not None]
        if known and len(known) == len(shares) and abs(sum(known) - 1.0) > CLOSE:
            yield _key_fault(merged, ("factions", name, "air_share"), f"the shares add up to {sum(known):g}, not to 1")


def _formation_faults(merged: Merged, sections: Sections) -> Iterator[Fault]:
    for name, formation in sections.entries("formations"):
        faction, kind = formation.get("faction"), formation.get("kind")
        if not isinstance(faction, str) or not isinstance(kind, str) or sections.mapping("factions", faction) is None:
            continue
        known = sections.mapping("factions", faction, "formation_kinds") or {}
        if kind not in known:
            address, message = ("formations", name, "kind"), f"faction '{faction}' has no formation kind '{kind}'"
            yield fault_at(merged.place(address), address, message, hint(kind, known))


def _leader_faults(merged: Merged, sections: Sections) -> Iterator[Fault]:
    if not any(sheet.get("kind") == "insurgent" for _, sheet in sections.entries("factions")):
        return
    for name, leader in sections.entries("leaders"):
        faction = leader.get("faction")
        sheet = sections.mapping("factions", faction) if isinstance(faction, str) else None
        if sheet and sheet.get("kind") in ("coalition", "government"):
            address = ("leaders", name, "faction")
            yield fault_at(merged.place(address), address, f"leaders are the insurgents'; '{faction}' is {sheet['kind']}")


def _victory_faults(merged: Merged, sections: Sections) -> Iterator[Fault]:
    factions, victory = sections.mapping("factions"), sections.mapping("victory")
    if factions is None or victory is None:
        return
    absent = [each for each in factions if each not in victory and each not in _meant(victory, factions)]
    if absent:
        yield _key_fault(merged, ("victory",), f"no victory conditions for {_some(absent)}")


def _rules_faults(merged: Merged, sections: Sections) -> Iterator[Fault]:
    rules = sections.mapping("rules")
    names = [each.name for each in fields(Parameters)]
    meant = _meant(rules or (), names)
    absent = [each for each in names if rules is not None and each not in rules and each not in meant]
    if absent:
        plural = "s" if len(absent) > 1 else ""
        yield _key_fault(merged, ("rules",), f"missing coefficient{plural} {_some(absent)}")

    for name, entry in (rules or {}).items():
        value = entry.get("value") if isinstance(entry, Mapping) else entry
        if isinstance(value, int | float) and name in names and not isinstance(value, bool):
            address = ("rules", name)
            if name in ABOVE_NOUGHT and value <= 0:
                yield fault_at(merged.place(address), address, f"must be above 0, found {value:g}")
            elif value < 0 and name not in MAY_BE_NEGATIVE:
                yield fault_at(merged.place(address), address, f"must not be negative, found {value:g}")


def _some(names: Iterable[str]) -> str:
    listed = [f"'{each}'" for each in names]
    more = len(listed) - NAMED_AT_ONCE
    return ", ".join(listed[:NAMED_AT_ONCE]) + (f" and {more} more" if more > 0 else "")
