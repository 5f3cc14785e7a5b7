"""A guerrilla attack: the zone's weekly rate factor by factor, the group that made it, and the draw behind its toll."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.events.event import counted
from game.explain.explanation import Check, Explanation, Part, Term
from game.rules.attacks import severities, weekly_rate
from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.behavior.attacks import PlannedAttack
    from game.events.insurgency import Attack, AttacksMade
    from game.explain.scene import AttackWeek, Scene


def explain_attack(scene: Scene, event: AttacksMade, number: int) -> Explanation:
    """One of a day's attacks."""
    attack = event.attacks[number]
    week = scene.attack_week
    if week is None:
        return Explanation((Part("The attack", _toll(scene, attack)),))
    row = scene.theater.board.index[attack.zone]
    return Explanation(
        (Part("How many attacks the zone sees", _rate(scene, week, row)), Part("The attack", _toll(scene, attack))),
        (*_rate_check(scene, week, row), *_checks(scene, week, event, number)),
    )


def _rate(scene: Scene, week: AttackWeek, row: int) -> tuple[Term, ...]:
    p = scene.parameters
    groups, density, excited = float(week.groups[row]), float(week.density[row]), float(week.excitation[row])
    stance, harm, tempo = float(week.stance[row]), float(week.harm[row]), float(week.tempo[row])
    people = float(week.people[row])
    targets = people / 1000.0 + float(week.security[row]) / 50.0
    held_down, worth_it = 1.0 - density / (density + p.density_half), targets / (targets + p.target_half)
    other = tempo / (stance * harm) if stance * harm else 1.0
    rate = float(week.rate[row])
    per_week = p.attack_rate_group_day * DAYS_A_WEEK
    return (
        Term("groups", f"{groups:.2f} operating groups, each by the share of its elements here, x {per_week:.3f} a week", groups),
        Term("tempo", f"tempo x {tempo:.3f}: stance {stance:.2f}, harm remembered {harm:.2f}, all else {other:.2f}", tempo),
        Term("density", f"D = {density:.2f} security per 1,000 equivalents: x {held_down:.3f}", density),
        Term("targets", f"T = {targets:.1f} targets ({people:,.0f} people, {week.security[row]:,.0f} security): "
             f"x {worth_it:.3f}", targets),
        Term("rate", f"together {rate:.3f} attacks a week", rate),
        Term("excitation", f"and {excited:.3f} drawn by earlier attacks: {rate + excited:.3f}", excited),
        Term("set", f"{sum(each.zone == scene.theater.board.zone_ids[row] for each in week.planned)} were drawn for the week"),
    )  # fmt: skip


def _rate_check(scene: Scene, week: AttackWeek, row: int) -> tuple[Check, ...]:
    """The rate by the rule alone, from the factors shown."""
    by_rule = weekly_rate(week.groups, week.tempo, week.security, week.equivalents, week.people, scene.parameters)
    return (Check("rate", round(float(week.rate[row]), 6), round(float(by_rule[row]), 6)),)


def _toll(scene: Scene, attack: Attack) -> tuple[Term, ...]:
    p = scene.parameters
    mean = p.casualties_per_element * attack.elements
    security = attack.security_killed
    bearer = scene.names.formation(attack.formation) if attack.formation else "local security"
    return (
        Term("elements", f"made by a group of {counted(attack.elements, 'element', 'elements')}, {attack.kind}", attack.elements),
        Term("mean", f"killed and wounded: Poisson, mean {p.casualties_per_element:g} x {attack.elements} = {mean:.2f}", mean),
        Term("draw", f"the draw of {attack.draw:.4f} stands for {attack.killed_and_wounded}", attack.draw),
        Term("civilians", f"of them {attack.civilians_hurt} civilians, {attack.civilians_killed} killed", attack.civilians_hurt),
        Term("security", f"{security} of the security forces killed" + (f", of {bearer}" if security else ""), security),
    )


def _checks(scene: Scene, week: AttackWeek, event: AttacksMade, number: int) -> tuple[Check, ...]:
    attack, planned = event.attacks[number], _planned(scene, week, event, number)
    if planned is None:
        return (Check("planned", True, False),)
    return (
        Check("elements", attack.elements, planned.elements),
        Check("draw", attack.draw, planned.severity),
        Check("killed_and_wounded", attack.killed_and_wounded, planned.killed_and_wounded),
        Check("toll_by_rule", *_by_rule(scene, attack)),
        Check("civilians_hurt", attack.civilians_hurt, planned.civilians_hurt),
    )


def _by_rule(scene: Scene, attack: Attack) -> tuple[int, int]:
    """The toll recorded, and the nearest to it that the draw can stand for: it is recorded to four places only."""
    draws = np.clip([attack.draw - 0.5e-4, attack.draw + 0.5e-4], 0.0, 1.0 - 1e-12)
    least, most = severities(np.full(2, attack.elements, dtype=np.int64), draws, scene.parameters).tolist()
    return attack.killed_and_wounded, min(max(attack.killed_and_wounded, least), most)


def _planned(scene: Scene, week: AttackWeek, event: AttacksMade, number: int) -> PlannedAttack | None:
    """The attack as it was set: the one of its day, zone, kind and draw, those told before it passed over."""
    wanted = event.attacks[number]
    before = sum((each.zone, each.kind, each.draw) == (wanted.zone, wanted.kind, wanted.draw) for each in event.attacks[:number])
    alike = [
        each
        for each in week.planned
        if (each.day, each.zone, each.kind, each.severity) == (scene.entry.day, wanted.zone, wanted.kind, wanted.draw)
    ]
    return alike[before] if before < len(alike) else None
