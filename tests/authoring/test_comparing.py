"""Scenarios compared by meaning."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.authoring.comparing import differences
from game.authoring.expanding import expanded
from game.campaign.loading import load, merged

HEAD = "format: 1\nkind: scenario\ntitle: 'Tutorial: the road to al-Qaim'\nextends: [tutorial]\n"
Lines = Callable[[str], list[str]]


@pytest.fixture
def lines(tmp_path: Path) -> Lines:
    """What differs between the tutorial and a file that changes it."""

    def differing(text: str) -> list[str]:
        path = tmp_path / "war.yaml"
        path.write_text(HEAD + text, encoding="utf-8")
        found = differences(load("tutorial"), load(path))
        return [each.line() for each in found if not each.of_words and not each.path.startswith("tests.")]

    return differing


def test_what_is_changed_added_and_taken_out_is_told_by_its_path(lines: Lines) -> None:
    text = (
        "weeks: 13\nzones: {QIM: {grip: 0.3}}\nformations: {IS-6: null, IQ-1: {strength: 2500}}\nincidents: {x: {title: T, when: "
    )
    found = lines(text + "{week: 2}, effects: [{aid: {faction: iraq, rp: 3}}]}}\n")
    assert "~ weeks: 12 -> 13" in found
    assert "~ zones.QIM.grip: 0.45 -> 0.3" in found
    assert "- formations.IQ-1.strength.range: [2000.0, 3000.0]" in found
    assert any(each.startswith("- formations.IS-6: {name: Baghuz garrison") for each in found)
    assert any(each.startswith("+ incidents.x: {title: T") for each in found)
    assert len(found) == 5


def test_how_a_file_is_laid_out_makes_no_difference(lines: Lines, tmp_path: Path) -> None:
    assert lines("") == []
    assert lines("zones: {QIM: {grip: {value: 0.45, note: the same}}}\n") == []
    full = tmp_path / "full.yaml"
    full.write_text("\n".join(expanded(merged("tutorial"), "")), encoding="utf-8")
    assert [each.path for each in differences(load("tutorial"), load(full))] == ["extends"]
