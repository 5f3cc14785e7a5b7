"""Telling: what the screens show, by lines: the situation, zones, forces, the log, the state of affairs, overlays, weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.errors import CallError
from game.ui.affairs import others, own_side, score_table, tag_list, world
from game.ui.battle_lines import doing, summary
from game.ui.known_charts import HELD, STRUCK, known_charts
from game.ui.log_lines import ALL, FILTERS, day_words, log_lines
from game.ui.lore import entries, found
from game.ui.plain.matching import pick
from game.ui.zone_words import zone_text
from game.views.order_of_battle import RANKS, SIFTS, Belief, beliefs, own_bodies
from game.views.overlays.table import OVERLAYS
from game.views.zone_sheet import zone_sheet

if TYPE_CHECKING:
    from game.ui.plain.game import LineGame
    from game.ui.seat import Week
    from game.views.reports import FormationReport

HEAVY = {"all": 1, "notable": 2, "gravest": 3}
FEW = 5  # entries of the encyclopedia up to which each is told whole


def status(game: LineGame, words: str) -> None:
    """Date, week, will, money, command, aircraft, the next reckoning."""
    plan, s = game.session.plan, game.session.situation
    ahead = next((week for week in s.reckonings if week >= s.week), None)
    air = f", {plan.packages_left} of {s.packages} air packages" if s.sheet.air_packages else ""
    game.paper.say(f"{s.sheet.name}, {s.date:%A} {s.date.day} {s.date:%B %Y}, week {s.week} of {s.weeks}.")
    game.paper.say(
        f"Will {s.will:.0f}. {s.treasury:.1f} RP, {plan.treasury_left:.1f} free. "
        f"{plan.command_left} of {s.command} command left{air}. {len(plan.directives)} orders given."
    )
    if ahead is not None:
        game.paper.say(f"Next reckoning at the end of week {ahead}.")


def briefing(game: LineGame, words: str) -> None:
    """What this war is about, and the goal."""
    scenario = game.session.scenario
    game.paper.say(f"{scenario.title}\nYour goal: {game.session.goal}\n\n{scenario.notes.strip()}")


def zone_named(game: LineGame, words: str) -> str:
    """The id of the zone meant; without words, of the one looked at last."""
    board = game.session.situation.board
    if not words.strip() and game.zone is not None:
        return game.zone
    return pick("zone", words, dict(zip(board.zone_ids, board.names, strict=True)))


def zone(game: LineGame, words: str) -> None:
    """A zone as this side knows it."""
    game.zone = zone_named(game, words)
    situation = game.session.situation
    text = zone_text(zone_sheet(situation, game.zone), situation, wide=False).plain
    game.paper.say(text.replace("\n  ", " ").replace("■ ", "- "))


def zones(game: LineGame, words: str) -> None:
    """All zones, or those of a side, or contested ones."""
    s, wanted = game.session.situation, words.strip().casefold()
    sides = {id: sheet.short for id, sheet in s.sheets.items()}
    side = None if wanted in ("", "contested", "mine") else pick("side", wanted, sides)
    side = s.faction if wanted == "mine" else side
    rows = []
    for row, id in enumerate(s.board.zone_ids):
        holder, fought = s.controller_of(id), bool(s.contested[row])
        if (side is None or holder == side) and (wanted != "contested" or fought):
            enemies = sum(each.high for each in s.reports(id))
            own = sum(body.strength for body in s.own_at.get(id, ()))
            state = "contested" if fought else ""
            rows.append((s.board.names[row], id, sides[holder], state, f"{own:,}", f"{enemies:,}", str(int(s.attacks[row]))))
    game.paper.rows(("zone", "id", "held by", "", "own", "others at most", "attacks"), rows)


def forces(game: LineGame, words: str) -> None:
    """One's own formations, sifted and ranked; with `all` also allies', and what is believed of the others."""
    s = game.session.situation
    ordered = {subject: each.order.verb for each in game.session.plan.directives for subject in each.order.subjects}
    sifted, _, ranked = words.strip().partition("by ")
    whole = sifted.strip().casefold() == "all"
    sift = pick("filter", sifted, {each: each for each in SIFTS}) if sifted.strip() else "all"
    rank = pick("ranking", ranked, {each: each for each in RANKS}) if ranked.strip() else ""
    bodies = own_bodies(s, ordered, rank or "need", sift)
    game.paper.say(summary(s, ordered, rank or "need", sift))
    rows = [_body(game, each.report, each.ordered) for each in bodies]
    rows += [_body(game, body, "") for body in s.allied if whole]
    game.paper.rows(("formation", "people", "at", "does", "cohesion", "supply", "ordered"), rows)
    if whole:
        game.paper.say("\nBelieved of others:")
        headings = ("side", "how", "at", "at least", "at most", "weeks old", "sure", "source")
        game.paper.rows(headings, [_believed(each) for each in beliefs(s)])


def _believed(b: Belief) -> tuple[str, ...]:
    sure = "" if b.sure is None else f"{b.sure:.0%}"
    return b.side, b.what, b.place, f"{b.low:,}", f"{b.high:,}", str(b.weeks_old), sure, b.source


def _body(game: LineGame, body: FormationReport, ordered: str) -> tuple[str, ...]:
    s = game.session.situation
    return (
        body.name, f"{body.strength:,}", s.board.name(body.zone), doing(body, s)[0], f"{body.cohesion:.2f}", f"{body.supply:.2f}",
        ordered,
    )  # fmt: skip


def news(game: LineGame, words: str) -> None:
    """The last week, one's own news first."""
    last = game.session.last_week
    if last is None:
        game.paper.say("No week has been played yet.")
    else:
        tell_week(game, last)


def tell_week(game: LineGame, week: Week) -> None:
    """A week's news."""
    game.paper.say(f"Week {week.week}, from {week.first_day:%d %b %Y}")
    for line in week.news.own:
        game.paper.say(f"* {line.text}")
    for line in week.news.war:
        game.paper.say(f"  {day_words(*line.when)}: {line.text}")


def log(game: LineGame, words: str) -> None:
    """The log of all weeks: `log`, `log battles`, `log gravest`, `log attacks al-Qaim`."""
    topics = {words: topic for topic, words in FILTERS.values()} | {topic: topic for topic, _ in FILTERS.values()}
    rest, topic, weight = words.strip(), ALL, 1
    for name in sorted(topics, key=len, reverse=True):
        if rest.casefold() == name or rest.casefold().startswith(name + " "):
            topic, rest = topics[name], rest[len(name) :].strip()
            break
    head, _, tail = rest.partition(" ")
    if head.casefold() in HEAVY:
        weight, rest = HEAVY[head.casefold()], tail.strip()
    found = log_lines(game.session, topic, weight, rest)
    for line in found:
        day = f", {line.when}" if line.when else ""
        game.paper.say(f"{'*' if line.own else ' '} week {line.week}{day}: {line.text}")
    game.paper.say(f"{len(found):,} lines.")


def days(game: LineGame, words: str) -> None:
    """The last week day by day."""
    played = game.session.played
    if played is None:
        raise CallError("no week has been played since this campaign was opened")
    for frame in played.frames:
        game.paper.say(f"Day {frame.day + 1} of week {played.morning.week}")
        told = [each.text for each in frame.alarms]
        for text in (*(f"! {each}" for each in told), *(f"  {line.text}" for line in frame.lines if line.text not in told)):
            game.paper.say(text)
        if not frame.lines and not told:
            game.paper.say("  Nothing that you hear of.")


def affairs(game: LineGame, words: str) -> None:
    """One's own books, what victory takes and how it stands, the other sides, friction and weather."""
    session = game.session
    ladder = session.campaign.terms.ladders[session.side]
    game.paper.say(own_side(session.plan))
    around = world(session.situation, tuple(line.text for line in session.opening))
    if around:
        game.paper.say(around)
    game.paper.table(score_table(ladder, session.situation))
    game.paper.say(tag_list(ladder, session.situation))
    game.paper.table(others(session.situation))


def overlay(game: LineGame, words: str) -> None:
    """A map overlay as a list, the highest first."""
    name = pick("overlay", words, {each: each for each in OVERLAYS})
    drawn, board = OVERLAYS[name](game.session.situation), game.session.situation.board
    ranked = sorted(drawn.levels.items(), key=lambda each: (-each[1], board.name(each[0])))
    game.paper.say(f"{drawn.title}, 0 to 9")
    notes = {id: (drawn.notes.get(id, ""),) if drawn.meaning else () for id in drawn.levels}
    columns = ("zone", "level", *(drawn.meaning,) * bool(drawn.meaning))
    game.paper.rows(columns, [(board.name(id), str(level), *notes[id]) for id, level in ranked])
    if drawn.remark:
        game.paper.say(drawn.remark)


def look_up(game: LineGame, words: str) -> None:
    """Every entry of the encyclopedia that has these words; whole where few have them."""
    fit = found(entries(game.session.scenario, game.session.situation), words)
    for entry in fit:
        told = entry.text.replace("\n", "; ") if len(fit) <= FEW else entry.gist
        game.paper.say(f"{entry.title}, {entry.kind}: {told}")
    if not fit:
        game.paper.say("Nothing has these words.")


def weeks(game: LineGame, words: str) -> None:
    """The weeks so far as a table: the numbers of the charts."""
    session = game.session
    charts = known_charts(session.situation, session.campaign.theater.annals.weeks, session.scenario.map.countries)
    columns = [(_column(title, curve.name), curve.values) for title, curves in charts for curve in curves]
    series = [values for _, values in columns]
    if not len(series[0]):
        game.paper.say("No week has been played yet.")
        return
    rows = [(str(week), *(f"{value:.0f}" for value in values)) for week, values in enumerate(zip(*series, strict=True), 1)]
    game.paper.rows(("week", *(name for name, _ in columns)), rows)


def _column(title: str, name: str) -> str:
    """What stands over the numbers of a line of a chart."""
    things = {HELD: "zones", STRUCK: "attacks"}
    return f"{name} {things[title]}" if title in things else title.removesuffix(" a week").lower()
