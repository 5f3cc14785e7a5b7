"""Falls in a picture: a strip a place, a mark at the median, and words that say the share."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np

from game.batch.chart_falls import LONGEST, Fall, falls_chart, fitting, key_of_shares, told
from game.ensemble.statistics import share
from game.ensemble.survival import survival

SPACE = "{http://www.w3.org/2000/svg}"


def fall(name: str, weeks: list[float]) -> Fall:
    curve = survival(np.array(weeks), np.full(len(weeks), 10.0))
    return Fall(name, curve, share(curve.fell, len(weeks)))


def test_a_place_that_mostly_falls_has_its_median_marked_and_one_that_seldom_does_has_none() -> None:
    soon, seldom = fall("Rawa <", [2.0, 3.0, 3.0, 4.0]), fall("Baghuz", [5.0, *[np.nan] * 5])
    drawn = ElementTree.fromstring(falls_chart([soon, seldom], 10))
    assert len(list(drawn.iter(f"{SPACE}circle"))) == 1
    said = [each.text for each in drawn.iter(f"{SPACE}text")]
    assert {"Rawa <", "Baghuz"} <= set(said)
    assert told(soon).endswith("week 3")
    assert "week" not in told(seldom)


def test_the_key_goes_from_none_to_all() -> None:
    assert [each.text for each in ElementTree.fromstring(key_of_shares()).iter(f"{SPACE}text")] == ["fallen in none", "in all"]


def test_a_name_longer_than_its_room_is_cut() -> None:
    assert fitting("Rawa") == "Rawa"
    assert len(fitting("x" * 60)) == LONGEST
    assert fitting("x" * 60).endswith("…")
