"""Policing: guards arrest those who have given themselves away. Full rates need an order; without one they do what they can."""

from __future__ import annotations

import numpy as np

from game.rules.parameters import Parameters
from game.terms import Cover
from game.units import Flags, Floats, Ints


def arrested(cover: Ints, guarded: Flags, ordered: Flags, draws: Floats, p: Parameters) -> Flags:
    """(E,): elements arrested in a week: exposed ones in zones with guards of the insurgents' enemies.

    `cover` is that of each element's group, `guarded` where such guards stand, `ordered` where they police in earnest, `draws`
    uniform.
    """
    rate = p.police_arrest_week * np.where(ordered, 1.0, p.police_baseline_share)
    return np.asarray((cover == Cover.EXPOSED) & guarded & (draws < rate), dtype=np.bool_)


def named(cover: Ints, tips: Floats, draws: Floats, p: Parameters) -> Flags:
    """(G,): suspected groups that police in earnest expose in a week.

    `tips` is how freely people inform (0-1) where each group is policed in earnest, 0 where it is not; `draws` uniform.
    """
    return np.asarray((cover == Cover.SUSPECTED) & (draws < p.police_expose_week * tips), dtype=np.bool_)


def dormant_found(dormant: Ints, tips: Floats, ordered: Flags, draws: Floats, p: Parameters) -> Ints:
    """(Z,): dormant members arrested in a week, where police in earnest are told of them."""
    return (dormant * p.dormant_loss_police_week * tips * ordered + draws).astype(np.int64) * ordered


def police_after(local_security: Ints, people: Floats, ordered: Flags, p: Parameters) -> Ints:
    """(Z,): local security after a week's raising, up to a share of the people; nobody is sent home who is above it."""
    most = np.maximum(local_security, (p.police_people_share * people).astype(np.int64))
    return np.where(ordered, np.minimum(most, local_security + int(p.police_raise_week)), local_security)
