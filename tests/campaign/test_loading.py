"""From a name to a scenario, or to every reason why not."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from game.campaign.loading import check, expand, load
from game.campaign.schema import Scenario
from game.errors import CallError, ScenarioError

Write = Callable[[str, str], Path]

TEN_FAULTS = [  # old text, new text, what the message says
    ("summary: A", "sumary: A", "unknown key 'sumary'"),
    ("reckonings: [13, 26, 52]", "reckonings: [13, 26, 99]", "week 99 is after the last week, 52"),
    ("ends: [BETA, CAPE]", "ends: [BETA, CAEP]", "zone 'CAEP' is not on the map"),
    ("    kind: government", "    kind: goverment", "found 'goverment'"),
    ("    will: 60", "    will: 160", "expected a number from 0 to 100, found 160"),
    ("{home: hostile}", "{home: deconflicted}", "'band' is deconflicted to 'home'"),
    ("    grip: 0.8", "    grip: high", "expected a number from 0 to 1, found 'high'"),
    ("operators: 60", "operators: 600", "600 operators among 300 members"),
    ("kind: group,", "kind: gruop,", "faction 'band' has no formation kind 'gruop'"),
    ("tag: core", "tag: cor", "no zone in play has the tag 'cor'"),
]


def test_ten_faults_are_ten_messages_in_one_pass_each_on_its_line(small_war: str, write: Write) -> None:
    text, lines = small_war, []
    for old, new, _ in TEN_FAULTS:
        assert text.count(old) == 1, old
        lines.append(text[: text.index(old)].count("\n") + 1)
        text = text.replace(old, new)
    faults = check(write("war.yaml", text))
    assert [each.line for each in faults] == lines
    for fault, (_, new, message) in zip(faults, TEN_FAULTS, strict=True):
        assert message in fault.message
        assert new in fault.excerpt


def test_load_gives_the_scenario(small_war: str, write: Write) -> None:
    scenario = load(write("war.yaml", small_war))
    assert isinstance(scenario, Scenario)
    assert scenario.factions["band"].air_packages == {1: 2, 8: 0}
    assert scenario.parameters.move_road_day == 1


def test_load_raises_all_faults_as_one_readable_block(small_war: str, write: Write) -> None:
    text = small_war.replace("weeks: 52", "weeks: no").replace("tag: core", "tag: cor")
    with pytest.raises(ScenarioError) as caught:
        load(write("war.yaml", text))
    assert len(caught.value.faults) == 2
    assert "war.yaml:6:8: weeks: expected a whole number from 1 to 520, found 'no'" in str(caught.value)
    assert str(caught.value).endswith("\n\n2 faults")


def test_a_part_cannot_be_played(write: Write) -> None:
    path = write("part.yaml", "format: 1\nkind: part\ntitle: Nothing much\n")
    with pytest.raises(ScenarioError, match="cannot be played"):
        load(path)


def test_an_unreadable_file_is_a_fault_and_an_unknown_name_a_wrong_call(write: Write) -> None:
    path = write("war.yaml", "title: [\n")
    (fault,) = check(path)
    assert "not valid YAML" in fault.message
    with pytest.raises(ScenarioError, match="not valid YAML"):
        expand(path)
    with pytest.raises(CallError):
        load("no-such-war")


def test_expand_gives_plain_data_with_everything_merged(small_war: str, write: Write) -> None:
    head, rules = small_war.split("rules:\n")
    write("rules.yaml", "format: 1\nkind: part\ntitle: Rules\nsources: [a book]\nrules:\n" + rules)
    data = expand(write("war.yaml", head + "extends: [rules]\nx-note: mine\n"))
    assert data["rules"]["move_road_day"] == 1
    assert data["title"] == "Two towns"
    assert data["sources"] == ["a book"]
    assert "x-note" not in data


def test_three_thousand_lines_load_in_a_blink(small_war: str, write: Write) -> None:
    state = "region: north\n province: Up\n controller: home\n grip: {value: 0.5, range: [0.4, 0.6]}\n harm_memory: long\n"
    state += "".join(f" {each}: 0.5\n" for each in ("support", "grievance", "fear", "services", "reaction"))
    zones = "".join(f"  Z{n}:\n    " + state.replace("\n ", "\n    ") for n in range(10, 260))
    ground = "".join(
        f"    Z{n}: {{name: Z, country: NO, lat: 34, lon: 41, terrain: town, population: 9, area_km2: 3}}\n"
        for n in range(10, 260)
    )
    roads = "".join(f"    r{n}: {{ends: [ALFA, Z{n}], kind: road, km: 4}}\n" for n in range(10, 260))
    text = small_war.replace("  routes:\n", ground + "  routes:\n" + roads).replace("  BETA:\n", zones + "  BETA:\n")
    path = write("war.yaml", text)
    assert text.count("\n") > 3000
    load(path)
    start = time.process_time()
    load(path)
    assert time.process_time() - start < 1  # about 0.2 s; wide, since tests share their machine


def test_loading_needs_none_of_the_model_s_libraries() -> None:
    heavy = ("numpy", "mesa", "scipy", "pandas", "networkx", "textual", "rich")
    code = f"import sys, game.campaign.loading; print([each for each in {heavy} if each in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
