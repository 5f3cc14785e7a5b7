"""The commands that tell of batches: what they take, and what they refuse."""

from __future__ import annotations

from click.testing import CliRunner

from game.batch.report_commands import compare, report
from game.batch.study import Study


def test_report_prints_data_of_a_folder(plain: Study) -> None:
    done = CliRunner().invoke(report, [str(plain.batch.folder), "--md"])
    assert done.exit_code == 0
    assert done.output.startswith("# War & <script>")


def test_compare_takes_two_folders_and_refuses_two_of_the_same_that_differ_in_nothing(plain: Study) -> None:
    folder = str(plain.batch.folder)
    assert '"pairs": 4' in CliRunner().invoke(compare, [folder, folder, "--json"]).output
    refused = CliRunner().invoke(compare, ["tutorial"])
    assert "nothing differs" in str(refused.exception)
