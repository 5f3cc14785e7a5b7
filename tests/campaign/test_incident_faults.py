"""Faults of incidents: one clear fault each, where it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.campaign.loading import check

Write = Callable[[str, str], Path]
GOOD = """\
incidents:
  storm:
    title: A storm
    when: {weekly: true, probability: 0.1, if: {holds: {faction: home, tag: core, min: 1}}}
    once: false
    effects: [{weather: {days: 2, terrains: [town]}}]
  levy:
    title: A levy
    when: {date: 2018-01-10}
    effects:
      - reinforce: {faction: home, kind: brigade, strength: 300, zones: [ALFA]}
      - partner_pause: {faction: home, kinds: [brigade], weeks: 2}
      - ally_offensive: {faction: home, weeks: 3, command: -1, formations: [home-1], share: 0.5}
      - crossing: {route: alfa-beta, open: false}
  guests:
    title: Guests
    when: {adjacent: {faction: home, other: band, min: 1}, weeks_running: 2}
    effects:
      - reinforce: {faction: band, kind: hidden, strength: 30, operator_share: 0.5, zones: [BETA]}
      - air: {faction: home, may_strike_in: SU}
"""
WRONG = [
    ("2018-01-10", "2017-11-29", "2017-11-29 is before the campaign begins, on 2017-11-30", ""),
    ("2018-01-10", "2018-11-29", "2018-11-29 is after the campaign's last day, 2018-11-28", ""),
    ("date: 2018-01-10", "week: 53", "week 53 is after the last week, 52", ""),
    ("{date: 2018-01-10}", "{all: []}", "expected at least one condition, found none", ""),
    ("{date: 2018-01-10}", "{}", "say when with exactly one of date, week, weekly or a condition", ""),
    ("2018-01-10", "soon", "expected a date such as 2017-11-30, found 'soon'", ""),
    ("kinds: [brigade]", "kinds: [brigde]", "faction 'home' has no formation kind 'brigde'", "did you mean 'brigade'?"),
    (
        "kind: brigade, strength: 300",
        "kind: hidden, strength: 300",
        "only the insurgents have hidden people; 'home' is government",
        "",
    ),
    ("formations: [home-1]", "formations: [band-1]", "'band-1' is of 'band', not of 'home'", ""),
    ("formations: [home-1]", "formations: [home-2]", "unknown formation 'home-2'", "did you mean 'home-1'?"),
    ("zones: [ALFA]", "zones: [CAPE]", "zone 'CAPE' is not in play: it has no state under `zones`", "there are: ALFA, BETA"),
    ("route: alfa-beta", "route: beta-cape", "route 'beta-cape' is not on the map, or an end of it is not in play", ""),
    ("tag: core", "tag: cord", "no zone in play has the tag 'cord'", "did you mean 'core'?"),
    ("{faction: home, other: band", "{faction: home, other: bant", "unknown faction 'bant'", "did you mean 'band'?"),
    ("may_strike_in: SU", "may_strike_in: SI", "unknown country 'SI'", "there are: NO, SU"),
    ("strength: 300", "strength: none", "expected a whole number from 1 to 1,000,000, found 'none'", ""),
    ("days: 2", "days: true", "expected a whole number from 1 to 28, found true", ""),
    ("days: 2", "day: 2", "unknown key 'day'", "did you mean 'days'?"),
    ("terrains: [town]", "terrains: town", "expected a list, found 'town'", ""),
    ("terrains: [town]", "terrains: [twon]", "expected 'city', 'town', 'valley'", "did you mean 'town'?"),
    ("{weather: {days: 2, terrains: [town]}}", "{wether: {days: 2}}", "unknown key 'wether'", "did you mean 'weather'?"),
]


def test_incidents_that_fit_have_no_fault(small_war: str, write: Write) -> None:
    assert check(write("war.yaml", small_war + GOOD)) == ()


@pytest.mark.parametrize(("old", "new", "message", "suggestion"), WRONG)
def test_each_misfit_is_one_fault_where_it_stands(
    small_war: str, write: Write, old: str, new: str, message: str, suggestion: str
) -> None:
    assert old in GOOD
    (fault,) = check(write("war.yaml", small_war + GOOD.replace(old, new, 1)))
    assert message in fault.message
    assert not suggestion or suggestion in fault.suggestion
    assert fault.path.startswith("incidents.")
    lines = zip(GOOD.split("\n"), GOOD.replace(old, new, 1).split("\n"), strict=True)
    changed = next(at for at, (before, after) in enumerate(lines) if before != after)
    assert fault.line == small_war.count("\n") + changed + 1
    assert fault.col > 1


def test_a_part_may_hold_incidents_for_the_scenarios_that_extend_it(write: Write) -> None:
    write(
        "troubles.yaml",
        "format: 1\nkind: part\ntitle: Troubles\n"
        + GOOD.split("  levy")[0].replace(", if: {holds: {faction: home, tag: core, min: 1}}", ""),
    )
    war = write("war.yaml", "format: 1\nkind: scenario\ntitle: Odd\nextends: [tutorial, troubles]\n")
    assert check(war) == ()
    write("troubles.yaml", "format: 1\nkind: part\ntitle: Troubles\nincidents: {storm: {title: 3}}\n")
    assert [fault.file.endswith("troubles.yaml") for fault in check(war)][:1] == [True]
