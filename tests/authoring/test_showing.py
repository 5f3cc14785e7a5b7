"""A scenario as text: nothing of it is left out, and the map is as wide as asked for."""

from __future__ import annotations

import click
import pytest

from game.authoring.showing import shown
from game.campaign.schema import Scenario


@pytest.fixture
def lines(tutorial: Scenario) -> list[str]:
    """The tutorial at 90 columns, without colours."""
    return [click.unstyle(line) for line in shown(tutorial, 90, 24)]


def test_the_map_has_every_zone_s_name_and_its_holder_s_glyph(lines: list[str], tutorial: Scenario) -> None:
    drawn = lines[3:27]
    assert max(map(len, drawn)) <= 90
    for id in tutorial.zones:
        assert any(tutorial.map.zones[id].name[:6] in line for line in drawn), id
    assert sum(line.count("X") for line in drawn) == 6
    assert any("~" in line for line in drawn)


def test_the_order_of_battle_and_the_aims_are_told(lines: list[str], tutorial: Scenario) -> None:
    text = "\n".join(lines)
    assert all(each.name in text for each in tutorial.formations.values())
    assert all(each.name in text for each in tutorial.leaders.values())
    assert "  IQ-1       7th Division group                       2,500 x0.9  South Qaim desert-Akkas SQD" in lines
    assert "    minor     {holds: {faction: iraq, tag: frontier-town, min: 2}}" in lines
    hidden = sum(each.hidden.members.whole for each in tutorial.zones.values() if each.hidden)
    assert f"  hidden: {hidden:,} members in 8 zones" in text
