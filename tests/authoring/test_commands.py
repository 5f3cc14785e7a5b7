"""The commands for authors: what they print, what they refuse, and their exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.campaign.loading import load
from game.cli import main


def scenario(*arguments: str) -> Result:
    """A call in this process, as if from a pipe."""
    return CliRunner().invoke(main, ["scenario", *arguments], prog_name="badia")


def child(folder: Path, text: str) -> str:
    """A scenario file that extends the tutorial."""
    path = folder / "war.yaml"
    path.write_text(f"format: 1\nkind: scenario\ntitle: A child\nextends: [tutorial]\n{text}", encoding="utf-8")
    return str(path)


def test_every_command_and_option_says_what_it_is_for() -> None:
    group = main.commands["scenario"]
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        assert len(command.get_short_help_str()) > 10, name
        assert scenario(name, "-h").exit_code == 0
        assert all(each.param_type_name == "argument" or each.help for each in command.params), name


def test_check_is_silent_of_a_sound_file_and_exits_2_for_a_faulty_one(tmp_path: Path) -> None:
    assert scenario("check", "tutorial").output == "tutorial: no faults found\n"
    done = scenario("check", child(tmp_path, "weaks: 3\n"))
    assert done.exit_code == 2
    assert "unknown key 'weaks'" in done.stderr
    (fault,) = json.loads(scenario("check", "--json", child(tmp_path, "weaks: 3\n")).stdout)
    assert (fault["line"], fault["suggestion"]) == (5, "did you mean 'weeks'?")


def test_test_plays_what_is_asked_for_and_exits_1_where_one_fails(tmp_path: Path) -> None:
    file = child(
        tmp_path, "tests: {a-one: {weeks: 1, expect: [{week_is: {min: 1}}]}, b: {weeks: 1, expect: [{week_is: {min: 9}}]}}\n"
    )
    passed = scenario("test", file, "--only", "a*")
    assert (passed.exit_code, passed.stdout) == (0, "passed  a-one (seed 1, 1 weeks)\n")
    failed = scenario("test", file)
    assert failed.exit_code == 1
    assert failed.stdout.splitlines()[1] == "FAILED  b (seed 1, 1 weeks): expected {week_is: {min: 9}}, found 1"
    told = json.loads(scenario("test", file, "--json").stdout)
    assert [each["passed"] for each in told] == [True, False]


def test_test_refuses_a_file_without_tests(tmp_path: Path) -> None:
    done = scenario("test", child(tmp_path, ""))
    assert done.exit_code == 2
    assert "has no tests" in done.stderr
    assert "no test called 'x'" in scenario("test", "tutorial", "--only", "x").stderr


@pytest.mark.parametrize("name", ["tutorial"])
def test_shipped_scenarios_carry_tests(name: str) -> None:
    assert load(name).tests


def test_new_show_expand_and_diff_answer_in_text_and_in_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "my-war.yaml: written" in scenario("new", "my-war").stdout
    assert scenario("new", "my-war").exit_code == 2
    assert "Hill League" in scenario("show", "my-war.yaml").stdout
    assert json.loads(scenario("show", "my-war.yaml", "--json").stdout)["title"] == "My war"
    assert scenario("expand", "my-war.yaml", "--only", "weeks").stdout.split() == ["weeks:", "26", "#", "my-war.yaml:22"]
    assert json.loads(scenario("expand", "my-war.yaml", "--only", "weeks", "--json").stdout)["weeks"]["line"] == 22
    assert scenario("new", "second", "--from", "my-war.yaml").exit_code == 0
    with Path("second.yaml").open("a", encoding="utf-8") as stream:
        stream.write("weeks: 27\n")
    done = scenario("diff", "my-war.yaml", "second.yaml")
    assert "~ weeks: 26 -> 27" in done.stdout.splitlines()
    assert "differences of texts alone" in done.stderr
    assert {"path": "weeks", "before": 26, "after": 27} in json.loads(
        scenario("diff", "my-war.yaml", "second.yaml", "--json").stdout
    )
    assert "no difference in meaning" in scenario("diff", "tutorial", "tutorial").stderr


def test_the_schema_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    assert json.loads(scenario("schema").stdout)["definitions"]["ZoneState"]
    assert scenario("schema", "--out", str(tmp_path / "s.json")).exit_code == 0
    assert (tmp_path / "s.json").read_text(encoding="utf-8") == scenario("schema").stdout
    assert scenario("schema", "--out", str(tmp_path / "no" / "s.json")).exit_code == 2


def test_check_may_also_play_and_warn(tmp_path: Path) -> None:
    """A comet that is due after the last week never comes; the warning is data, and no fault."""
    comet = "incidents: {comet: {title: A comet, when: {week_is: {min: 9}}, effects: [{aid: {faction: iraq, rp: 1}}]}}\n"
    file = child(tmp_path, f"weeks: 1\nreckonings: [1]\n{comet}")
    done = scenario("check", file, "--simulate", "-n", "2", "--jobs", "1", "--json")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert (found["faults"], found["campaigns"]) == ([], 2)
    assert "comet" in [each["about"] for each in found["warnings"]]
    assert scenario("check", child(tmp_path, "weaks: 1\n"), "--simulate").exit_code == 2
