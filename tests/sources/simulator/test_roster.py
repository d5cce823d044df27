from datetime import date
from random import Random

import pytest

from wallboard.domain.periods import day_of
from wallboard.sources.simulator.centre import units_of
from wallboard.sources.simulator.profile import LocalDay
from wallboard.sources.simulator.roster import Person, lendings, people_of, shift_of

ZONE = "Europe/Budapest"
PEOPLE = people_of(units_of(40, 1.0), Random("7/people"))


def on(day: date) -> list[Person]:
    local = LocalDay(day_of(day, ZONE), ZONE)
    return [person for n, person in enumerate(PEOPLE) if shift_of(person, local, Random(n))]


@pytest.mark.parametrize("agents", [5, 7, 12, 40, 333, 2000])
def test_every_queue_has_somebody_and_nobody_more_than_three_queues(agents: int) -> None:
    units = units_of(agents, 1.0)
    people = people_of(units, Random(1))
    assert len(people) == len({person.agent for person in people}) == agents
    assert {person.team for person in people} == {queue.name for unit in units for queue in unit.queues}
    assert all(1 <= len(set(person.queues)) == len(person.queues) <= 3 for person in people)


def test_the_night_and_the_evening_are_served_by_different_people() -> None:
    night = {person.agent for person in PEOPLE if person.hours.begins == 0}
    evening = {person.agent for person in PEOPLE if person.hours.ends == 24}
    assert night
    assert evening
    assert not night & evening


def test_saturday_has_fewer_people_and_sunday_only_the_hotline() -> None:
    monday, saturday, sunday = (on(date(2026, 11, day)) for day in (23, 28, 29))
    assert 33 <= len(monday) < 40
    assert 15 <= len(saturday) < len(monday)
    assert sunday
    assert {person.team for person in sunday} == {"Hotline 0800"}


def test_some_are_lent_to_another_queue_in_both_peaks() -> None:
    lent = [(person, lending) for person in PEOPLE for lending in lendings(person, person.hours)]
    assert {queue for _, (queue, _) in lent} == {"Sales", "Support"}
    assert all(queue not in person.queues for person, (queue, _) in lent)
    assert {hours.begins for _, (_, hours) in lent} == {10.6, 15.1}
