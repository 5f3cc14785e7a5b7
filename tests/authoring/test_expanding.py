"""A scenario spelt in full: it reads back as the same war, and every value says where it is from."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.expanding import as_data, expanded
from game.campaign.loading import load, merged
from game.campaign.source import parse
from game.errors import CallError


@pytest.mark.parametrize("name", ["tutorial", "last-pockets"])
def test_what_is_spelt_in_full_is_the_same_war_without_another_file(name: str, tmp_path: Path) -> None:
    path = tmp_path / "full.yaml"
    path.write_text("\n".join(expanded(merged(name), "")) + "\n", encoding="utf-8")
    assert load(path).model_copy(update={"extends": load(name).extends}) == load(name)


def test_every_value_says_where_it_is_from() -> None:
    lines = list(expanded(merged("tutorial"), "factions.iraq"))
    (short,) = (line for line in lines if line.strip().startswith("short:"))
    (treasury,) = (line for line in lines if line.strip().startswith("treasury:"))
    assert "# scenarios/factions/iraq.yaml:" in short
    assert "# scenarios/tutorial.yaml:" in treasury
    told = as_data(merged("tutorial"), "factions.iraq")["factions.iraq.treasury"]
    text = Path(__file__).parents[2] / told["file"]
    assert "treasury: 24" in text.read_text(encoding="utf-8").splitlines()[told["line"] - 1]


def test_a_single_value_and_a_figure_with_its_range_stand_on_one_line() -> None:
    lines = list(expanded(merged("tutorial"), "rules", origins=False))
    (line,) = (each for each in lines if each.startswith("ez_group_cap"))
    words = {"unit": "elements", "source": "judgement", "note": "small pools need small groups"}
    assert parse(line, "").data == {"ez_group_cap": {"value": 4, "range": [2, 8], **words}}
    assert list(expanded(merged("tutorial"), "weeks", origins=False)) == ["weeks: 12"]


def test_a_path_that_leads_nowhere_is_a_wrong_call() -> None:
    with pytest.raises(CallError, match="no 'QIN' in zones"):
        list(expanded(merged("tutorial"), "zones.QIN.grip"))
