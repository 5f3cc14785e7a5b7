"""Saves: a campaign loaded goes on to the same end, byte for byte, as one never saved; files keep to their folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.commander import Commander
from game.campaign.journal import Cast, Journal
from game.campaign.loading import load as load_scenario
from game.campaign.save_list import HOME, folder, free
from game.campaign.saves import auto_name_for, keep, load, name_for
from game.campaign.schema import Scenario
from game.errors import JournalError


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME, str(tmp_path))
    return tmp_path


def bots(scenario: Scenario) -> dict[str, Commander]:
    return commanders({f: sheet.kind for f, sheet in scenario.factions.items()}, scenario.bots, scenario)


def played(scenario: Scenario, weeks: int) -> Journal:
    campaign = Campaign(scenario, 7)
    journal = Journal(campaign, Cast(("iraq",) if "iraq" in scenario.factions else ()))
    campaign.play(bots(scenario), weeks)
    return journal


@pytest.mark.parametrize("name", ["last-pockets", "tutorial", "velmora"])  # the whole shelf: tests/benchmarks/test_save_speed.py
def test_a_campaign_loaded_goes_on_to_the_same_end_as_one_never_saved(name: str) -> None:
    """Saved after week 3 and again after week 10, against the campaign that was never saved."""
    scenario = load_scenario(name)
    whole = played(scenario, 16)
    path = keep(played(scenario, 3))
    for weeks in (7, 6):
        loaded = load(path)
        loaded.campaign.play(bots(loaded.campaign.scenario), weeks)
        path = keep(loaded.journal)
    assert path.read_bytes() == whole.to_bytes()


def test_an_earlier_week_can_be_loaded_and_played_anew(tutorial: Scenario) -> None:
    path = keep(played(tutorial, 5))
    loaded = load(path, 2)
    assert loaded.campaign.theater.calendar.week == 2
    assert loaded.journal.to_bytes() == played(tutorial, 2).to_bytes()
    with pytest.raises(JournalError, match="week 9 is not in it; it holds 5") as refused:
        load(path, 9)
    assert refused.value.whole_weeks == 5


def test_a_campaign_conceded_is_loaded_as_it_ended(tutorial: Scenario) -> None:
    journal = played(tutorial, 3)
    journal.campaign.open_week()
    journal.campaign.concede("iraq")
    assert journal.campaign.theater.winner in ("coalition", "insurgents")
    loaded = load(keep(journal))
    assert loaded.campaign.theater.over
    assert loaded.campaign.theater.digest() == journal.campaign.theater.digest()


def test_week_nought_is_the_first_morning(tutorial: Scenario) -> None:
    loaded = load(keep(played(tutorial, 2)), 0)
    assert loaded.campaign.theater.digest() == Campaign(tutorial, 7).theater.digest()


def test_a_witness_sees_every_entry_before_it_is_applied(tutorial: Scenario) -> None:
    seen: list[tuple[int, str]] = []
    journal = played(tutorial, 2)
    load(keep(journal), witness=lambda theater, entry: seen.append((theater.calendar.week, type(entry.event).__name__)))
    assert seen[0] == (0, "WeekBegan")
    assert len(seen) == len(journal.entries)


def test_files_are_named_for_people_and_stay_in_their_folder(tutorial: Scenario, home: Path) -> None:
    journal = played(tutorial, 3)
    assert name_for(journal) == "tutorial-the-road-to-al-qaim-iraq-week-4-2017-11-17"
    assert auto_name_for(journal) == "auto-tutorial-the-road-to-al-qaim-iraq-seed-7"
    sly = tutorial.model_copy(update={"title": "../../etc/passwd\0 القائم"})
    path = keep(played(sly, 1))
    assert path.parent == home / "saves" == folder()
    assert path.name == "etc-passwd-iraq-week-2-2017-11-03.badia"


def test_no_file_is_written_over(tutorial: Scenario) -> None:
    journal = played(tutorial, 1)
    assert [keep(journal).stem[-2:] for _ in range(3)] == ["03", "-2", "-3"]
    assert free("x").name == "x.badia"


def test_a_folder_that_cannot_be_made_is_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv(HOME, str(home / "file"))
    with pytest.raises(JournalError, match="campaigns cannot be kept here"):
        folder()
