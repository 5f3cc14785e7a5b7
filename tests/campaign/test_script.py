"""The script: sums that no change survives, weeks packed once."""

from __future__ import annotations

import gzip
import json

from game.campaign.script import Script, Sum, dump, pack


def unpacked(data: bytes) -> list[str]:
    return gzip.decompress(data).decode().splitlines()


def test_a_file_holds_whole_weeks_until_the_campaign_is_over() -> None:
    script = Script("head", "d0")
    script.add("one")
    script.mark(1, "d1")
    script.add("two")
    told = unpacked(script.whole("title"))
    assert told[:3] == ["title", "head", "one"]
    assert [json.loads(line)["digest"] for line in told[3:]] == ["d1", "d1"]
    ended = unpacked(script.finished("title", "d2"))
    assert ended[4] == "two"
    assert json.loads(ended[-1])["digest"] == "d2"
    assert script.lines[:2] == ["head", "one"]


def test_a_mark_carries_the_sum_of_all_lines_before_it() -> None:
    script, running = Script("head", "d0"), Sum()
    script.add("one")
    script.mark(1, "d1")
    for line in (b"head", b"one"):
        running.take(line)
    assert json.loads(script.lines[-1])["sum"] == running.told
    running.take(b"two")
    assert json.loads(script.lines[-1])["sum"] != running.told


def test_the_same_lines_are_packed_to_the_same_bytes() -> None:
    assert pack(["a", "b"]) == pack(["a", "b"])
    assert dump({"ü": [1, 2.5]}) == '{"ü":[1,2.5]}'
