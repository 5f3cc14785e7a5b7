"""Levels of an overlay."""

from __future__ import annotations

import pytest

from game.views.overlays.overlay import level


@pytest.mark.parametrize(("share", "found"), [(-0.2, 0), (0.0, 0), (0.09, 0), (0.1, 1), (0.55, 5), (0.99, 9), (1.0, 9), (3.0, 9)])
def test_a_share_is_a_level_from_0_to_9(share: float, found: int) -> None:
    assert level(share) == found
