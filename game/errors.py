"""Every exception the game raises on purpose: programs and files go wrong, commanders never do (they get refusals)."""

from __future__ import annotations


def printable(text: str) -> str:
    """The text in one line, as a terminal may be shown it: what comes from a file must send it no control codes.

    >>> printable("a\\tb\\x1b[2J")
    'a b�[2J'
    """
    return "".join(each if each.isprintable() else " " if each == "\t" else "\N{REPLACEMENT CHARACTER}" for each in text)


class BadiaError(Exception):
    """The one base: a message for people; the command line prints it and exits with `exit_code`."""

    exit_code = 2


class ScenarioError(BadiaError):
    """A scenario file that cannot be played; `faults` holds every fault found, in file order."""

    def __init__(self, message: str, faults: tuple[object, ...] = ()) -> None:
        super().__init__(message)
        self.faults = faults


class CallError(BadiaError):
    """A command or an argument that cannot be carried out, with the mend in the message."""


class JournalError(BadiaError):
    """A journal that is damaged, foreign or does not replay to its own digests; `whole_weeks` can be had all the same."""

    whole_weeks = 0

    def __init__(self, message: str) -> None:
        super().__init__("\n".join(map(printable, message.split("\n"))))


class BatchError(BadiaError):
    """A batch folder or plan that cannot be used."""


class InterruptedBatchError(BadiaError):
    """A batch that was told to stop; what was played is stored."""

    exit_code = 130  # what a shell expects of a program that was interrupted
