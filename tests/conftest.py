"""What every test may use."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from game.campaign.loading import load
from game.campaign.schema import Scenario


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the game keeps for a person goes into a folder of this test run."""
    before = os.environ.get("BADIA_HOME")
    os.environ["BADIA_HOME"] = str(tmp_path_factory.mktemp("home"))
    yield
    os.environ.pop("BADIA_HOME") if before is None else os.environ.update(BADIA_HOME=before)


@pytest.fixture(scope="session")
def tutorial() -> Scenario:
    """The small war of eight zones and three sides, as it ships."""
    return load("tutorial")


@pytest.fixture(scope="session")
def last_pockets() -> Scenario:
    """The reference scenario, as it ships."""
    return load("last-pockets")
