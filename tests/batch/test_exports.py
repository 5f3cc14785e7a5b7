"""The report as data: the same figures in three forms."""

from __future__ import annotations

import csv
import json

from game.batch.exports import as_csv, as_json, as_markdown
from game.batch.study import Study


def test_all_three_forms_have_every_figure(plain: Study) -> None:
    names = [each.name for each in plain.figures]
    data = json.loads(as_json(plain))
    assert [each["name"] for each in data["figures"]] == names
    assert (data["planned"], data["played"], data["unfinished"]) == (5, 4, {"failed: <b>ValueError</b>": 1})
    rows = list(csv.DictReader(as_csv(plain).splitlines()))
    assert [row["figure"] for row in rows] == names
    assert as_markdown(plain).count("\n| ") == len(names) + 1


def test_what_is_infinite_is_null_in_json(tornado_study: Study) -> None:
    assert "Infinity" not in as_json(tornado_study)
    assert len(json.loads(as_json(tornado_study))["numbers"]) == len(list(tornado_study.measures()))
