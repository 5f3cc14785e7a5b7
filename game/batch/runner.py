"""Running a batch: what is not stored yet is played on a crew and stored, part after part, with looks at fixed replications."""

from __future__ import annotations

import json
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from game.ensemble.campaigns import Chunk, Outcome, Task
from game.ensemble.dispatch import Dispatch, StoppedError
from game.ensemble.engine import engine
from game.errors import BatchError

if TYPE_CHECKING:
    from game.batch.plan import BatchPlan
    from game.batch.store import Store
    from game.ensemble.executors import Crew

TIMINGS = "timings.jsonl"
PART_CAMPAIGNS = 512  # a part is written when so many have come in, or after some seconds,
PART_SECONDS = (2.0, 60.0)  # a fifth of what it has run, within these: early parts soon, and not too many in the end


@dataclass(frozen=True, slots=True)
class Looks:
    """Numbers of replications at which a batch may end, and who says whether it does; all before are stored by then."""

    at: Sequence[int] = ()
    enough: Callable[[int], bool] = lambda _: False


@dataclass(slots=True)
class Runner:
    """Plays a plan into its store; `progress` is told how many campaigns have come in since it was last told."""

    plan: BatchPlan
    store: Store
    crew: Crew
    progress: Callable[[int], None] = lambda _: None
    opening: bytes | None = None
    _waiting: list[Outcome] = field(default_factory=list)
    _began: float = 0.0
    _since: float = 0.0

    def run(self, looks: Looks = Looks()) -> int:
        """Play on to the end, or to a look at which it is enough; returns the replications that are stored."""
        self._began = self._since = monotonic()
        ends = [each for each in looks.at if each < self.plan.replications]
        with interruptible() as stopping:
            dispatch = Dispatch(self.crew, self._chunk, stopping)
            for end in (*ends, self.plan.replications):
                self._play(dispatch, end)
                if end in ends and looks.enough(end):
                    return end
        return self.plan.replications

    def _play(self, dispatch: Dispatch, replications: int) -> None:
        """Play every run of the first replications that is not stored; what has come in is stored, however it ends."""
        missing = [run for run in self.plan.runs if run.replication < replications and run.id not in self.store.done]
        parts = dispatch.play([Task(run.id, run.seed, self.plan.settings(run)) for run in missing])
        try:
            for part in parts:
                self._waiting.extend(part)
                self.progress(len(part))
                if len(self._waiting) >= PART_CAMPAIGNS or self._is_time():
                    self._store()
        except StoppedError:
            self._store()
            raise KeyboardInterrupt from None
        except BatchError:
            self._store()
            raise
        self._store()

    def _is_time(self) -> bool:
        now, (least, most) = monotonic(), PART_SECONDS
        return now - self._since >= min(max((now - self._began) / 5.0, least), most)

    def _chunk(self, tasks: tuple[Task, ...]) -> Chunk:
        plan = self.plan
        return Chunk(plan.scenario, plan.bots, tasks, plan.extras, plan.seconds, self.opening, engine())

    def _store(self) -> None:
        """Store what has come in; what it cost goes into the log, never into a table."""
        if not (some := self._waiting):
            return
        self._waiting, began = [], monotonic()
        self.store.write(some)
        now = monotonic()
        played, waited, stored = (round(each, 3) for each in (sum(e.seconds for e in some), now - self._since, now - began))
        self._since = now
        line = {"campaigns": len(some), "playing_seconds": played, "seconds": waited, "storing_seconds": stored}
        self.store.note(TIMINGS, json.dumps({**line, "crew": self.crew.name}))


@contextmanager
def interruptible() -> Iterator[Callable[[], bool]]:
    """Ctrl-C, or being asked to end, only sets a flag, so that no part is left half written; a second time it breaks off."""
    asked: list[int] = []

    def ask(number: int, _: object) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)

    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
