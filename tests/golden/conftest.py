"""The option that renews golden digests."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/golden --renew`."""
    parser.addoption("--renew", action="store_true", help="write the golden digests anew instead of comparing with them")


@pytest.fixture
def renew(request: pytest.FixtureRequest) -> bool:
    """True where the digests are to be written anew."""
    return bool(request.config.getoption("--renew", default=False))
