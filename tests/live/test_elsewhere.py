import math

from msgspec.structs import replace

from tests.live.made import NOON, agent, answered, baseline, feed, live, lost, queue_of
from tests.live.test_present import Wall
from wallboard.domain.events import CallerJoined
from wallboard.domain.facts import AgentName, AgentSpell, Call, Coverage, Fact, Offer, Visit
from wallboard.domain.words import AgentState, Direction, EndCause, OfferResult, Outcome
from wallboard.live.elsewhere import told_elsewhere
from wallboard.live.engine import AT_ONCE

ANSWERED = Visit(
    "pbx", "c1", "support", 1, NOON - 90, Outcome.ANSWERED,
    answered=NOON - 80, left=NOON - 80, ended=NOON - 20, agent="PJSIP/1",
)  # fmt: skip
WAITS = Visit("pbx", "c1", "support", 1, NOON - 90)
UNSEEN = replace(WAITS, outcome=Outcome.UNKNOWN, left=NOON - 50)
CALL = Call("pbx", "c1", Direction.INBOUND, NOON - 90, ended=NOON - 20, result=Outcome.ANSWERED)


def news(fact: Fact, known: Fact | None = None, *heard: Coverage) -> list[Fact]:
    visit, call = (known if isinstance(known, kind) else None for kind in (Visit, Call))
    return list(told_elsewhere([fact], lambda _: visit, lambda _: call, lambda _: heard))  # type: ignore[arg-type,return-value]


def test_what_is_over_takes_the_place_of_what_is_open_or_was_not_seen() -> None:
    assert news(ANSWERED) == [ANSWERED]
    assert news(ANSWERED, WAITS) == [ANSWERED]
    assert news(ANSWERED, UNSEEN) == [ANSWERED]
    assert news(ANSWERED, replace(ANSWERED, ended=None)) == [ANSWERED]
    assert news(CALL, replace(CALL, ended=None, result=None)) == [CALL]


def test_what_goes_on_in_the_cache_may_be_over_by_now_and_is_left_alone() -> None:
    assert news(WAITS) == []
    assert news(replace(ANSWERED, ended=None)) == []
    assert news(replace(ANSWERED, wrap_until=math.inf)) == []
    assert news(replace(CALL, ended=None)) == []
    assert news(AgentSpell("pbx", "a", NOON, None, AgentState.AVAILABLE)) == []
    assert news(Offer("pbx", "c1", "support", 1, 1, "a", NOON)) == []


def test_whose_end_the_other_did_not_see_stays_as_it_was_seen_here() -> None:
    assert news(UNSEEN, ANSWERED) == []
    assert news(replace(ANSWERED, end_cause=EndCause.GAP), ANSWERED) == []
    assert news(UNSEEN) == [UNSEEN]
    later = replace(UNSEEN, left=NOON - 40)
    assert news(UNSEEN, later) == [UNSEEN]
    unseen = replace(CALL, result=Outcome.UNKNOWN)
    assert news(unseen, CALL) == []
    assert news(unseen) == [unseen]


def test_what_is_the_same_is_no_news() -> None:
    assert news(ANSWERED, ANSWERED) == []
    assert news(CALL, CALL) == []


def test_of_an_agents_spell_only_what_was_not_heard_here_is_taken() -> None:
    spell = AgentSpell("pbx", "a", NOON - 60, NOON, AgentState.AVAILABLE)
    assert news(spell) == [spell]
    assert news(spell, None, Coverage("pbx", NOON - 70, NOON)) == []
    assert news(spell, None, Coverage("pbx", NOON - 20, NOON)) == [replace(spell, until=NOON - 20)]
    assert news(spell, None, Coverage("pbx", NOON - 99, NOON - 80), Coverage("pbx", NOON, NOON)) == [spell]


def test_offers_that_are_over_and_names_are_taken() -> None:
    offer = Offer("pbx", "c1", "support", 1, 1, "a", NOON, NOON + 5, OfferResult.ANSWERED)
    name = AgentName("pbx", "a", "Ana")
    assert news(offer) == [offer]
    assert news(name) == [name]
    assert news(Coverage("pbx", NOON, NOON + 1)) == []


def test_a_call_that_was_answered_before_we_listened_is_counted_once() -> None:
    wall = Wall(feed())
    wall.present.take([WAITS])
    wall.tell(baseline(), *answered("c2", NOON - 70))
    wall.at(NOON + 5)
    for _ in range(2):
        wall.present.learn([ANSWERED, *wall.feeds["pbx"].heard], {"pbx": wall.feeds["pbx"].heard})
    shown = wall.at(NOON + 6)
    assert shown.all.day.visits.answered == 2
    assert shown.all.day.visits.outcomes[Outcome.WAITING] == 0


def test_the_time_that_another_program_covered_is_no_gap() -> None:
    made = feed()
    made.happened([baseline(NOON)], NOON)
    made.also_seen(Coverage("pbx", NOON - 600, NOON - 300))
    made.also_seen(Coverage("pbx", NOON - 600, NOON + 2))
    assert made.gaps(NOON - 600, NOON) == ()
    assert [stretch.since for stretch in made.heard] == [NOON]


def test_the_engine_takes_a_whole_day_in_and_records_none_of_it() -> None:
    others = [replace(ANSWERED, call=f"x{n}") for n in range(2 * AT_ONCE + 1)]
    with live() as it:
        it.tell(baseline(agents=[agent()]), *lost("c9", NOON - 60), CallerJoined(NOON, "c8", "support"))
        it.shows(lambda s: bool(s.all.waiting))
        it.engine.elsewhere([Coverage("pbx", NOON - 600, NOON), *others, Coverage("gone", NOON - 1, NOON)])
        shown = it.shows(lambda s: s.all.day.visits.answered == len(others))
        assert queue_of(shown).day.visits.outcomes[Outcome.ABANDONED] == 1
        assert shown.sources[0].gaps[-1][1] == NOON - 600
    assert {visit.call for visit in it.recorded.of(Visit)} == {"c8", "c9"}
