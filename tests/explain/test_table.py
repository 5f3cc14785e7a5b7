"""Everything that can be explained comes out, worked out again, as the journal has it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.events.event import Event
from game.events.kinds import EVENTS
from game.explain.table import EXPLAINERS, explainer_of, items


def test_the_table_names_kinds_of_event() -> None:
    assert set(EXPLAINERS) <= set(EVENTS)
    assert len({each.word for each in EXPLAINERS.values()}) == len(EXPLAINERS)


@pytest.mark.parametrize("journal", ["played", "fought"])
def test_every_number_of_a_whole_campaign_comes_out_as_recorded(journal: str, request: pytest.FixtureRequest) -> None:
    path: Path = request.getfixturevalue(journal)
    seen: Counter[str] = Counter()
    for item in items(path):
        explanation = item.explanation()
        wrong = [check for check in explanation.checks if not check.agrees]
        assert not wrong, (item.id, item.headline, wrong)
        assert explanation.parts
        assert all(part.terms for part in explanation.parts), item.headline
        seen[item.kind] += 1
    assert {"attack", "order", "dispersal", "fall"} <= set(seen)
    if journal == "fought":
        assert {"battle", "stand", "sweep", "contest", "strikes"} <= set(seen)


def test_attacks_told_together_are_numbered_apart(played: Path) -> None:
    ids = [item.id for item in items(played)]
    assert len(ids) == len(set(ids))
    assert any(id.endswith(".2") for id in ids)


@dataclass(frozen=True, slots=True)
class _Raid(Event):
    """A kind nobody has written an explainer for."""

    zone: str
    chance: float
    draw: float


def test_any_draw_against_a_chance_has_the_plain_explainer() -> None:
    found = explainer_of(_Raid("QIM", 0.4, 0.2))
    assert found is not None
    words = [term.words for part in found.explain(None, _Raid("QIM", 0.4, 0.2), 0).parts for term in part.terms]  # type: ignore[arg-type]
    assert "the draw of 0.2000 fell below 0.4000: it came to pass" in words
    assert explainer_of(EVENTS["WeekEnded"](7)) is None  # type: ignore[call-arg]
