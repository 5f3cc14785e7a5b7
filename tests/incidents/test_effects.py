"""The closed set of effects: what they are called, and that each has its cause."""

from __future__ import annotations

import subprocess
import sys

from game.incidents.effects import EFFECTS, SECRET
from game.incidents.table import CAUSES


def test_every_effect_has_a_name_a_cause_and_a_line_that_says_what_it_is() -> None:
    assert {*EFFECTS.values()} == {*CAUSES}
    assert {*SECRET} < {*CAUSES}
    assert all(kind.__doc__ and not kind.__doc__.startswith(f"{kind.__name__}(") for kind in CAUSES)


def test_the_words_of_the_format_load_without_the_game() -> None:
    code = "import sys, game.incidents.effects; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0
