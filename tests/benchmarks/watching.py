"""Watching a fuzz: every case held to its time, its memory and its folder; what goes wrong is kept with the case's number.

python -m tests.benchmarks.test_scenario_fuzz FIRST COUNT      plays COUNT cases from FIRST on, and prints its finds
"""

from __future__ import annotations

import faulthandler
import json
import os
import resource
import signal
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any

ROOT = Path(__file__).parents[2]
LONGEST, MOST_MEMORY = 2.0, 500 * 2**20
"""Seconds of processor time a case, and bytes that the whole process may ever hold."""
GROWN = 100 * 2**20
KEPT = 40
SILENCE = 120
"""Wall seconds after which a case that no signal reaches takes the process down, its traceback printed."""

Case = Callable[[int, Path], str]
"""From its number and a folder of its own to what came of it, in a word or two; whatever it raises is a find."""


class Wrong(AssertionError):  # noqa: N818 - it is a find, said of the case
    """What a case did that it must not do."""


class _HangError(BaseException):
    pass


class Watch:
    """Plays cases one by one; `finds` holds what went wrong, `outcomes` counts the rest."""

    def __init__(self, folder: Path, may_open: tuple[Path, ...] = ()) -> None:
        self.folder = folder
        self.outcomes: Counter[str] = Counter()
        self.finds: list[str] = []
        self.slowest = 0.0
        self._allowed = tuple(str(each) for each in (folder, folder.resolve(), *may_open))
        self._armed, self._strays = False, list[str]()
        signal.signal(signal.SIGPROF, self._hang)
        sys.addaudithook(self._heard)

    def play(self, case: Case, number: int) -> None:
        """One case, watched."""
        faulthandler.dump_traceback_later(SILENCE, exit=True)
        before, begun = _peak(), time.process_time()
        signal.setitimer(signal.ITIMER_PROF, LONGEST)
        self._armed, self._strays = True, []
        try:
            self.outcomes[case(number, self.folder)] += 1
        except _HangError as error:
            self._find(number, f"ran for more than {LONGEST:g} s", error)
        except Wrong as error:
            self._find(number, str(error), None)
        except Exception as error:
            self._find(number, "raised", error)
        finally:
            self._armed = False
            signal.setitimer(signal.ITIMER_PROF, 0)
        self.slowest = max(self.slowest, time.process_time() - begun)
        if self._strays:
            self._find(number, f"reached outside its folder: {self._strays[:3]}", None)
        if _peak() - before > GROWN:
            self._find(number, f"took {(_peak() - before) >> 20} MiB", None)

    def _find(self, number: int, what: str, error: BaseException | None) -> None:
        trace = "".join(traceback.format_exception(error)[-4:]) if error else ""
        self.outcomes["FOUND"] += 1
        if len(self.finds) < KEPT:
            self.finds.append(f"case {number}: {what}\n{trace}")
            print(self.finds[-1], file=sys.stderr, flush=True)

    def _hang(self, signal_number: int, frame: FrameType | None) -> None:
        raise _HangError

    def _heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._armed:
            return
        if event in ("os.system", "os.exec", "os.posix_spawn", "subprocess.Popen", "socket.connect", "pickle.find_class"):
            self._strays.append(f"{event} {str(arguments)[:80]}")
        elif event in ("open", "os.mkdir", "os.remove", "os.rename", "os.symlink", "os.link", "os.truncate", "os.rmdir"):
            path = arguments[0]
            if isinstance(path, str | bytes) and not os.path.realpath(os.fsdecode(path)).startswith(self._allowed):
                self._strays.append(f"{event} {os.fsdecode(path)[:80]}")


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _held() -> int:
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize() if Path("/proc").is_dir() else 0


def main(case: Case, warm: Callable[[], object], may_open: tuple[Path, ...] = ()) -> None:
    """Play the cases that the command line names; prints a line of JSON, and every find on the way."""
    first, count = int(sys.argv[1]), int(sys.argv[2])
    warm()  # what is imported or kept for later now is no case's doing
    if held := _held():
        resource.setrlimit(resource.RLIMIT_AS, (held + MOST_MEMORY, -1))
    begun = time.monotonic()
    with TemporaryDirectory() as place:
        folder = Path(place) / "war"
        folder.mkdir()
        (Path(place) / "outside.yaml").write_text("secret: 1\n", encoding="utf-8")
        (folder / "outside.yaml").symlink_to(Path(place) / "outside.yaml")
        kept = {each.name for each in folder.iterdir()}
        watch = Watch(folder, may_open)
        for number in range(first, first + count):
            watch.play(case, number)
            for each in folder.iterdir():
                if each.name not in kept:
                    each.unlink()
            if (number - first) % 5000 == 4999:
                _tell(watch, number - first + 1, begun)
        _tell(watch, count, begun)


def _tell(watch: Watch, count: int, begun: float) -> None:
    told = {
        "cases": count, "seconds": round(time.monotonic() - begun), "slowest": round(watch.slowest, 2), "peak_mib": _peak() >> 20,
        "outcomes": dict(watch.outcomes), "finds": watch.finds,
    }  # fmt: skip
    print(json.dumps(told), flush=True)


def played(module: str, first: int, count: int) -> dict[str, Any]:
    """The cases played in a process of their own, whose memory is bounded: its last line of JSON."""
    done = subprocess.run(
        [sys.executable, "-m", module, str(first), str(count)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-4000:]
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told
