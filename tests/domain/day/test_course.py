"""The course of a day, minute by minute, against counts by hand and by brute force."""

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.random_events import START, stories
from wallboard.domain.day.course import Courses
from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.events import Event
from wallboard.domain.facts import AgentSpell, Fact, Visit
from wallboard.domain.floor import Floor
from wallboard.domain.folds import DayFolds, span_of, spell_at
from wallboard.domain.periods import Day, day_at
from wallboard.domain.snapshot import Course, Minute
from wallboard.domain.sweep import Span, change_of
from wallboard.domain.tally import Policy
from wallboard.domain.words import AgentState

DAY = Day(date(2026, 11, 23), 0.0, 600.0)
ON, PAUSED, OFF = AgentState.AVAILABLE, AgentState.PAUSED, AgentState.LOGGED_OFF


def spell(
    agent: str, since: float, until: float | None = None, state: AgentState = ON, source: str = "pbx"
) -> AgentSpell:
    return AgentSpell(source, agent, since, until, state)


def put(
    courses: Courses, span: Span | None, before: Span | None = None, *, queue: str = "sales", day: Day = DAY
) -> None:
    courses.turn("pbx", queue, change_of(before, span, day.start, day.end))


def shown(courses: Courses, now: float, seen: float | None = None, *gaps: tuple[float, float]) -> Course:
    """The course of everything, where one source was seen up to an instant."""
    at = {"pbx": now if seen is None else seen}
    return courses.shown(now, at, {"pbx": gaps})[EVERYTHING]


def on_duty(course: Course) -> list[int | None]:
    return [minute.agents for minute in course.minutes]


def test_a_minute_is_what_it_was_when_most_were_there() -> None:
    courses = Courses(DAY)
    put(courses, Span(5, 130, 40))
    put(courses, Span(30, 55))
    course = shown(courses, 125)
    assert course.minutes == (Minute(0, 2, 0), Minute(60, 0, 1))
    assert course.now == Minute(120, 0, 1)
    assert (course.peak.most, course.peak.at, course.peak.now) == (2, 30, 1)


def test_minutes_that_are_over_are_shared_until_one_is_added_or_changed() -> None:
    courses = Courses(DAY)
    put(courses, Span(5))
    first = shown(courses, 121)
    put(courses, Span(125))
    again = shown(courses, 130)
    assert again.minutes is first.minutes
    assert again.now != first.now
    assert shown(courses, 185).minutes[:2] == first.minutes
    put(courses, Span(5, 70), Span(5))
    assert shown(courses, 185).minutes[1:] == (Minute(60, 1, 0), Minute(120, 1, 0))


def test_a_late_change_that_changes_no_minute_leaves_the_same_object() -> None:
    courses = Courses(DAY)
    put(courses, Span(5, 50))
    first = shown(courses, 200)
    put(courses, Span(55, 58))
    assert shown(courses, 200).minutes is first.minutes


def test_agents_on_duty_are_those_logged_in_as_a_minute_ends() -> None:
    courses = Courses(DAY)
    for one in (
        spell("a", -500, 70), spell("a", 70, None, PAUSED), spell("b", 10, 60), spell("c", 61, 80),
        spell("d", 0, None, OFF), spell("e", 179.5), spell("f", 10, 15), spell("g", -9, 0), spell("h", 700),
    ):  # fmt: skip
        courses.put_spell(one)
    course = shown(courses, 185)
    assert on_duty(course) == [2, 1, 2]
    assert course.now is not None
    assert course.now.agents == 2


def test_a_spell_takes_the_place_of_its_older_self() -> None:
    courses = Courses(DAY)
    courses.put_spell(spell("a", 5))
    assert on_duty(shown(courses, 185)) == [1, 1, 1]
    courses.put_spell(spell("a", 5, 100))
    courses.put_spell(spell("a", 5, 100))
    assert on_duty(shown(courses, 185)) == [1, 0, 0]
    courses.put_spell(spell("a", 5, None, OFF))
    assert on_duty(shown(courses, 185)) == [0, 0, 0]


def test_nobody_knows_the_agents_of_a_source_that_never_told_of_any() -> None:
    courses = Courses(DAY)
    assert on_duty(shown(courses, 125)) == [None, None]
    courses.put_spell(spell("a", 65, None, OFF))
    assert on_duty(shown(courses, 125)) == [0, 0]


def test_in_a_gap_nobody_knows_who_is_on_duty() -> None:
    courses = Courses(DAY)
    courses.put_spell(spell("a", 0))
    assert on_duty(shown(courses, 245)) == [1, 1, 1, 1]
    assert on_duty(shown(courses, 245, None, (70.0, 125.0))) == [1, None, 1, 1]
    assert on_duty(shown(courses, 245, None, (70.0, 180.0))) == [1, None, None, 1]
    assert on_duty(shown(courses, 245, None, (70.0, 180.0), (230.0, 240.0))) == [1, None, None, None]
    assert on_duty(shown(courses, 245, None, (60.0, 119.0))) == [1, 1, 1, 1]


def test_who_was_on_duty_until_nothing_was_seen_any_more_is_still_shown() -> None:
    courses = Courses(DAY)
    for one in (spell("a", 0, 70), spell("b", 0, 65), spell("c", 69), spell("d", 70)):
        courses.put_spell(one)
    for now in (70, 100, 200):
        standing = shown(courses, now, 70.0, (70.0, now)).now
        assert standing is not None
        assert standing.agents == 2
    courses.put_spell(spell("b", 0, 71))
    standing = shown(courses, 200, 70.0, (70.0, 200.0)).now
    assert standing is not None
    assert standing.agents == 3


def test_a_source_that_is_away_stands_still_and_the_others_go_on() -> None:
    courses = Courses(DAY, [("pbx/*",), ("other/*", "pbx/*"), ("sales",), ("nowhere",)])
    put(courses, Span(5))
    courses.put_spell(spell("a", 0))
    courses.put_spell(spell("b", 0, None, ON, "other"))
    made = courses.shown(185, {"pbx": 70.0, "other": 185.0}, {"pbx": ((70.0, 185.0),), "other": ()})
    assert made["pbx/*",].minutes == (Minute(0, 1, 0, 1),)
    assert made["pbx/*",].now == Minute(60, 1, 0, 1)
    assert on_duty(made["other/*", "pbx/*"]) == [2, 1, 1]
    assert made[EVERYTHING].minutes == made["other/*", "pbx/*"].minutes
    assert made["sales",].minutes == (Minute(0, 1, 0),)
    assert made["nowhere",].minutes == (Minute(0, 0, 0), Minute(60, 0, 0), Minute(120, 0, 0))
    back = courses.shown(190, {"pbx": 190.0, "other": 190.0}, {"pbx": ((70.0, 186.0),), "other": ()})
    assert on_duty(back["pbx/*",]) == [1, None, None]


def test_some_queues_together_have_a_course_and_a_peak_but_no_agents() -> None:
    courses = Courses(DAY, [("sales", "pbx/support")])
    courses.put_spell(spell("a", 0))
    for queue in ("sales", "support", "help"):
        put(courses, Span(5, 50), queue=queue)
    made = courses.shown(65, {"pbx": 65.0}, {"pbx": ()})
    assert made["sales", "pbx/support"].minutes == (Minute(0, 2, 0),)
    assert made["sales", "pbx/support"].peak.most == 2
    assert made[EVERYTHING].minutes == (Minute(0, 3, 0, 1),)


def test_a_day_may_be_over_or_not_yet_begun() -> None:
    courses = Courses(Day(DAY.date, 0.0, 90.0))
    put(courses, Span(-5))
    courses.put_spell(spell("a", 0))
    over = shown(courses, 100)
    assert over.minutes == (Minute(0, 1, 0, 1), Minute(60, 1, 0, 1))
    assert over.now is None
    early = shown(courses, 100, -50.0)
    assert early.minutes == ()
    assert early.now == Minute(0, 1, 0, 1)


def test_what_is_known_of_a_spell_at_an_instant() -> None:
    assert spell_at(spell("a", 5, 9), 4) is None
    assert spell_at(spell("a", 5, 9), 8) == spell("a", 5)
    assert spell_at(spell("a", 5, 9), 9) == spell("a", 5, 9)
    assert spell_at(spell("a", 5), 9) == spell("a", 5)


def test_midnight_takes_along_who_is_on_duty() -> None:
    folds = DayFolds(DAY, lambda _source, _queue: Policy(), [("sales",)])
    for one in (spell("a", 50), spell("b", 50, 100), spell("c", 500, 660)):
        folds.courses.put_spell(one)
    following = folds.next_day(Day(DAY.date, 600.0, 1200.0))
    following.courses.put_spell(spell("a", 50, 730))
    made = following.courses.shown(780, {"pbx": 780.0}, {"pbx": ()})
    assert on_duty(made[EVERYTHING]) == [2, 1, 0]
    assert ("sales",) in made


def test_after_a_night_without_anybody_it_is_known_that_nobody_is_on_duty() -> None:
    folds = DayFolds(DAY, lambda _source, _queue: Policy())
    folds.courses.put_spell(spell("a", 50, 100))
    folds.courses.put_spell(spell("a", 100, None, OFF))
    following = folds.next_day(Day(DAY.date, 600.0, 1200.0))
    made = following.courses.shown(665, {"pbx": 665.0, "quiet": 665.0}, {"pbx": (), "quiet": ()})[EVERYTHING]
    assert on_duty(made) == [0]
    assert made.now is not None
    assert made.now.agents == 0


def test_nobody_knows_the_agents_of_a_source_that_went_away_yesterday() -> None:
    courses = Courses(DAY)
    courses.put_spell(spell("a", -100, -50))
    standing = shown(courses, 200, -50.0, (0.0, 200.0)).now
    assert standing == Minute(0, 0, 0, None)


def _told(events: list[Event]) -> list[Fact]:
    floor = Floor("pbx", lambda _queue: 20.0)
    return list({f.key: f for event in events for f in floor.apply(event)}.values())


def _folded(facts: list[Fact]) -> Courses:
    day = day_at(START, "UTC")
    courses = Courses(day, [("sales",)])
    for fact in facts:
        if isinstance(fact, Visit):
            put(courses, span_of(fact), queue=fact.queue, day=day)
        elif isinstance(fact, AgentSpell):
            courses.put_spell(fact)
    return courses


@given(stories(), st.randoms(use_true_random=False), st.floats(0, 4000))
def test_facts_in_any_order_give_the_same_course(events: list[Event], rng: Random, after: float) -> None:
    facts, now = _told(events), max(event.at for event in events) + after
    shuffled = facts.copy()
    rng.shuffle(shuffled)
    seen, gaps = {"pbx": now}, {"pbx": ()}
    assert _folded(facts).shown(now, seen, gaps) == _folded(shuffled).shown(now, seen, gaps)


@given(stories(), st.floats(0, 4000))
def test_the_fullest_minute_is_the_peak_of_the_day(events: list[Event], after: float) -> None:
    now = max(event.at for event in events) + after
    for course in _folded(_told(events)).shown(now, {"pbx": now}, {"pbx": ()}).values():
        minutes = [*course.minutes, *([course.now] if course.now else [])]
        most = max(minute.waiting + minute.talking for minute in minutes)
        assert most == course.peak.most
        if course.peak.at is not None:
            full = next(m for m in minutes if m.waiting + m.talking == most)
            assert full.start <= course.peak.at < full.start + 60


@given(stories())
def test_a_course_told_event_by_event_is_the_course_told_at_the_end(events: list[Event]) -> None:
    floor, folds = Floor("pbx"), DayFolds(day_at(START, "UTC"), lambda _source, _queue: Policy())
    facts: dict[tuple[str, ...], Fact] = {}
    now = START
    for event in events:
        now = max(now, event.at)
        for fact in floor.apply(event):
            facts[fact.key] = fact
            if isinstance(fact, Visit):
                folds.put_visit(fact)
            elif isinstance(fact, AgentSpell):
                folds.courses.put_spell(fact)
        folds.courses.shown(now, {"pbx": now}, {"pbx": ()})
    at_the_end = _folded(list(facts.values())).shown(now, {"pbx": now}, {"pbx": ()})[EVERYTHING]
    assert folds.courses.shown(now, {"pbx": now}, {"pbx": ()})[EVERYTHING] == at_the_end


@given(stories(), st.floats(0, 600))
def test_agents_on_duty_equal_a_count_of_the_spells(events: list[Event], after: float) -> None:
    now = max(event.at for event in events) + after
    spells = [fact for fact in _told(events) if isinstance(fact, AgentSpell)]
    course = _folded(_told(events)).shown(now, {"pbx": now}, {"pbx": ()})[EVERYTHING]
    for minute in course.minutes[-120:]:
        end = minute.start + 60
        on = [s for s in spells if s.state is not OFF and s.since < end <= (s.until or end)]
        there = {s.agent for s in on}
        assert minute.agents == (len(there) if spells else None)
