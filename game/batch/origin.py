"""The origin of continuations: a campaign as its journal has it on the morning of a week, packed for workers to go on from."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.campaign.journal import write_whole
from game.campaign.saves import load
from game.errors import BatchError, JournalError

if TYPE_CHECKING:
    from game.batch.plan import BatchPlan
    from game.bots.table import Choice
    from game.campaign.saves import Loaded
    from game.campaign.schema import Scenario

KEPT = "from.badia"


@dataclass(frozen=True, slots=True)
class Origin:
    """A campaign to go on from: its scenario, the bots that its journal names, the theater packed, and the journal's bytes."""

    scenario: Scenario
    bots: Mapping[str, Choice]
    packed: bytes
    digest: str
    journal: bytes

    def keep(self, folder: Path) -> None:
        """Put the journal beside the batch, so that the folder can be gone on with by itself."""
        if not (folder / KEPT).exists():
            try:
                write_whole(folder / KEPT, self.journal)
            except OSError as error:
                raise BatchError(f"{folder}: the batch cannot be stored here ({error.strerror})") from error


def origin_of(path: Path, week: int) -> Origin:
    """The campaign of a journal as `week` begins; raises JournalError for a journal that does not hold the weeks before it."""
    loaded = before(path, week)
    theater, cast = loaded.campaign.theater, loaded.journal.cast
    try:
        content = path.read_bytes()
    except OSError as error:
        raise JournalError(f"{path}: this journal cannot be read ({error.strerror})") from error
    return Origin(loaded.campaign.scenario, cast.bots, pickle.dumps(theater), theater.digest(), content)


def before(path: Path, week: int) -> Loaded:
    """A journal's campaign with every week before this one; raises BatchError where the war is over by then."""
    loaded = load(path, week - 1)
    if loaded.campaign.theater.over or week > loaded.campaign.scenario.weeks:
        raise BatchError(f"{path}: the war is over before week {week}")
    return loaded


def origin_in(folder: Path, plan: BatchPlan) -> Origin | None:
    """The origin that a batch's folder keeps, where its plan has one."""
    if plan.week is None:
        return None
    path = folder / KEPT
    if not path.is_file():
        raise BatchError(f"{folder}: the journal that this batch goes on from, {KEPT}, is missing")
    origin = origin_of(path, plan.week)
    if origin.digest != plan.opening:
        raise BatchError(f"{path}: this is not the journal that the batch was begun from")
    return origin
