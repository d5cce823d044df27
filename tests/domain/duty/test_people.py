"""What agents do now follows what they did."""

from tests.domain.duty.days import at, person
from wallboard.domain.duty.people import as_of_now, going_on
from wallboard.domain.duty.rows import Person, Stretch
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.words import AgentState

FREE, CALL = AgentState.AVAILABLE, AgentState.ON_CALL


def now(agent: str, since: float, state: AgentState) -> AgentNow:
    return AgentNow("pbx", agent, agent.title(), state, since, ("sales",), "Lunch")


def test_the_present_ends_what_went_on_when_it_was_asked() -> None:
    before = person("ana", (at(8), at(9), FREE), (at(9), at(10), CALL))
    (ana,) = as_of_now([before], [now("ana", at(9, 30), AgentState.PAUSED)])
    assert ana.name == "Ana"
    assert ana.stretches == (
        Stretch(at(8), at(9), FREE, "Lunch"),
        Stretch(at(9), at(9, 30), CALL, "Lunch"),
        Stretch(at(9, 30), None, AgentState.PAUSED, "Lunch"),
    )


def test_what_went_on_goes_on_no_longer_when_there_is_something_newer() -> None:
    (ana,) = as_of_now([person("ana", (at(8), None, FREE))], [now("ana", at(9), CALL)])
    assert ana.stretches[0].until == at(9)


def test_who_is_new_is_added_and_who_is_away_is_not_seen() -> None:
    away = Person("other", "eva")
    found = as_of_now([away, person("ivo")], [now("ana", at(8), FREE)], {"other"})
    assert [(one.agent, one.seen) for one in found] == [("eva", False), ("ivo", True), ("ana", True)]


def test_what_was_cut_off_now_goes_on() -> None:
    over, cut = person("eva", (at(8), at(9), FREE)), person("ana", (at(8), at(10), FREE))
    found = going_on([over, cut, Person("pbx", "ivo")], at(10))
    assert [one.stretches[-1].until if one.stretches else 0 for one in found] == [at(9), None, 0]
