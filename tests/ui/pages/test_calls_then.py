"""Calls that were there at an instant of another day, as a peak on the map of the week opens them."""

from math import inf, nextafter
from pathlib import Path

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import lived, means_with
from tests.ui.opened_page import look, setting, shown
from wallboard.domain.facts import Visit
from wallboard.domain.load.layers import times_of
from wallboard.ui.behind import CallsBehind
from wallboard.ui.moment import Moment
from wallboard.ui.pages import page_for
from wallboard.ui.pages.calls import CallsPage


def test_those_who_were_there_just_then_and_nobody_else(qtbot: QtBot, tmp_path: Path) -> None:
    snapshot, facts = lived()
    tomorrow = replace(
        snapshot, at=snapshot.at + 86_400, day="2026-11-24", day_start=snapshot.day_start + 86_400
    )
    visits = [fact for fact in facts if isinstance(fact, Visit)]
    latest = {visit.key: visit for visit in visits}.values()
    spans = times_of("in_queue_or_talking", latest)
    at = next(end for _, end in spans if end is not None and end > snapshot.day_start + 11 * 3600)
    running = sum(begin <= at and (end is None or end > at) for begin, end in spans)
    just_after = nextafter(at, inf)
    with means_with(tmp_path / "day.sqlite") as means:
        page = page_for(look(), setting(), means, CallsBehind(("*",), just_after, just_after))
        assert isinstance(page, CallsPage)
        page.show_moment(Moment(tomorrow, tomorrow.at))
        with shown(page, qtbot):
            qtbot.waitUntil(lambda: page.calls.model.rowCount() > 0, timeout=20_000)
            assert page.calls.model.rowCount() == running
            assert str(page.calls.heading).startswith("On Mon 23 Nov at 11:")
