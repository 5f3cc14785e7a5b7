"""Paper: plain lines, whatever is in a name."""

from __future__ import annotations

from io import StringIO

from game.ui.plain.paper import Paper


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Always."""
        return True


def test_no_name_moves_the_cursor_or_is_read_as_markup() -> None:
    stream = StringIO()
    paper = Paper(stream)
    paper.say("a\x1b[2Jb [red]c[/red]")
    paper.rows(("name", "people"), [("[bold]x", "1,200"), ("y", "7")])
    told = stream.getvalue()
    assert "\x1b" not in told
    assert "a[2Jb [red]c[/red]" in told
    assert "[bold]x" in told
    assert "─" not in told


def test_the_curtain_wipes_a_terminal_and_leaves_a_pipe_alone() -> None:
    pipe, terminal = StringIO(), Terminal()
    Paper(pipe).draw_curtain()
    Paper(terminal).draw_curtain()
    assert pipe.getvalue() == ""
    assert "\x1b[3J" in terminal.getvalue()
