"""Scenario files of any content: data, or faults with a place and words; the fuzz in tests/benchmarks goes further."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.starting import TEMPLATE
from game.bots.table import BOTS
from game.campaign.faults import block
from game.campaign.loading import check
from game.campaign.source import parse, read

LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20)
ANYTHING = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
)
MARKS = st.sampled_from([*"{}[]:,-?&*!|>'\"%@`# \n\t~", "a: ", "- ", "---\n", "...\n", "<<: ", "&a ", "*a", "!!x ", "x-"])


@cache
def template() -> dict[str, Any]:
    return read(TEMPLATE, "template.yaml").data or {}


@settings(max_examples=150)
@given(st.lists(MARKS | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_is_data_or_faults_in_a_place(text: str) -> None:
    source = parse(text, "any.yaml")
    assert source.data is not None or len(source.faults) == 1
    assert all(each.line >= 1 and each.col >= 1 and each.message for each in source.faults)


@settings(max_examples=60)
@given(st.data())
def test_anything_in_the_place_of_anything_is_refused_in_words_or_plays(data: st.DataObject) -> None:
    war: Any = json.loads(json.dumps(template()))
    holder, key = war, data.draw(st.sampled_from(sorted(war)))
    while isinstance(holder[key], dict) and holder[key] and data.draw(st.booleans()):
        holder, key = holder[key], data.draw(st.sampled_from(sorted(holder[key])))
    holder[key] = data.draw(ANYTHING)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "war.yaml"
        path.write_text(json.dumps(war, ensure_ascii=True, indent=1), encoding="utf-8")
        faults = check(path, known_bots=tuple(BOTS))
        assert [each.name for each in Path(folder).iterdir()] == ["war.yaml"]
    assert all(line.isprintable() for line in block(faults).split("\n"))
    assert all(each.file.endswith("war.yaml") and each.line >= 1 and each.message for each in faults)
