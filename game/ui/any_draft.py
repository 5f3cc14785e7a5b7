"""A draft of any kind of order, made from what the kind offers for a zone: formations to mark and one list of choices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from game.orders.offering import family_of, plausible
from game.orders.order import Order

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.reports import FormationReport
    from game.views.situation import Situation

Choice = tuple[str, str]
"""A value and the words for it."""
Build = Callable[[tuple[str, ...], str], Order]
Choices = Callable[[tuple[str, ...]], tuple[Choice, ...]]


@dataclass(frozen=True, slots=True)
class Draft:
    """A kind of order for a zone, not yet complete: pick formations and one choice, and `build` makes the order.

    `choices_for` tells what may be chosen by those picked so far, or by any of them while none is picked.
    """

    verb: str
    help_text: str
    formations: tuple[FormationReport, ...]
    build: Build
    choices_for: Choices | None = None
    refusal: str = ""
    busy: int = 0  # how many more could, had they not their orders for this week already
    family: str = ""

    @property
    def needs_formations(self) -> bool:
        """True where formations are to be picked."""
        return bool(self.formations)


@dataclass(frozen=True, slots=True)
class Offer:
    """One choice: an order that stands for it, the formations that may join in it, and its words."""

    order: Order
    formations: frozenset[str]
    words: str


def any_draft(plan: Plan, kind: type[Order], zone: str) -> Draft | None:
    """What a kind offers for a zone; a refusal where it offers nothing now, None where it never could."""
    situation = plan.situation
    found = list(kind.options_for(situation, zone))
    if not found:
        example = kind.example(situation, zone)
        if example is None:
            return None
        if (why := example.refusal(situation)) is not None:
            return Draft(kind.verb, kind.help_text, (), lambda *_: example, refusal=why.reason, family=family_of(kind))
        found = [example]
    return _drafted(kind, situation, _offers(situation, list(_with_packages(plan, found))), zone)


def one_draft(plan: Plan, kind: type[Order], body: FormationReport) -> Draft:
    """What a kind offers one formation, anywhere; a refusal where that is nothing."""
    situation = plan.situation
    found = [each for each in kind.options(situation) if each.subjects == (body.id,)]
    if found:
        return _drafted(kind, situation, _offers(situation, list(_with_packages(plan, found))))
    example: Any = plausible(kind, situation, body.zone)
    why = None if example is None else replace(example, formations=(body.id,)).refusal(situation)
    reason = why.reason if why is not None else f"{body.name} finds nothing for that from where it stands"
    return Draft(kind.verb, kind.help_text, (), lambda *_: example, refusal=reason, family=family_of(kind))


def _drafted(kind: type[Order], situation: Situation, offers: list[Offer], zone: str = "") -> Draft:
    def choices_for(picked: tuple[str, ...]) -> tuple[Choice, ...]:
        open_to = [(i, each) for i, each in enumerate(offers) if each.formations.issuperset(picked)]
        return tuple((str(i), each.words) for i, each in open_to)

    def build(picked: tuple[str, ...], choice: str) -> Order:
        order: Any = offers[int(choice or 0)].order
        return replace(order, formations=picked) if picked else order  # type: ignore[no-any-return]

    able = [situation.formations[each] for each in sorted(frozenset().union(*(offer.formations for offer in offers)))]
    able.sort(key=lambda body: (body.zone != zone, -body.power, body.id))
    return Draft(
        kind.verb, kind.help_text, tuple(able), build, choices_for if len(offers) > 1 else None, family=family_of(kind)
    )  # fmt: skip


def _with_packages(plan: Plan, found: Iterable[Order]) -> Iterator[Order]:
    """An order of one package stands for as many as are left this week."""
    for order in found:
        yield order
        if getattr(order, "packages", None) == 1:
            for count in range(2, plan.packages_left + 1):
                more: Any = order
                more = replace(more, packages=count)
                if more.refusal(plan.situation) is None:
                    yield more


def _offers(situation: Situation, found: list[Order]) -> list[Offer]:
    """The orders found, those alike but for their formations taken together."""
    alike: dict[tuple[Any, ...], list[Order]] = {}
    for order in found:
        alike.setdefault(_all_but_formations(order), []).append(order)
    first = [orders[0] for orders in alike.values()]
    words = told_apart([order.choice_text(situation) for order in first])
    joining = [frozenset(each for order in orders for each in getattr(order, "formations", ())) for orders in alike.values()]
    return [Offer(order, bodies, text) for order, bodies, text in zip(first, joining, words, strict=True)]


def _all_but_formations(order: Order) -> tuple[Any, ...]:
    return tuple(getattr(order, each.name) for each in fields(order) if each.name != "formations")


def told_apart(texts: list[str]) -> list[str]:
    """The texts without the leading words that all of them share.

    >>> told_apart(["escort convoys to Rawa", "escort convoys to Hajin"])
    ['Rawa', 'Hajin']
    """
    words = [text.split() for text in texts]
    common = sum(1 for _ in takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False)))
    shared = min(common, min(map(len, words)) - 1) if len(texts) > 1 else 0
    return [" ".join(each[shared:]) for each in words]
