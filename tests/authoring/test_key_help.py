"""What the keys mean: every key of the format is told of, and nothing that is not in it."""

from __future__ import annotations

from game.authoring.key_help import EVERYWHERE, meaning, sections, texts
from game.campaign.shapes import Shape


def test_every_key_of_the_format_is_told_of() -> None:
    silent = [f"{name}.{key}" for name, kind in sections().items() for key in Shape(kind).entries if not meaning(name, key)]
    assert not silent, "write their meaning into game/authoring/keys.yaml"


def test_nothing_is_told_of_that_the_format_has_not() -> None:
    kinds = sections()
    known = {key for kind in kinds.values() for key in Shape(kind).entries}
    assert set(texts()[EVERYWHERE]) <= known
    for name in texts().keys() - {EVERYWHERE}:
        assert set(texts()[name]) <= set(Shape(kinds[name]).entries), name


def test_a_section_s_own_words_go_before_those_for_everywhere() -> None:
    assert meaning("Withdraw", "weeks").endswith("0 is for good")
    assert meaning("PartnerPause", "weeks") == texts()[EVERYWHERE]["weeks"]
    assert meaning("Nowhere", "nothing") == ""
