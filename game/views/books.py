"""The books: what comes into one's own treasury each week, source by source, as far as one can count it oneself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.rules.networks import extortion

if TYPE_CHECKING:
    from game.views.situation import Situation


def income(situation: Situation) -> dict[str, float]:
    """RP a week by source, those that bring nothing left out."""
    s, p = situation, situation.parameters
    found = {
        "budget": s.sheet.income_week * s.income_factor,
        "oil": p.oil_income * int((s.board.where_tag("field") & (s.controller == s.row)).sum()),
        "trade over the border": p.crossing_income * _trading(s),
    }
    if (hidden := s.underground) is not None:
        levied = extortion(np.array(hidden.network), np.array(hidden.extorting, dtype=np.bool_), p)
        found["extortion"] = float(levied.sum())
    return {source: amount for source, amount in found.items() if amount}


def _trading(s: Situation) -> int:
    """Open routes that pay, both ends held by governments, one of them by this side."""
    kinds = [sheet.kind for sheet in s.sheets.values()]
    ends = [
        (int(s.controller[s.board.index[route.a]]), int(s.controller[s.board.index[route.b]]))
        for route in s.board.paying
        if s.route_open[route.row]
    ]
    return sum(s.row in pair and all(kinds[each] == "government" for each in pair) for pair in ends)
