"""What every test may use."""

from __future__ import annotations

import pytest

from game.campaign.loading import load
from game.campaign.schema import Scenario


@pytest.fixture(scope="session")
def tutorial() -> Scenario:
    """The small war of eight zones and three sides, as it ships."""
    return load("tutorial")


@pytest.fixture(scope="session")
def last_pockets() -> Scenario:
    """The reference scenario, as it ships."""
    return load("last-pockets")
