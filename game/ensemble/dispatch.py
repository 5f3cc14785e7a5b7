"""Dispatch: campaigns handed to workers chunk by chunk, and every one of them accounted for, whatever becomes of its worker.

A few chunks wait at a time, so that memory does not grow with the batch. The first are small, so that results come in soon, and
towards the end they get smaller again, so that no core waits long for another. When a pool breaks, what it had in hand is played
again one by one; what is in hand at a second break is played quite alone, and is *lost* only if its worker dies then too: no
campaign is blamed for its neighbour.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from dataclasses import dataclass, field

from game.ensemble.campaigns import LONGEST_REASON, LOST, Chunk, Outcome, Task, play_chunk
from game.ensemble.executors import Crew
from game.errors import BadiaError, BatchError

FIRST, SMALLEST, LARGEST = 2, 16, 64
AHEAD = 2  # chunks in hand for each worker
LOOK_SECONDS = 0.5  # between looks at whether to stop
MOST_BREAKS = 8  # in a row, with no campaign played between them
DIED = "its worker died each time it was played"


class StoppedError(Exception):
    """The batch was told to leave off."""


def chunk_size(tasks: int, workers: int) -> int:
    """Campaigns handed over at a time: 16 to 64, so that handing over costs little beside playing."""
    return max(SMALLEST, min(LARGEST, tasks // (workers * LARGEST)))


@dataclass(slots=True)
class Dispatch:
    """Plays tasks on a crew; `making` makes a chunk of some of them, `stopping` says whether to leave off."""

    crew: Crew
    making: Callable[[tuple[Task, ...]], Chunk]
    stopping: Callable[[], bool] = lambda: False
    _queue: deque[Task] = field(default_factory=deque)
    _again: deque[Task] = field(default_factory=deque)  # in hand at a break: to be played one by one
    _alone: deque[Task] = field(default_factory=deque)  # at a second one: to be played with no other beside it
    _breaks: int = 0
    _given: int = 0

    def play(self, tasks: Sequence[Task]) -> Iterator[list[Outcome]]:
        """What became of every task, some at a time, in no fixed order. Raises StoppedError when told to leave off."""
        self._queue.extend(tasks)
        while self._queue or self._again:
            with self.crew.open() as pool:
                yield from self._abreast(pool)
        while self._alone:
            with self.crew.open() as pool:
                yield from self._one_alone(pool, self._alone.popleft())

    def _abreast(self, pool: Executor) -> Iterator[list[Outcome]]:
        """Play until all is done or the executor breaks; then what it still had in hand is put back."""
        playing: dict[Future[list[Outcome]], tuple[Task, ...]] = {}
        size, broken = chunk_size(len(self._queue), self.crew.width()), False
        try:
            while playing or not broken:
                broken = broken or not self._fill(pool, playing, size)
                if not playing:
                    break
                for future in self._done(playing):
                    tasks = playing.pop(future)
                    try:
                        yield self._result(future, tasks)
                    except BrokenExecutor:
                        broken = True
                        (self._again if len(tasks) > 1 else self._alone).extend(tasks)
        finally:
            for future in playing:
                future.cancel()
        if broken:
            self._note_break()

    def _one_alone(self, pool: Executor, task: Task) -> Iterator[list[Outcome]]:
        future = pool.submit(play_chunk, self.making((task,)))
        try:
            self._done({future: (task,)})
            yield self._result(future, (task,))
        except BrokenExecutor:
            yield [Outcome(task.run, LOST, DIED)]

    def _done(self, playing: dict[Future[list[Outcome]], tuple[Task, ...]]) -> set[Future[list[Outcome]]]:
        """Wait until something is done."""
        while True:
            if self.stopping():
                raise StoppedError
            if done := wait(playing, LOOK_SECONDS, FIRST_COMPLETED).done:
                return done

    def _fill(self, pool: Executor, playing: dict[Future[list[Outcome]], tuple[Task, ...]], size: int) -> bool:
        """Hand over what there is room for; False where the executor takes no more."""
        workers = self.crew.width()
        while len(playing) < AHEAD * workers and (tasks := self._next(size, workers)):
            try:
                playing[pool.submit(play_chunk, self.making(tasks))] = tasks
            except BrokenExecutor:
                (self._queue if len(tasks) > 1 else self._again).extendleft(reversed(tasks))
                return False
        return True

    def _next(self, size: int, workers: int) -> tuple[Task, ...]:
        if self._again:
            return (self._again.popleft(),)
        growing = FIRST << min(self._given // (AHEAD * workers), 16)  # doubles with every round
        count = min(size, growing, -(-len(self._queue) // (2 * AHEAD * workers)))
        self._given += 1
        return tuple(self._queue.popleft() for _ in range(count))

    def _result(self, future: Future[list[Outcome]], tasks: tuple[Task, ...]) -> list[Outcome]:
        """What a chunk came to. Raises BrokenExecutor where its pool broke; one that a cluster gave up is played one by one."""
        try:
            part = future.result()
        except (BrokenExecutor, BadiaError):
            raise
        except CancelledError as error:
            raise BatchError(f"{self.crew.name} can no longer be reached") from error
        except Exception as error:
            if len(tasks) > 1:
                self._again.extend(tasks)
                return []
            return [Outcome(tasks[0].run, LOST, f"{type(error).__name__}: {error}"[:LONGEST_REASON])]
        self._breaks = 0
        return part

    def _note_break(self) -> None:
        self._breaks += 1
        if self._breaks > MOST_BREAKS:
            raise BatchError(f"{self.crew.name}: workers died {self._breaks} times in a row without one campaign played")
