"""The coefficients of the country at war: people, recruits, governance, networks, will, friction and money.

A part of `Parameters`, which says how they are read and where their values stand.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class CountryNumbers:
    """Coefficients of people, politics and money."""

    __slots__ = ()  # `Parameters` has one for each

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
