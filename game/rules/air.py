"""Air: what a package's strikes do to fighters and to civilians, by rules of engagement."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.parameters import Parameters


def allotted(packages: int, share: Mapping[str, float]) -> dict[str, int]:
    """Packages by country: whole ones by share, and those left over where most was cut off (on a tie, as listed).

    >>> allotted(11, {"IQ": 0.4, "SY": 0.6})
    {'IQ': 4, 'SY': 7}
    >>> allotted(1, {"IQ": 0.5, "SY": 0.5})
    {'IQ': 1, 'SY': 0}
    """
    whole = {country: int(packages * part) for country, part in share.items()}
    cut = sorted(share, key=lambda country: whole[country] - packages * share[country])
    for country in cut[: packages - sum(whole.values())]:
        whole[country] += 1
    return whole


def shifted(share: Mapping[str, float], country: str, points: int) -> dict[str, float]:
    """The shares when a country is given so many points of a hundred more, at the others' cost in proportion.

    >>> shifted({"IQ": 0.4, "SY": 0.6}, "IQ", 20)
    {'IQ': 0.6, 'SY': 0.4}
    """
    new = min(1.0, share[country] + points / 100.0)
    others = sum(part for each, part in share.items() if each != country)
    left = (1.0 - new) / others if others else 0.0
    return {each: round(new if each == country else part * left, 4) for each, part in share.items()}


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


def killed_a_found_strike(rules_of_engagement: str, p: Parameters) -> float:
    """Operators expected killed by one strike on exposed cells, as long as so many are there."""
    return p.killed_per_strike_exposed * effect(rules_of_engagement, p)


def killed_a_strike(*, in_contact: bool, rules_of_engagement: str, p: Parameters) -> float:
    """Fighters expected killed by one strike: half on a garrison not in contact. Not for a zone under assault."""
    return p.killed_per_strike * (1.0 if in_contact else 0.5) * effect(rules_of_engagement, p)
