"""The maps of a report: when zones fall, and where attacks are made."""

from __future__ import annotations

from collections.abc import Collection
from math import isfinite
from typing import TYPE_CHECKING

from game.batch.maps import Ground, Shading, draw
from game.batch.svg import ramp, short
from game.campaign.cartography import atlas_of

if TYPE_CHECKING:
    from game.batch.study import Study

RARELY = "#dfe5ea"
"""Ground that fell in fewer than half of the campaigns."""
STEPS = 5


def falls_map(study: Study) -> str:
    """Each zone that fell in the colour of its median week, early ones dark."""
    weeks = study.scenario.weeks
    fills, notes = {}, {}
    for zone, fall in study.falls.items():
        week = fall.curve.median.value
        fills[zone] = ramp(1.0 - (week - 1.0) / max(weeks - 1.0, 1.0)) if isfinite(week) else RARELY
        notes[zone] = short(week) if isfinite(week) else f"({fall.share.value:.0%})"
    ends = [1 + (weeks - 1) * step // (STEPS - 1) for step in range(STEPS)]
    key = [(ramp(1.0 - (week - 1.0) / max(weeks - 1.0, 1.0)), f"week {week}") for week in ends]
    shading = Shading(fills, {}, notes, colour_key=[*key, (RARELY, "fell in under half")])
    return draw(ground(study, study.falls), shading, "When zones fall")


def attacks_map(study: Study) -> str:
    """A circle at each zone, its area the attacks of a campaign."""
    most = max(study.attacks.values(), default=0.0)
    sizes = [each for each in (10.0, 30.0, 100.0, 300.0, 1000.0) if each <= most] or [most]
    key = [(size, f"{short(size)} a campaign") for size in sizes[-3:]]
    return draw(ground(study), Shading(circles=study.attacks, circle_key=key), "Where attacks are made")


def ground(study: Study, around: Collection[str] = ()) -> Ground:
    """The sheet of paper for a study's maps: of the whole, or of the ground around some zones."""
    return Ground(atlas_of(study.scenario), around)
