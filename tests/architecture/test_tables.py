"""The tables of kinds: every kind says what it is, and no coefficient stands in the rules without being read."""

from __future__ import annotations

import ast
from dataclasses import fields, is_dataclass
from pathlib import Path

from game.bots.table import BOTS, DOCTRINE, bot
from game.campaign.loading import expand
from game.campaign.sequence import SEQUENCE_OF_PLAY
from game.ensemble.measures import MEASURES
from game.events.event import Event
from game.events.kinds import EVENTS
from game.orders.table import ORDERS
from game.rules.parameters import Parameters

ROOT = Path(__file__).parents[2]
COEFFICIENTS = {each.name for each in fields(Parameters)}


def test_every_coefficient_is_read_by_some_rule() -> None:
    """A coefficient that nothing reads would be fitted, swept and reported in vain."""
    read = {
        node.attr
        for path in (ROOT / "game").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
    }
    assert not COEFFICIENTS - read


def test_the_standard_rules_name_exactly_the_coefficients() -> None:
    rules = expand("last-pockets")["rules"]
    assert isinstance(rules, dict)
    assert set(rules) == COEFFICIENTS


def test_every_order_has_its_help_its_givers_and_its_own_verb() -> None:
    for verb, kind in ORDERS.items():
        assert kind.verb == verb
        assert len(kind.help_text) > 20, verb
        assert set(kind.givers) <= set(DOCTRINE), verb
        assert kind.givers, verb


def test_every_event_says_what_it_is_and_what_it_changes() -> None:
    for name, kind in EVENTS.items():
        assert is_dataclass(kind), name
        assert kind.__doc__, name
        assert not kind.__doc__.startswith(f"{name}("), f"{name} has only the docstring that a dataclass is given"
        assert kind.apply is not Event.apply, name
        assert 0 <= kind.weight <= 3, name
        assert kind.weight == 0 or kind.headline is not Event.headline, f"{name} is shown and has no words"


def test_every_kind_of_event_is_in_the_table() -> None:
    assert {kind.__name__ for kind in _below(Event)} - {"ArrayEvent"} == set(EVENTS)


def _below(kind: type[Event]) -> set[type[Event]]:
    """Kinds of the package; a slotted dataclass leaves its unslotted first draft behind, of the same name."""
    found = {each for each in kind.__subclasses__() if each.__module__.startswith("game.")}
    return found.union(*(_below(each) for each in found))


def test_every_bot_has_its_summary_and_can_be_had_for_every_kind_it_plays() -> None:
    for name, entry in BOTS.items():
        assert len(entry.summary) > 20, name
        for kind in entry.kinds:
            assert type(bot(name, kind)).__doc__, name
    for kind, name in DOCTRINE.items():
        assert kind in BOTS[name].kinds


def test_every_step_of_the_sequence_and_every_measure_says_what_it_does() -> None:
    names = [phase.name for phase in SEQUENCE_OF_PLAY]
    assert len(names) == len(set(names))
    assert all(phase.summary.endswith(".") for phase in SEQUENCE_OF_PLAY)
    assert all(measure.__doc__ for measure in MEASURES)
