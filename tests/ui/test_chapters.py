"""Chapters: every month once, in order; a side's tell no more than that side knew; filters keep what they say."""

from __future__ import annotations

from pathlib import Path

from game.campaign.schema import Scenario
from game.ui.chapters import KINDS, chapters
from game.ui.film import Film, read_film
from game.views.topics import BATTLES
from tests.ui.home import journal_of


def test_months_follow_each_other_with_their_weeks(film: Film) -> None:
    titles = [each.title for each in chapters(film, None)]
    assert titles[0].startswith("October 2017, week 1")
    assert titles[1] == "November 2017, weeks 2 to 5"
    assert len(titles) == len(set(titles))


def test_a_month_opens_with_ground_attacks_and_the_dead(film: Film) -> None:
    truth, own = chapters(film, None), chapters(film, "iraq")
    killed = sum(film.lost_in(week, "iraq")["killed"] for week in range(1, 5))
    assert f"Killed under arms: Iraq {killed:,}." in own[1].opening
    assert f"Iraq {killed:,}" in truth[1].opening
    assert "attack" in own[1].opening
    for before, after, chapter in zip(truth, truth[1:], truth[1:], strict=False):
        assert before.title != after.title
        assert chapter.opening.startswith(("Ground changed hands: ", "The lines stood"))


def test_those_who_were_killed_on_other_sides_are_told_of_the_truth_alone(film: Film) -> None:
    assert any("Insurgents" in each.opening.partition("Killed under arms:")[2] for each in chapters(film, None))
    assert not any("Insurgents" in each.opening.partition("Killed under arms:")[2] for each in chapters(film, "iraq"))


def test_a_kind_and_a_zone_are_shown_alone(film: Film) -> None:
    fights = [each for chapter in chapters(film, None, BATTLES) for each in chapter.paragraphs]
    assert fights
    assert {each.title for each in fights} == {KINDS[BATTLES]}
    at = [each.text for chapter in chapters(film, None, zone="QIM") for each in chapter.paragraphs]
    assert at
    assert not any(chapter.opening for chapter in chapters(film, None, zone="QIM"))
    assert chapters(film, None, zone="QIM") != chapters(film, None, zone="RAW")


def test_of_a_war_under_way_what_others_hid_is_not_told(tutorial: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "war.badia"
    journal_of(tutorial, path, weeks=5, people=("iraq",))
    film = read_film(path)
    assert film.eyes == ("iraq",)
    zones = (None, *film.scenes[0].names.zones)
    told = " ".join(each.text for zone in zones for chapter in chapters(film, "iraq", zone=zone) for each in chapter.paragraphs)
    every = [(entry, scene.names) for scene in film.scenes for entry in scene.entries if entry.event.weight]
    heard = {entry.event.headline(names) for entry, names in every if entry.is_known_to("iraq")}
    secrets = {entry.event.headline(names) for entry, names in every if not entry.is_known_to("iraq")} - heard - {""}
    assert secrets
    assert not any(secret in told for secret in secrets)
