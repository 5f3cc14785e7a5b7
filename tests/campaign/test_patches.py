"""Changes given at the call."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.campaign.loading import check, expand, load
from game.errors import CallError

Write = Callable[[str, str], Path]


def test_patches_set_values(small_war: str, write: Write) -> None:
    path = write("war.yaml", small_war)
    patches: dict[str, str | float] = {
        "zones.ALFA.grip": "0.3",
        "map.zones.BETA.population": 70_000,
        "zones.BETA.hubs.0": "home",
        "zones.BETA.fortification": "2",
        "title": "no",
    }
    scenario = load(path, patches)
    assert scenario.zones["ALFA"].grip.value == 0.3
    assert (scenario.map.zones["BETA"].population.value, scenario.map.zones["BETA"].population.range) == (70_000, None)
    assert scenario.zones["BETA"].hubs == ["home"]
    assert scenario.zones["BETA"].fortification == 2
    assert scenario.title == "no"
    assert expand(path)["zones"]["ALFA"]["grip"] == 0.8


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("zones.ALFA.gripp", "there is no 'gripp' in zones.ALFA; did you mean 'grip'?"),
        ("zones.ALPHA.grip", "there is no 'ALPHA' in zones; did you mean 'ALFA'?"),
        ("zones.ALFA.grip.x", "there is no 'x' in zones.ALFA.grip; it is one value"),
        ("zones.BETA.hubs.7", "there is no '7' in zones.BETA.hubs"),
        ("rules.x", "there is no 'x' in rules; there are: "),
        ("zones.ALFA", "it is a section, not one value"),
        ("", "there is no '' in the scenario"),
    ],
)
def test_a_patch_that_leads_nowhere_is_a_wrong_call(small_war: str, write: Write, path: str, message: str) -> None:
    with pytest.raises(CallError) as caught:
        check(write("war.yaml", small_war), {path: "1"})
    assert message in str(caught.value)


@pytest.mark.parametrize("path", ["zones.ALFA.grip", "map.zones.BETA.population"])
def test_a_faulty_patch_is_shown_as_it_was_given(small_war: str, write: Write, path: str) -> None:
    (fault,) = check(write("war.yaml", small_war), {"weeks": "52", path: "high"})
    assert (fault.file, fault.line) == ("--set", 2)
    assert fault.path.startswith(path)
    assert fault.excerpt == f"{path}=high"


def test_null_takes_a_key_away_as_in_a_file(small_war: str, write: Write) -> None:
    path = write("war.yaml", small_war)
    assert load(path, {"zones.BETA.hidden.members": "400"}).zones["BETA"].hidden is not None
    assert load(path, {"bots.home": "~"}).bots == {"band": {1: "coin-toss"}}
    (fault,) = check(path, {"zones.ALFA.grip": "~"})
    assert (fault.file, fault.message) == ("--set", "'grip' has no value")
