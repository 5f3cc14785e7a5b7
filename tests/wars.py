"""Scenarios as they ship, each read once a process: reading one takes as long as playing a dozen weeks of it."""

from __future__ import annotations

from functools import cache

from game.campaign.loading import load
from game.campaign.schema import Scenario


@cache
def shipped(name: str) -> Scenario:
    """The scenario of this name; shared, and frozen as all scenarios are."""
    return load(name)
