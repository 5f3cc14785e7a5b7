"""From a name or a path to a scenario ready to play, or every reason why not.

Nothing here loads the model's libraries: `scenario check` answers at once.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from types import MappingProxyType

from game.campaign import shelf
from game.campaign.faults import Fault, block
from game.campaign.merging import Merged, merge
from game.campaign.patches import patched
from game.campaign.schema import Scenario
from game.campaign.source import Plain
from game.campaign.validation import validate
from game.errors import ScenarioError

Patches = Mapping[str, str | float]
NO_PATCHES: Patches = MappingProxyType({})


def load(
    name_or_path: str | os.PathLike[str], patches: Patches = NO_PATCHES, known_bots: Collection[str] | None = None
) -> Scenario:
    """The scenario of that name on the shelf, or in that file, with patches such as `zones.QIM.grip: 0.3` applied.

    Raises CallError for a name or a patch that leads nowhere, ScenarioError (with every fault) for a faulty file.
    """
    whole = _merged(name_or_path, patches)
    scenario, faults = validate(whole, known_bots)
    if faults:
        raise ScenarioError(block(faults), faults)
    if not isinstance(scenario, Scenario):
        raise ScenarioError(f"{whole.file} is a part, for scenarios to extend; it cannot be played")
    return scenario


def check(
    name_or_path: str | os.PathLike[str], patches: Patches = NO_PATCHES, known_bots: Collection[str] | None = None
) -> tuple[Fault, ...]:
    """Every fault of a scenario or a part, sorted by file and line; none when all is well."""
    return validate(_merged(name_or_path, patches), known_bots)[1]


def expand(name_or_path: str | os.PathLike[str], patches: Patches = NO_PATCHES) -> dict[str, Plain]:
    """The scenario as plain data with all that it extends merged in; raises ScenarioError if a file is unreadable."""
    return dict(merged(name_or_path, patches).data)


def merged(name_or_path: str | os.PathLike[str], patches: Patches = NO_PATCHES) -> Merged:
    """The same with the place of every value; raises ScenarioError if a file is unreadable."""
    whole = _merged(name_or_path, patches)
    if not whole.complete:
        faults = validate(whole)[1]
        raise ScenarioError(block(faults), faults)
    return whole


def _merged(name_or_path: str | os.PathLike[str], patches: Patches) -> Merged:
    return patched(merge(shelf.find(name_or_path)), patches)
