"""The pace of days: round and round through every speed, none of them among."""

from __future__ import annotations

from game.ui.pace import DAY_SECONDS, PACES, paced, words


def test_every_pace_comes_round() -> None:
    pace, seen = PACES[0], []
    for _ in PACES:
        seen.append(pace)
        pace = paced(pace, 1)
    assert tuple(seen) == PACES
    assert pace == PACES[0]
    assert paced(0.5, 0) == DAY_SECONDS
    assert "not shown" in words(0.0)
    assert words(1.2) == "1.2 s a day"
