"""The floors: every import contract in `pyproject.toml` holds, and outside the theater hardly anybody builds one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BUILDS_A_THEATER = "game/campaign/setup.py"


def test_every_contract_is_kept(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The same as `lint-imports` in the project's folder, which also says what is wrong."""
    linter = pytest.importorskip("importlinter.cli", reason="import-linter is not installed")
    monkeypatch.chdir(ROOT)
    failed = linter.lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert not failed, capsys.readouterr().out


def test_the_theater_is_imported_at_run_time_only_where_it_is_set_up() -> None:
    """Elsewhere its names stand under `TYPE_CHECKING`: events and rules are handed the theater they work on."""
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / "game").rglob("*.py"))
        if "theater" not in path.relative_to(ROOT).parts and str(path.relative_to(ROOT)) != BUILDS_A_THEATER
        for module, line in run_time_imports(ast.parse(path.read_text(encoding="utf-8")))
        if module == "game.theater" or module.startswith("game.theater.")
    }
    assert not found


def test_the_walk_sees_an_import_wherever_it_stands() -> None:
    text = (
        "if TYPE_CHECKING:\n    import game.theater.zone\nelse:\n    import a.b\n"
        "def f():\n    from game.theater import zone\nfrom game import theater\n"
    )
    assert [module for module, _ in run_time_imports(ast.parse(text))] == [
        "a.b",
        "game.theater",
        "game.theater.zone",
        "game",
        "game.theater",
    ]


def run_time_imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Modules that code imports when it runs, each with its line; for `from a import b` both `a` and `a.b`."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module), node.lineno
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)
        elif isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            yield from run_time_imports(ast.Module(node.orelse, []))
        else:
            yield from run_time_imports(node)
