"""The coefficients of the rules, by name. Their values, units, ranges and sources stand in the scenario's `rules:`.

A rule reads a coefficient as `p.grip_gain_week`; there is no default here, so that a number has one home.
Rates name their time (`_day`, `_week`); *kw* means killed and wounded, *killed* only killed.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """One float a coefficient; built from the scenario's `rules:` section, whose keys are exactly these names."""

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
    # sweeps and policing
    sweep_a_day: float
    sweep_b_day: float
    mu_base: float
    mu_tips: float
    sweep_saturation_operators: float
    people_floor: float
    harm_death_share: float
    harm_hurt_share: float
    police_arrest_week: float
    police_baseline_share: float
    dormant_loss_police_week: float
    police_raise_week: float
    police_expose_week: float
    police_people_share: float
    raid_success_base: float
    raid_tips_gain: float
    raid_exposed_gain: float
    raid_cap_elements: float
    surveillance_detect: float
    amnesty_share_low: float
    amnesty_share_high: float
    amnesty_weeks: float
    # what is known
    expose_per_attack: float
    suspect_from_tips_week: float
    rehide_week: float
    rehide_operating_factor: float
    tips_control_floor: float
    tips_control_span: float
    report_age_decay_week: float
    report_noise_sd: float
    guerrilla_report_sd: float
    cover_start_suspected: float
    cover_start_exposed: float
    # leaders
    leader_suspect_week: float
    hide_leader_exposure: float
    hide_leader_weeks: float
    surveillance_leader: float
    strike_leader_success: float
    leader_overrun: float
    leader_loss_tempo: float
    leader_loss_weeks: float
    estimate_lag_weeks: float
    estimate_will_sd: float
    estimate_will_band: float
    estimate_treasury_sd: float
    estimate_treasury_band: float
    estimate_reach_sd: float
    estimate_reach_band: float
    # attacks
    attack_rate_group_day: float
    density_half: float
    density_area_equiv: float
    target_half: float
    hawkes_branching: float
    hawkes_tau_days: float
    hawkes_start_factor: float
    emphasis_rate_operate: float
    emphasis_rate_lie_low: float
    emphasis_rate_surge: float
    surge_exposure: float
    share_explosive: float
    share_checkpoint: float
    share_targeted: float
    share_other: float
    security_forces_explosive: float
    security_forces_checkpoint: float
    security_forces_targeted: float
    security_forces_other: float
    checkpoints_explosive: float
    checkpoints_checkpoint: float
    checkpoints_targeted: float
    checkpoints_other: float
    officials_explosive: float
    officials_checkpoint: float
    officials_targeted: float
    officials_other: float
    security_forces_civilians: float
    checkpoint_grip: float
    targeted_fear: float
    casualties_per_element: float
    attack_killed_share: float
    attack_civilian_share: float
    # groups
    element_size: float
    ez_nu: float
    ez_group_cap: float
    ez_start_picks_element: float
    ez_picks_week: float
    # population
    fear_gain: float
    anger_gain: float
    anger_halflife_short: float
    anger_halflife_long: float
    fear_halflife: float
    blame_insurgent_support: float
    blame_government_attacks: float
    support_drift_week: float
    harm_people_floor: float
    # recruitment
    legitimacy_base: float
    legitimacy_services: float
    legitimacy_grip: float
    epstein_k: float
    epstein_threshold: float
    active_p_floor: float
    recruit_rate: float
    recruit_cap_share: float
    recruit_operator_share: float
    dormant_to_operator_week: float
    reach_decay_week: float
    reach_town_lost: float
    reach_town_seized: float
    reach_spectacular: float
    spectacular_size: float
    # governance and displacement
    programme_weeks: float
    services_gain_week: float
    aid_effect_secure: float
    aid_effect_insecure: float
    aid_grip_gate: float
    aid_grip_floor: float
    aid_extorted_share: float
    return_rate_week: float
    return_grip_floor: float
    return_grip_span: float
    return_services_base: float
    return_escort_factor: float
    return_ruin_grievance: float
    return_ruin_services: float
    displace_assault_week: float
    reach_broadcast: float
    broadcast_pause_weeks: float
    broadcast_exposure: float
    # networks
    network_max: float
    network_grip_limit: float
    extort_income: float
    extort_support_week: float
    shadow_extortion: float
    shadow_tips: float
    intimidate_weeks: float
    intimidate_tips: float
    intimidate_support: float
    intimidate_fear: float
    mass_min_operators: float
    mass_quality: float
    mass_call_up: float
    # works, rest, forces raised and trained
    fortify_weeks: float
    rest_recovery_factor: float
    rest_readiness: float
    tribal_strength: float
    tribal_quality: float
    tribal_support_most: float
    tribal_people_share: float
    train_weeks: float
    train_quality_gain: float
    train_quality_cap: float
    # will
    will_civ_blamed: float
    will_zone_taken: float
    will_zone_lost: float
    will_quiet_week: float
    will_quiet_share: float
    will_duration_week: float
    will_duration_from: float
    will_attack_insurgents: float
    will_amnesty: float
    will_leader_lost: float
    will_regional_leader_lost: float
    will_low: float
    will_no_assault: float
    withdraw_share_week: float
    # friction between the coalition and a government on one line
    friction_start: float
    friction_same_zone: float
    friction_river_crossed: float
    friction_strike_near: float
    friction_decay_week: float
    friction_deconflict: float
    friction_gate: float
    friction_will: float
    friction_air: float
    friction_incident_gate: float
    friction_incident_week: float
    friction_incident_will: float
    friction_halt_weeks: float
    # economy
    oil_income: float
    crossing_income: float
    treasury_kept_weeks: float
    cost_shift_theater: float
    shift_theater_weeks: float
    income_review: float
    income_review_most: float
    income_review_low_will: float
    cost_march: float
    cost_assault: float
    cost_patrol: float
    cost_sweep: float
    cost_police: float
    cost_raid: float
    cost_amnesty: float
    cost_surveillance: float
    cost_defend: float
    cost_crossing: float
    cost_infiltrate: float
    cost_operate: float
    cost_services: float
    cost_aid: float
    cost_escort_returns: float
    cost_hide_leader: float
    cost_recruit: float
    cost_intimidate: float
    cost_broadcast: float
    cost_mass: float
    cost_extra_effort: float
    cost_counter_attack: float
    cost_fortify: float
    cost_tribal: float
    cost_train_equip: float
    unused_command_kept: float


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
