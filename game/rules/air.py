"""Air: what a package's strikes do to fighters and to civilians, by rules of engagement."""

from __future__ import annotations

from game.rules.parameters import Parameters


def civilian_deaths_a_strike(rules_of_engagement: str, p: Parameters) -> float:
    """Civilian deaths expected of one strike."""
    return {
        "strict": p.civ_deaths_strike_strict,
        "standard": p.civ_deaths_strike_standard,
        "permissive": p.civ_deaths_strike_permissive,
    }[rules_of_engagement]


def effect(rules_of_engagement: str, p: Parameters) -> float:
    """What the rules of engagement make of a strike's effect on fighters; standard is 1."""
    return {"strict": p.air_effect_strict, "permissive": p.air_effect_permissive}.get(rules_of_engagement, 1.0)


def killed_a_strike(*, in_contact: bool, rules_of_engagement: str, p: Parameters) -> float:
    """Fighters expected killed by one strike: half on a garrison not in contact. Not for a zone under assault."""
    return p.killed_per_strike * (1.0 if in_contact else 0.5) * effect(rules_of_engagement, p)
