"""Mutators for fuzzing: files changed as typing errors, torn disks and ill will change them. A `Random` decides all."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

Plain = Any
BITS = (
    b"\0", b"\t", b"\r", b"\n", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x1b[2J", b"\xe2\x80\xa8", b"\xc2\x85", b":", b": ",
    b"- ", b"{", b"}", b"[", b"]", b"&a ", b"*a", b"!!python/object/apply:os.getcwd []", b"!x ", b"|", b">", b"'", b'"', b"#",
    b"<<: ", b"%YAML 9.9", b"---\n", b"...\n", b"~", b"9" * 400, b"1e999", b".nan", b"-", b"0x", b"0o9", b"? ", b"@", b"`",
    b"\xf0\x9f\x98\x80", b",", b"null", b"true", b"a" * 5000, b" " * 5000,
)  # fmt: skip
HOSTILE: tuple[Plain, ...] = (
    None, True, False, -1, 0, 1, 2, 53, 999_999_999, 2**63, 10**400, 0.5, -0.0, 1e-308, 1e308, 1.5, "", " ", "0", "1", "no", "x-",
    "all", "norland", "iraq", "QIM", "CAP", "../../x", "/dev/zero", "outside", "beside", "war", "war.yaml", "tutorial",
    "last-pockets", "rules/standard",
    "\0", "\x1b[31m", "a" * 5000, "\u202e", "{}", "1999-01-01", "9999-12-31", "2017-02-30", [], {}, [[]],
    {"a": {"b": []}}, {"value": 1, "range": [2, 1]}, {"value": 3, "range": [0, 9]}, [1, 2], ["tutorial"], {"all": []},
    {"not": {"week_is": {"min": 2}}}, {"x-own": 1},
)  # fmt: skip
Address = tuple[str | int, ...]


def of_bytes(raw: bytes, dice: Random) -> bytes:
    """A few bytes flipped, put in, taken out, doubled or torn off."""
    data = bytearray(raw)
    for _ in range(dice.choice((1, 1, 1, 2, 3, 8))):
        at = dice.randrange(len(data) + 1)
        much = dice.choice((1, 1, 2, 5, 40, 400))
        how = dice.randrange(7)
        if how == 0 and at < len(data):
            data[at] ^= 1 << dice.randrange(8)
        elif how == 1:
            data[at:at] = dice.choice(BITS)
        elif how == 2:
            del data[at : at + much]
        elif how == 3:
            data[at:at] = data[at : at + much]
        elif how == 4:
            data[at : at + len(dice.choice(BITS))] = dice.choice(BITS)
        elif how == 5:
            data[at : at + 1] = bytes([dice.randrange(256)])
        elif dice.random() < 0.2:
            del data[at:]
    return bytes(data)


def of_lines(raw: bytes, dice: Random) -> bytes:
    """A few lines dropped, doubled, swapped, moved in or out, joined, or put in from elsewhere in the file."""
    lines = raw.split(b"\n")
    for _ in range(dice.choice((1, 1, 2, 3, 6))):
        at, other = dice.randrange(len(lines)), dice.randrange(len(lines))
        how = dice.randrange(8)
        if how == 0:
            del lines[at : at + dice.choice((1, 1, 3, 20))]
        elif how == 1:
            lines.insert(at, lines[at])
        elif how == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif how == 3:
            lines[at] = b" " * dice.choice((1, 2, 4)) + lines[at]
        elif how == 4:
            lines[at] = lines[at].removeprefix(b"  ")
        elif how == 5:
            lines.insert(at, lines[other])
        elif how == 6:
            lines[at : at + 2] = [b"".join(lines[at : at + 2])]
        else:
            words = lines[at].split(b" ")
            words[dice.randrange(len(words))] = dice.choice(lines[other].split(b" "))
            lines[at] = b" ".join(words)
        lines = lines or [b""]
    return b"\n".join(lines)


def of_tree(data: Plain, dice: Random) -> Plain:
    """A few values of plain data replaced, scaled, renamed, taken out, moved, wrapped or copied from elsewhere in it."""
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        found = addresses(data)
        data = _changed(data, dice.choice(found), at(data, dice.choice(found)), dice)
    return data


def addresses(data: Plain, above: Address = ()) -> list[Address]:
    """Where every value inside stands."""
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [each for key, value in inside for each in ((*above, key), *addresses(value, (*above, key)))] or [above]


def at(data: Plain, address: Address) -> Plain:
    """The value at an address."""
    for key in address:
        data = data[key]
    return data


def _changed(data: Plain, address: Address, elsewhere: Plain, dice: Random) -> Plain:
    if not address:
        return dice.choice(CHANGES)(data, elsewhere, dice)
    key, *rest = address
    inside = dict(data) if isinstance(data, dict) else list(data)
    if rest or dice.random() < 0.7:
        inside[key] = _changed(data[key], tuple(rest), elsewhere, dice)
    elif dice.random() < 0.5:
        del inside[key]
    elif isinstance(inside, dict):
        inside = {(_misspelt(str(each), dice) if each == key else each): value for each, value in inside.items()}
    else:
        inside.insert(int(key), elsewhere)
    return inside


def _misspelt(word: str, dice: Random) -> str:
    where = dice.randrange(len(word) + 1)
    return dice.choice((word[:where] + word[where + 1 :], word[:where] + "x" + word[where:], word.swapcase(), f"x-{word}", ""))


def _scaled(value: Plain, elsewhere: Plain, dice: Random) -> Plain:
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e300:
        return value * dice.choice((-1, 0, 0.1, 0.9, 1.1, 2, 10, 1e4)) + dice.choice((0, 0, 1, -1))
    return _misspelt(value, dice) if isinstance(value, str) else elsewhere


CHANGES: tuple[Callable[[Plain, Plain, Random], Plain], ...] = (
    _scaled, _scaled, _scaled,
    lambda *given: given[2].choice(HOSTILE),
    lambda *given: given[2].choice(HOSTILE),
    lambda *given: given[1],
    lambda *given: [given[0]] * given[2].choice((1, 2, 50)),
    lambda *given: {given[2].choice(("value", "all", "min", "x-y", "extends", "null")): given[0]},
    lambda *given: str(given[0]),
)  # fmt: skip
