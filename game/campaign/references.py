"""What refers to what in a scenario: every zone, faction, region, country, tag and bot named must exist.

Works on plain data and takes what has the right shape, so that a fault in one section never hides those of another.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields

from game.campaign.faults import Address, Fault, fault_at, hint
from game.campaign.merging import Merged
from game.campaign.source import Plain
from game.rules.parameters import Parameters

# Where each kind of name is used: `*` is any key or index, `**` any depth, `@` the keys themselves.
REFERENCES = (
    ("map.zones.*.country", "country"),
    ("map.routes.*.ends.*", "zone of the map"),
    ("factions.*.may_enter.*", "country"),
    ("factions.*.air_share.@", "country"),
    ("factions.*.relations.@", "faction"),
    ("factions.*.formation_kinds.*.may_enter.*", "country"),
    ("rules.@", "coefficient"),
    ("zones.@", "zone of the map"),
    ("zones.*.region", "region"),
    ("zones.*.side", "faction"),
    ("zones.*.controller", "faction"),
    ("zones.*.hubs.*", "faction"),
    ("displaced_off_map.@", "country"),
    ("formations.*.faction", "faction"),
    ("formations.*.zone", "zone in play"),
    ("leaders.*.faction", "faction"),
    ("leaders.*.zones.*", "zone in play"),
    ("leaders.*.region", "region"),
    ("victory.@", "faction"),
    ("victory.**.faction", "faction"),
    ("victory.**.except_side", "faction"),
    ("victory.**.country", "country"),
    ("victory.**.tag", "tag"),
    ("victory.**.other", "faction"),
    ("victory.**.route", "route in play"),
    ("incidents.**.faction", "faction"),
    ("incidents.**.route", "route in play"),
    ("incidents.*.when.**.other", "faction"),
    ("incidents.*.when.**.except_side", "faction"),
    ("incidents.*.when.**.country", "country"),
    ("incidents.*.when.**.tag", "tag"),
    ("incidents.*.effects.*.*.zones.*", "zone in play"),
    ("incidents.*.effects.*.*.formations.*", "formation"),
    ("incidents.*.effects.*.*.region", "region"),
    ("incidents.*.effects.*.*.may_strike_in", "country"),
    ("lessons.@", "faction"),
    ("lessons.*.*.until.chosen", "zone in play"),
    ("lessons.*.*.until.holds", "zone in play"),
    ("lessons.*.*.until.ordered.zone", "zone in play"),
    ("tests.*.bots.@", "faction"),
    ("tests.*.bots.*", "bot"),
    ("tests.*.bots.*.*", "bot"),
    ("tests.*.winner", "faction"),
    ("tests.*.expect.**.faction", "faction"),
    ("tests.*.expect.**.other", "faction"),
    ("tests.*.expect.**.except_side", "faction"),
    ("tests.*.expect.**.country", "country"),
    ("tests.*.expect.**.tag", "tag"),
    ("tests.*.expect.**.route", "route in play"),
    ("bots.@", "faction"),
    ("bots.*", "bot"),
    ("bots.*.*", "bot"),
)
WORDING = {
    "zone of the map": "zone '{}' is not on the map",
    "zone in play": "zone '{}' is not in play: it has no state under `zones`",
    "route in play": "route '{}' is not on the map, or an end of it is not in play",
    "tag": "no zone in play has the tag '{}'",
    "coefficient": "unknown key '{}': the rules have no such coefficient",
}


@dataclass(frozen=True, slots=True)
class Sections:
    """A scenario's plain data, read without trust: what has not the right shape counts as not there."""

    data: Mapping[str, Plain]

    def mapping(self, *keys: str) -> Mapping[str, Plain] | None:
        """The mapping at an address, or None."""
        value: Plain = self.data
        for key in keys:
            value = value.get(key) if isinstance(value, Mapping) else None
        return value if isinstance(value, Mapping) else None

    def entries(self, *keys: str) -> Iterator[tuple[str, Mapping[str, Plain]]]:
        """The entries of a mapping that are mappings themselves, with their keys."""
        for key, value in (self.mapping(*keys) or {}).items():
            if isinstance(value, Mapping):
                yield key, value

    def listed(self, section: Mapping[str, Plain], key: str) -> list[str]:
        """The texts of a list, or none."""
        value = section.get(key)
        return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def reference_faults(merged: Merged, known_bots: Collection[str] | None, *, whole: bool) -> Iterator[Fault]:
    """Every name that leads nowhere. Names that a lost file may have brought are not checked (`whole` is False)."""
    known = known_names(Sections(merged.data), known_bots, whole=whole)
    for pattern, kind in REFERENCES:
        names = known[kind]
        for address, name in matches(merged.data, tuple(pattern.split("."))):
            if names is not None and isinstance(name, str) and name not in names:
                place = merged.place(address, of_key=pattern.endswith("@"))
                message = WORDING.get(kind, f"unknown {kind} '{{}}'").format(name)
                yield fault_at(place, address, message, hint(name, names))


def known_names(sections: Sections, known_bots: Collection[str] | None, *, whole: bool) -> dict[str, Collection[str] | None]:
    """The names of each kind that exist; None where that cannot be told."""
    states = sections.mapping("zones")
    tags = {tag for _, state in sections.entries("zones") for tag in sections.listed(state, "tags")}
    return {
        "country": sections.mapping("map", "countries"),
        "zone of the map": sections.mapping("map", "zones"),
        "zone in play": states,
        "tag": None if states is None else tags,
        "region": sections.mapping("regions"),
        "formation": sections.mapping("formations"),
        "route in play": None if states is None else _routes_in_play(sections, states),
        "faction": sections.mapping("factions") if whole else None,
        "coefficient": [each.name for each in fields(Parameters)],
        "bot": known_bots,
    }


def _routes_in_play(sections: Sections, states: Collection[str]) -> list[str]:
    return [name for name, route in sections.entries("map", "routes") if {*sections.listed(route, "ends")} <= {*states}]


def matches(data: Plain, pattern: tuple[str, ...], address: Address = ()) -> Iterator[tuple[Address, Plain]]:
    """Each address of the data that a pattern covers, with its value (the key, where the pattern ends in `@`).

    >>> list(matches({"a": {"b": 1, "c": 2}}, ("a", "*")))
    [(('a', 'b'), 1), (('a', 'c'), 2)]
    """
    if not pattern:
        yield address, data
        return
    step, rest = pattern[0], pattern[1:]
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    if step == "**":
        yield from matches(data, rest, address)
    for key, value in inside:
        if step == "@":
            yield (*address, key), key
        elif step in ("*", "**", key):
            yield from matches(value, pattern if step == "**" else rest, (*address, key))
