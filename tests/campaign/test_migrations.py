"""Formats: a journal of an older one is read, and written again as one of today."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from game.campaign.campaign import Campaign
from game.campaign.journal import FORMAT, Journal
from game.campaign.migrations import FORMATS
from game.campaign.reading import replay
from game.campaign.saves import load
from game.campaign.schema import Scenario
from game.campaign.script import dump


def in_format_1(journal: Journal, scenario: Scenario) -> bytes:
    """As the first version wrote it: the scenario on line 1, marks without sums."""
    data = scenario.model_dump(mode="json", by_alias=True, exclude_unset=True)
    lines = [dump({"badia": "journal", "format": 1, "seed": 5, "scenario": data})]
    lines += [
        dump({k: v for k, v in json.loads(line).items() if k != "sum"}) if line.startswith("{") else line
        for line in journal.lines[1:]
    ]
    lines.append(dump({"end": True, "digest": journal.campaign.theater.digest()}))
    return gzip.compress("\n".join(lines).encode())


def test_a_journal_of_the_first_format_is_read_and_written_as_today(tutorial: Scenario, tmp_path: Path) -> None:
    campaign = Campaign(tutorial, 5)
    journal = Journal(campaign)
    campaign.play({}, 2)
    path = tmp_path / "old.badia"
    path.write_bytes(in_format_1(journal, tutorial))
    assert replay(path).theater.digest() == campaign.theater.digest()
    again = load(path).journal
    assert again.to_bytes() == journal.to_bytes()
    again.write(path)
    assert replay(path).weeks == 2


def test_every_format_up_to_today_s_is_in_the_table() -> None:
    assert list(FORMATS) == list(range(1, FORMAT + 1))
