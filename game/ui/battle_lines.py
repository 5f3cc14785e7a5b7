"""The lines of the order of battle: a formation of one's own, a report on others, and what there is in all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from game.terms import posture_word
from game.ui.columns import Column, line
from game.views.order_of_battle import LEADER, SOUND, WORN, Belief, Body, own_bodies

if TYPE_CHECKING:
    from game.views.reports import FormationReport
    from game.views.situation import Situation

OWN = (
    Column("people", 7, right=True),
    Column("formation", 17, share=3),
    Column("at", 11, share=2),
    Column("does", 13, share=2),
    Column("coh.", 4, right=True),
    Column("sup.", 4, right=True),
    Column("ordered", 8),
    Column("kind", 14, share=1),
    Column("qual.", 5, right=True),
)
BELIEVED = (
    Column("least", 6, right=True),
    Column("most", 6, right=True),
    Column("side", 10),
    Column("how", 11),
    Column("at", 11, share=1),
    Column("age", 8),
    Column("sure", 4, right=True),
    Column("source", 10, share=1),
)


def summary(s: Situation, ordered: Mapping[str, str], rank: str, sift: str) -> Text:
    """How many there are, and what the list shows of them; those who hide, of one's own, are told here."""
    count = {name: len(own_bodies(s, ordered, sift=name)) for name in ("idle", "in contact", "under way", "worn")}
    told = ", ".join(f"{number} {name}" for name, number in count.items() if number)
    people = sum(body.strength for body in s.own)
    text = Text(f"{s.sheet.short}: {len(s.own)} formations, {people:,} people", "bold").append(f"; {told}" if told else "")
    if s.underground is not None:
        text.append(f"; in hiding {s.underground.operators.sum():,} operators, {s.underground.dormant.sum():,} dormant")
    shown = f"\nSorted by {rank}; " + (f"those {sift} alone" if sift != "all" else "all of them")
    return text.append(shown, "dim" if sift == "all" else "yellow")


def own_line(body: Body, s: Situation, widths: Sequence[int]) -> Text:
    """A formation."""
    each = body.report
    cells = [
        (f"{each.strength:,}", ""), (each.name, "bold"), (body.place, ""), doing(each, s, idle=body.idle),
        _share(each.cohesion, WORN), _share(each.supply, SOUND), (body.ordered, "green"), (body.kind, "dim"),
        (f"{each.quality:.2f}", "dim"),
    ]  # fmt: skip
    return line(OWN, widths, cells)


def doing(body: FormationReport, s: Situation, *, idle: bool = False) -> tuple[str, str]:
    """What a formation does, and how to mark it: contact before all else."""
    going = f" to {s.board.name(body.destination)}" if body.destination else ""
    posture = posture_word(body.posture, insurgent=s.sheets[body.faction].is_insurgent)
    if body.in_contact:
        return f"contact, {posture}{going}", "bold yellow"
    training = ", in training" if body.in_training else ""
    return f"{posture}{going}{training}" + (" - idle" if idle else ""), "yellow" if idle else ""


def _share(value: float, bound: float) -> tuple[str, str]:
    return f"{value:.2f}", "bold yellow" if value < bound else "dim"


def believed_line(belief: Belief, widths: Sequence[int]) -> Text:
    """A report: the older it is, the fainter."""
    old = "" if belief.weeks_old <= 1 else "dim"
    leader = belief.what == LEADER
    cells = [
        ("" if leader else f"{belief.low:,}", old), ("" if leader else f"{belief.high:,}", old), (belief.side, old),
        (belief.what, "bold yellow" if leader else old), (belief.place, old), (_age(belief.weeks_old), old),
        ("" if belief.sure is None else f"{belief.sure:.0%}", old), (belief.source, "dim"),
    ]  # fmt: skip
    return line(BELIEVED, widths, cells)


def _age(weeks: int) -> str:
    """How old it is.

    >>> _age(0), _age(1), _age(7)
    ('new', '1 week', '7 weeks')
    """
    return "new" if weeks == 0 else "1 week" if weeks == 1 else f"{weeks} weeks"
