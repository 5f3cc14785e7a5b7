"""The lesson book: which lesson is open, judged by what the learner has done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.orders.offering import zone_of

if TYPE_CHECKING:
    from game.campaign.lessons import Done, Lesson, Ordered
    from game.ui.session import Session

OPENED = {"orders": "OrderDialog", "affairs": "Affairs", "handbook": "Handbook", "log": "WarLog"}
"""The screen or widget by which each thing that can be opened is known."""


class LessonBook:
    """The lessons of a session's side, if its scenario has any; a campaign gone on with opens where it was left."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.lessons: list[Lesson] = [] if session.watching else session.scenario.lessons.get(session.side, [])
        past = [at for at, lesson in enumerate(self.lessons) if self._is_past(lesson)]
        self.at = past[-1] + 1 if past else 0

    def _is_past(self, lesson: Lesson) -> bool:
        """True of a lesson that an earlier week has ended: weeks and towns taken stay, what was looked at does not."""
        until = lesson.until
        return until is not None and (until.week is not None or until.holds is not None) and self.is_done(until, None, ())

    @property
    def text(self) -> str:
        """The lesson that is open, with its number; nothing after the last."""
        if self.at >= len(self.lessons):
            return ""
        return f"Lesson {self.at + 1} of {len(self.lessons)}. {self.lessons[self.at].text.strip()}"

    def turn(self) -> None:
        """Go on to the next lesson, done or not."""
        self.at += 1

    def look(self, chosen: str | None, seen: tuple[str, ...]) -> bool:
        """Go on past every lesson that is done; `seen` are the names of what is open. True where the lesson is another."""
        before = self.at
        while self.at < len(self.lessons) and self._done(chosen, seen):
            self.at += 1
        return self.at != before

    def _done(self, chosen: str | None, seen: tuple[str, ...]) -> bool:
        until = self.lessons[self.at].until
        return until is not None and self.is_done(until, chosen, seen)

    def is_done(self, until: Done, chosen: str | None, seen: tuple[str, ...]) -> bool:
        """Whether the learner has done what ends a lesson."""
        situation = self.session.situation
        if until.chosen is not None:
            return chosen == until.chosen
        if until.opened is not None:
            return OPENED[until.opened] in seen
        if until.ordered is not None:
            return self._ordered(until.ordered)
        if until.holds is not None:
            return situation.controller_of(until.holds) == self.session.side
        return until.week is not None and situation.week >= until.week

    def _ordered(self, wanted: Ordered) -> bool:
        plan = self.session.plan
        given = [each.order for each in plan.directives if each.order.verb == wanted.verb]
        return any(wanted.zone in (None, zone_of(order, plan.situation)) for order in given)
