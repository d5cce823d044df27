"""Who pauses for what, against how many may."""

from tests.domain.duty.days import DAY, at, person
from wallboard.domain.duty.duty import duty_of
from wallboard.domain.duty.plan import DutyPlan
from wallboard.domain.duty.rows import Person, Stretch
from wallboard.domain.duty.slots import PauseSlot, slots_used
from wallboard.domain.words import AgentState


def test_each_slot_says_who_uses_it_the_longest_first() -> None:
    people = [
        person("ana", (at(9, 30), None, AgentState.PAUSED)),
        person("ivo", (at(9), None, AgentState.PAUSED)),
        person("eva", (at(9), None, AgentState.AVAILABLE)),
        Person("pbx", "zoe", "", (Stretch(at(9), None, AgentState.PAUSED, "Coffee"),)),
    ]
    rows = duty_of(DutyPlan(), people, DAY, at(10)).rows
    lunch, training, coffee = slots_used(rows, [PauseSlot("lunch", 1), PauseSlot("Training", 3)])
    assert (lunch.reason, [row.name for row in lunch.rows], lunch.over) == ("lunch", ["ivo", "ana"], True)
    assert (training.rows, training.most, training.over) == ((), 3, False)
    assert (coffee.reason, coffee.most, coffee.over) == ("Coffee", None, False)


def test_a_star_is_for_whatever_is_not_named() -> None:
    people = [person("ana", (at(9, 30), None, AgentState.PAUSED))]
    rows = duty_of(DutyPlan(), people, DAY, at(10)).rows
    (lunch,) = slots_used(rows, [PauseSlot("*", 0)])
    assert (lunch.reason, lunch.most, lunch.over) == ("Lunch", 0, True)
