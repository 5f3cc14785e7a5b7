"""Leaders: how they are found out, and what losing one does for some weeks to how often the groups strike.

Losing leaders slows attacks a little and not for long (Price 2012; Johnston 2012; Jordan 2009 finds less).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.rules.parameters import Parameters
from game.terms import Cover


def cover_after(cover: Cover, tips: float, *, hiding: bool, lying_low: bool, draws: tuple[float, float], p: Parameters) -> Cover:
    """A leader's cover after a week: tips make the hidden suspected, time and caution hide the others again, step by step."""
    if cover is Cover.HIDDEN:
        chance = p.leader_suspect_week * tips * (p.hide_leader_exposure if hiding else 1.0)
        return Cover.SUSPECTED if draws[0] < chance else cover
    chance = p.rehide_week * (1.0 if hiding or lying_low else p.rehide_operating_factor)
    return Cover(cover - 1) if draws[1] < chance else cover


def detected(cover: Cover, draw: float, *, hiding: bool, p: Parameters) -> Cover:
    """A leader's cover after a package of surveillance over the zone."""
    chance = p.surveillance_leader * (p.hide_leader_exposure if hiding else 1.0)
    return Cover(min(cover + 1, Cover.EXPOSED)) if draw < chance else cover


def tempo_left(lost: Sequence[str | None], posts: Mapping[str | None, int], p: Parameters) -> dict[str | None, float]:
    """What recent losses leave of the attack rate: by region, and under None what holds everywhere.

    `lost` names the region of each leader lost within the weeks that count (None: a national one), `posts` how many of each
    there were to begin with.
    """
    return {region: max(0.0, 1.0 + p.leader_loss_tempo * lost.count(region) / max(posts[region], 1)) for region in set(lost)}
