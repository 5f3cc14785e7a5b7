"""The store: a Parquet file, whole or not there, that gives back what was put in."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.batch.store import RUNS, columns, read_runs, write_runs
from game.errors import BatchError

ROWS = [
    {"run": "b", "seed": 2**62 + 1, "outcome": "played", "score": 41.5, "fell_QIM": 3, "killed": 12},
    {"run": "a", "seed": 5, "outcome": "played", "score": 7.0, "fell_QIM": None, "killed": 0},
    {"run": "c", "seed": 6, "outcome": "failed: ZeroDivisionError: x"},
]


def test_what_was_written_is_read_back_sorted_and_with_its_nulls(tmp_path: Path) -> None:
    target = write_runs(tmp_path / "new" / "folder", ROWS)
    assert target == tmp_path / "new" / "folder" / RUNS
    found = read_runs(target.parent)
    assert list(found) == ["run", "seed", "outcome", "score", "fell_QIM", "killed"]
    assert list(found["run"]) == ["a", "b", "c"]
    assert found["seed"].tolist() == [5, 2**62 + 1, 6]
    assert found["fell_QIM"].tolist() == [None, 3, None]
    assert found["score"].tolist() == [7.0, 41.5, None]


def test_only_the_file_itself_is_left_and_an_old_one_is_replaced(tmp_path: Path) -> None:
    write_runs(tmp_path, ROWS)
    write_runs(tmp_path, ROWS[:1])
    assert [each.name for each in tmp_path.iterdir()] == [RUNS]
    assert len(read_runs(tmp_path)["run"]) == 1


def test_the_same_rows_make_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    one, other = write_runs(tmp_path / "one", ROWS), write_runs(tmp_path / "other", [ROWS[1], ROWS[0], ROWS[2]])
    assert one.read_bytes() == other.read_bytes()


def test_columns_are_whole_real_or_text() -> None:
    found = columns([{"whole": 1, "real": 1, "text": "x"}, {"whole": 2, "real": 0.5, "text": None}, {"nothing": None}])
    assert found["whole"].dtype == np.int64
    assert found["real"].dtype == np.float64
    assert found["text"].tolist() == ["x", None, None]
    assert found["nothing"].mask.all()


def test_a_folder_with_a_quote_in_its_name_is_a_folder(tmp_path: Path) -> None:
    write_runs(tmp_path / "it's", ROWS)
    assert len(read_runs(tmp_path / "it's")["run"]) == 3


def test_a_folder_without_a_batch_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BatchError, match=r"no runs\.parquet here"):
        read_runs(tmp_path)


def test_a_place_that_cannot_be_written_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(BatchError, match="cannot be stored here"):
        write_runs(tmp_path / "file", ROWS)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
