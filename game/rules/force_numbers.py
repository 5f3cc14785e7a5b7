"""The coefficients of open war: movement, supply, control, dispersal, assaults and air.

A part of `Parameters`, which says how they are read and where their values stand.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ForceNumbers:
    """Coefficients of what formations and aircraft do."""

    __slots__ = ()  # `Parameters` has one for each

    # movement
    move_road_day: float
    move_track_day: float
    advance_contested_day: float
    river_crossing_days: float
    river_crossing_opposed_days: float
    # supply
    route_supply_loss_road: float
    route_supply_loss_track: float
    supply_floor: float
    supply_pocket_week: float
    interdiction_supply: float
    # infiltration
    infiltrate_zones_week: float
    infiltrate_most_elements: float
    infiltrate_intercept_open: float
    infiltrate_intercept_shut: float
    # control
    control_min_garrison: float
    grip_gain_week: float
    grip_loss_attack: float
    grip_on_capture: float
    patrol_grip: float
    local_security_quality: float
    # stand or disperse
    stand_b0: float
    stand_b_urban: float
    stand_b_encircled: float
    stand_b_lnF: float  # noqa: N815 - the field's name for the log force ratio
    stand_b_strategy: float
    stand_recheck_loss: float
    disperse_hidden_share: float
    disperse_hidden_share_encircled: float
    disperse_retreat_share: float
    disperse_adjacent_share: float
    disperse_operator_share: float
    disperse_least_formed: float
    regroup_weeks: float
    thin_out_share_week: float
    encircled_threshold: float
    lost_captured_share: float
    lost_deserted_share: float
    beaten_killed_share: float
    # assault
    posture_unprepared: float
    posture_hasty: float
    posture_prepared: float
    posture_fortified: float
    terrain_city: float
    terrain_town: float
    terrain_valley: float
    terrain_mountain: float
    terrain_base: float
    terrain_desert: float
    frontage_city: float
    frontage_town: float
    frontage_valley: float
    frontage_desert: float
    frontage_mountain: float
    success_midpoint: float
    success_scale: float
    assault_p_cap: float
    engagement_days_city: float
    engagement_days_town: float
    engagement_days_other: float
    engagement_days_open: float
    engagement_fort_factor: float
    helmbold_w: float
    att_loss_rate_day: float
    att_killed_share: float
    loss_ratio_killed: float
    loss_ratio_close_support: float
    insurgent_removed_per_killed: float
    combat_noise_sd: float
    cohesion_loss_per_loss: float
    cohesion_recovery_week: float
    assault_falters_below: float
    driven_back_cohesion: float
    # air
    strikes_per_package: float
    killed_per_strike: float
    killed_per_strike_exposed: float
    civ_deaths_strike_strict: float
    civ_deaths_strike_standard: float
    civ_deaths_strike_permissive: float
    air_effect_strict: float
    air_effect_permissive: float
    wounded_per_civ_death: float
