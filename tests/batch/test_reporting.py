"""The report command: in the terminal, as data, as a page; plainly refused where there is nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.batch.plan import BatchPlan
from game.batch.reporting import Form, report_command
from game.batch.store import open_store
from game.batch.study import Study
from game.campaign.schema import Scenario
from game.ensemble.campaigns import Outcome
from game.errors import BatchError, CallError


def test_in_the_terminal_it_has_figures_plots_and_what_numbers_did(
    tornado_study: Study, capsys: pytest.CaptureFixture[str]
) -> None:
    report_command(tornado_study.batch.folder, Form())
    told = capsys.readouterr().out
    for words in ("at least minor", "Attacks a week: median", "rules.attack_rate_group_day"):
        assert words in told


def test_sobols_indices_are_told_in_the_terminal(sobol_study: Study, capsys: pytest.CaptureFixture[str]) -> None:
    report_command(sobol_study.batch.folder, Form())
    assert "Sobol, first order" in capsys.readouterr().out


def test_data_goes_to_standard_output_and_the_page_to_its_file(
    plain: Study, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report_command(plain.batch.folder, Form("json", str(tmp_path / "r.html")))
    out, err = capsys.readouterr()
    assert json.loads(out)["played"] == 4
    assert "r.html" in err
    assert (tmp_path / "r.html").read_text().startswith("<!doctype html>")


def test_a_folder_without_a_batch_and_one_in_which_all_failed_are_refused(tmp_path: Path, brief: Scenario) -> None:
    with pytest.raises(BatchError, match="is this the folder of a batch"):
        report_command(tmp_path, Form())
    plan = BatchPlan(brief, {}, 1, 7)
    with open_store(tmp_path / "x", plan) as store:
        store.write([Outcome(plan.runs[0].id, "failed", "it broke")])
    with pytest.raises(CallError, match=r"played to its end .*it broke"):
        report_command(tmp_path / "x", Form())
