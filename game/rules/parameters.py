"""The coefficients of the rules, by name. Their values, units, ranges and sources stand in the scenario's `rules:`.

A rule reads a coefficient as `p.grip_gain_week`; there is no default here, so that a number has one home.
Rates name their time (`_day`, `_week`); *kw* means killed and wounded, *killed* only killed.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.country_numbers import CountryNumbers
from game.rules.force_numbers import ForceNumbers
from game.rules.shadow_numbers import ShadowNumbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(CountryNumbers, ShadowNumbers, ForceNumbers):
    """One float a coefficient; built from the scenario's `rules:` section, whose keys are exactly these names.

    Force comes first, then shadow, then country: fields of the last base come first.
    """


ABOVE_NOUGHT = frozenset({
    "move_road_day", "move_track_day", "advance_contested_day", "regroup_weeks", "hawkes_tau_days", "element_size",
    "anger_halflife_short", "anger_halflife_long", "fear_halflife", "density_half", "target_half", "success_midpoint",
    "success_scale", "tips_control_span", "strikes_per_package", "ez_group_cap", "engagement_days_city", "engagement_days_town",
    "engagement_days_other", "engagement_days_open", "harm_people_floor", "terrain_city", "terrain_town", "terrain_valley",
    "terrain_mountain", "terrain_base", "terrain_desert", "posture_unprepared", "posture_hasty", "posture_prepared",
    "posture_fortified", "attack_killed_share", "insurgent_removed_per_killed", "active_p_floor",
    "sweep_saturation_operators", "people_floor",
    "supply_floor", "infiltrate_zones_week",
    "programme_weeks", "return_grip_span",
})  # fmt: skip
"""Coefficients that rules divide by, or whose logarithm they take."""

MAY_BE_NEGATIVE = frozenset({
    "will_amnesty", "leader_loss_tempo", "will_leader_lost", "will_regional_leader_lost",
    "supply_pocket_week", "interdiction_supply",
    "stand_b0", "stand_b_urban", "stand_b_encircled", "stand_b_lnF", "stand_b_strategy", "blame_insurgent_support",
    "will_civ_blamed", "will_zone_taken", "will_zone_lost", "will_quiet_week", "will_duration_week", "will_attack_insurgents",
    "reach_decay_week", "reach_town_lost",
    "friction_decay_week", "friction_deconflict", "friction_will", "friction_incident_will",
    "aid_effect_secure", "aid_effect_insecure",
    "extort_support_week", "shadow_tips", "intimidate_tips", "intimidate_support",
})  # fmt: skip
"""Weights and changes, of either sign. Every other coefficient is a share, a rate, a cost or a count."""
