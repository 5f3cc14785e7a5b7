"""A new scenario file: commented, sound, and playable as it is; or a short one that extends another."""

from __future__ import annotations

from pathlib import Path

from game.authoring.json_schema import FILE, FIRST_LINE
from game.campaign import shelf
from game.errors import CallError

TEMPLATE = Path(__file__).with_name("template.yaml")
CHILD = """\
{first}{schema}
# {title}: {parent}, changed
#
# Whatever stands here is laid over what is extended: sections key by key, anything else whole. `null` takes an inherited key out:
#   formations: {{IQ-1: {{strength: 3000}}, IQ-2: null}}

format: 1
kind: scenario
title: "{title}"
extends: [{parent}]
"""


def begin(name: str, parent: str | None) -> Path:
    """Write a new file below the working folder; raises CallError where one is there or cannot be written."""
    path = Path(name if name.endswith(shelf.SUFFIXES) else f"{name}.yaml")
    title = path.stem.replace("-", " ").replace("_", " ").strip().capitalize()
    if not (title.replace(" ", "").isalnum() and len(title) <= 60):
        raise CallError(f"'{name}' is no name for a scenario: letters, digits and -, such as my-war")
    schema = shelf.folder() / FILE
    if parent is None:
        text = (
            TEMPLATE.read_text(encoding="utf-8").replace("SCHEMA", str(schema)).replace("TITLE", title).replace("FILE", str(path))
        )
    else:
        text = CHILD.format(first=FIRST_LINE, schema=schema, title=title, parent=_named(parent))
    try:
        with path.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError:
        raise CallError(f"{path} is there already; choose another name") from None
    except OSError as error:
        raise CallError(f"{path}: cannot be written ({error.strerror})") from error
    return path


def _named(parent: str) -> str:
    """How a file beside it names the scenario it extends."""
    found = shelf.find(parent)
    on_shelf = shelf.on_shelf(parent)
    return parent.removesuffix(".yaml") if on_shelf == found else found.name
