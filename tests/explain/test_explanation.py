"""The values of an explanation."""

from __future__ import annotations

from game.explain.explanation import Check, Explanation, Part, Term, drawn


def test_it_agrees_when_every_check_does() -> None:
    part = Part("Why", (Term("ratio", "F = 2", 2.0),))
    assert Explanation((part,), (Check("ratio", 2.0, 2.0),)).agrees
    wrong = Explanation((part,), (Check("ratio", 2.0, 2.0), Check("won", True, False)))
    assert not wrong.agrees
    data = wrong.as_data()
    assert data["parts"][0]["terms"][0] == {"name": "ratio", "words": "F = 2", "value": 2.0}
    assert data["agrees"] is False


def test_a_draw_equal_to_the_chance_misses() -> None:
    assert drawn(0.5, 0.5, "met", "missed").endswith("missed")
