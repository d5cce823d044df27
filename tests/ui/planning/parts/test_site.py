"""Which days a stretch has, and what of the site a snapshot tells."""

from datetime import date, time

import pytest

from tests.ui import made_up
from tests.ui.planning.made_up_load import snapshot
from wallboard.domain.tally import Policy
from wallboard.ui.planning.parts.site import Site, Stretch, days_of, site_of

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("stretch", "first", "after"),
    [
        ("weeks4", date(2026, 10, 30), FRIDAY),
        ("weeks12", date(2026, 9, 4), FRIDAY),
        ("month", date(2026, 11, 1), date(2026, 11, 28)),
        ("last_month", date(2026, 10, 1), date(2026, 11, 1)),
        ("today", FRIDAY, date(2026, 11, 28)),
    ],
)
def test_stretches_end_with_whole_days(stretch: Stretch, first: date, after: date) -> None:
    assert days_of(stretch, FRIDAY) == (first, after)


def test_a_snapshot_tells_of_the_site() -> None:
    told = snapshot()
    site = site_of(told, made_up.ZONE)
    assert (site.today.isoformat(), site.zone) == (told.day, made_up.ZONE)
    assert site.opening is told.rules.opening
    (source, queue), policy = next(iter(site.policies.items()))
    assert site.judged(source, queue, told.at) == policy


def test_a_queue_of_which_nothing_is_told_has_what_is_usual() -> None:
    assert Site(made_up.ZONE, time(), FRIDAY).judged("pbx-1", "unknown", made_up.NOW) == Policy()
