import pytest
from msgspec.structs import replace

from tests.ui.made_up import empty, queue, stale, the_day, two_sources
from wallboard.domain.snapshot import Course
from wallboard.domain.sweep import Peak
from wallboard.ui.freshness import Age, Freshness
from wallboard.ui.selection import checked, select


def test_a_star_is_the_whole_centre_as_the_live_side_made_it() -> None:
    snapshot = two_sources()
    chosen = select(snapshot, ("*",))
    assert chosen.whole is snapshot.all
    assert chosen.sources == snapshot.sources
    assert len(chosen.queues) == 7


@pytest.mark.parametrize(
    ("wanted", "found", "sources"),
    [
        (("pbx-1/Support",), ["pbx-1/Support"], ["pbx-1"]),
        (("Support",), ["pbx-1/Support", "pbx-2/Support"], ["pbx-1", "pbx-2"]),
        (("Berlin",), ["pbx-2/Berlin"], ["pbx-2"]),
        (("pbx-2/*",), ["pbx-2/Support", "pbx-2/Berlin"], ["pbx-2"]),
        (("pbx-2/gone",), [], ["pbx-2"]),
        (("gone",), [], ["pbx-1", "pbx-2"]),
        (("berlin",), ["pbx-2/Berlin"], ["pbx-2"]),
        (("PBX-2/berlin",), ["pbx-2/Berlin"], ["pbx-2"]),
    ],
)
def test_queues_are_named_with_or_without_their_source(
    wanted: tuple[str, ...], found: list[str], sources: list[str]
) -> None:
    chosen = select(two_sources(), wanted)
    assert [f"{q.source}/{q.queue}" for q in chosen.queues] == found
    assert [source.name for source in chosen.sources] == sources


def test_one_queue_stays_as_it_is_with_its_levels() -> None:
    chosen = select(the_day(), ("Support",))
    assert chosen.whole is chosen.queues[0]


def test_several_queues_add_up_and_shares_are_divided_last() -> None:
    chosen = select(the_day(), ("Support", "Sales"))
    assert chosen.whole is not None
    assert len(chosen.whole.waiting) == 6
    assert chosen.whole.waiting[0].queue == "Support"
    assert (
        chosen.whole.half_hour.visits.answered_in_target,
        chosen.whole.half_hour.visits.answered,
    ) == (34, 49)
    assert chosen.whole.levels == {}


def test_no_such_queue_is_no_value() -> None:
    assert select(the_day(), ("gone",)).whole is None
    assert select(empty(), ("*",)).target_s is None


def test_a_mixture_of_goals_has_none_but_the_centre_has_its_own() -> None:
    assert select(the_day(), ("Support", "Sales")).goal == queue("x").policy.target_share
    assert select(the_day(), ("Support", "Technical")).goal is None
    assert select(the_day(), ("*",)).goal == 0.8
    assert select(the_day(), ("Technical",)).goal == 0.7


def test_of_several_queues_only_what_is_connected_is_of_now_but_the_day_is_of_all() -> None:
    whole = select(two_sources(stale()), ("Support",)).whole
    assert whole is not None
    assert {caller.queue for caller in whole.waiting} == {"Support"}
    assert len(whole.waiting) == 4
    assert whole.day.visits.answered == 191
    assert select(two_sources(stale()), ("pbx-1/gone", "Berlin")).whole is None
    assert select(two_sources(stale()), ("Berlin",)).whole is not None


def test_several_queues_have_the_peak_of_their_course_where_it_is_followed() -> None:
    wanted, peak = ("Support", "Sales"), Peak(9, 34_000.0, 4)
    plain = select(the_day(), wanted).whole
    followed = select(replace(the_day(), courses={wanted: Course(peak=peak)}), wanted).whole
    assert plain is not None
    assert followed is not None
    assert (plain.day.peak, followed.day.peak) == (None, peak)


@pytest.mark.parametrize(
    ("wanted", "missing"),
    [
        (("*",), ()),
        (("suport", "Support"), ("suport",)),
        (("support",), ()),
        (("pbx-2/*", "pbx-9/*"), ("pbx-9/*",)),
        (("pbx-2/Sales",), ("pbx-2/Sales",)),
        (("Sales", "gone", "gone too"), ("gone", "gone too")),
    ],
)
def test_names_that_no_connected_source_knows_are_missing(
    wanted: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    assert select(two_sources(), wanted).missing == missing


def test_of_a_source_that_is_away_nobody_can_say_so() -> None:
    away = two_sources(stale())
    assert select(away, ("suport", "pbx-2/Sales")).missing == ()
    assert select(away, ("pbx-1/suport",)).missing == ("pbx-1/suport",)


def test_a_tile_says_which_queue_there_is_not_instead_of_a_dash_alone() -> None:
    live = Freshness(Age.LIVE, 5.0)
    none = checked(live, select(the_day(), ("suport",)))
    assert (none.age, str(none.words)) == (Age.EMPTY, "no queue “suport”")
    some = checked(live, select(the_day(), ("suport", "Support")))
    assert (some.age, str(some.without)) == (Age.LIVE, "no queue “suport”")
    old = Freshness(Age.STALE, 5.0)
    assert checked(old, select(the_day(), ("suport",))) is old
    assert checked(live, select(the_day(), ("Support",))) is live
