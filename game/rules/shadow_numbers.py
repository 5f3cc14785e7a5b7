"""The coefficients of the hidden war: sweeps, policing, reports, leaders, attacks and groups.

A part of `Parameters`, which says how they are read and where their values stand.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ShadowNumbers:
    """Coefficients of what hides, what is known of it, and what it does."""

    __slots__ = ()  # `Parameters` has one for each

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
