"""The page: whole, self-contained, and deaf to what texts in it would like to be."""

from __future__ import annotations

from html.parser import HTMLParser

from game.batch.page import page
from game.batch.study import Study


class Seen(HTMLParser):
    """Which tags there are, and whether each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)
        self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_well_formed_has_every_part_and_no_script(plain: Study) -> None:
    text = page(plain)
    seen = Seen()
    seen.feed(text)
    assert seen.open == []
    assert not seen.tags & {"script", "link", "img", "iframe"}
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    for words in (
        "War &amp; &lt;script&gt;",
        "Who reaches what",
        "Week by week",
        "1 failed: &lt;b&gt;ValueError",
        "badia batch x",
    ):
        assert words in text


def test_a_page_over_a_design_says_that_it_takes_all_together(tornado_study: Study, plain: Study) -> None:
    assert "all designs together" in page(tornado_study)
    assert "all designs together" not in page(plain)
    assert "Which numbers matter" in page(tornado_study)
