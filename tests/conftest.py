"""What every test may use."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from game.campaign.schema import Scenario
from tests.wars import shipped


def pytest_configure() -> None:
    """Property tests try the same examples in every run; nothing that is imported is garbage that need be looked for."""
    settings.register_profile("steady", deadline=None, derandomize=True)
    settings.load_profile("steady")
    gc.disable()


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over all that was imported: looking through it again and again took a third of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


def pytest_unconfigure() -> None:
    """What libraries want to tidy at the end they find again."""
    gc.unfreeze()


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
    return shipped("tutorial")


@pytest.fixture(scope="session")
def last_pockets() -> Scenario:
    """The reference scenario, as it ships."""
    return shipped("last-pockets")
