"""Where formations come in."""

from __future__ import annotations

from game.incidents.occasion import Occasion
from game.incidents.places import way_in


def test_a_formation_comes_in_where_its_side_holds_and_may_go(on: Occasion) -> None:
    theater = on.theater
    iraq, insurgents = theater.factions["iraq"], theater.factions["insurgents"]
    assert way_in(theater, iraq, "army", ("QIM", "ANA")) == "ANA"
    assert way_in(theater, iraq, "army", ("QIM",)) in ("SQD", "ANA")
    assert way_in(theater, iraq, "army", ("XXX",)) in ("SQD", "ANA")
    assert way_in(theater, insurgents, "garrison") == "ABK"
    assert way_in(theater, theater.factions["coalition"], "partner") is None
