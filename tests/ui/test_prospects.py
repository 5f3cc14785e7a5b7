"""An order in words before it is given: nothing picked, one formation, and what is picked."""

from __future__ import annotations

from game.ui.drafts import drafts
from game.ui.prospects import prospect_of
from game.ui.session import Session


def test_what_is_picked_is_told_with_cost_and_prospect_and_nothing_picked_with_one(session: Session) -> None:
    plan = session.plan
    draft = next(each for each in drafts(plan, "QIM") if each.verb == "assault")
    assert prospect_of(plan, draft, None).startswith("Mark up to 4 formations with space")
    assert "with the first: " in prospect_of(plan, draft, None)
    body = draft.formations[0]
    told = prospect_of(plan, draft, draft.build((body.id,), ""))
    assert told.startswith("Assault Al-Qaim with ")
    assert "[bold]Costs[/bold] 1 command" in told
    assert "[bold]Expect[/bold]" in told


def test_no_kind_at_all_has_only_the_hint(session: Session) -> None:
    assert prospect_of(session.plan, None, None) == "Mark up to 4 formations with space, then press enter."
