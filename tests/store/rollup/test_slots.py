"""Each sum has a place, and none is forgotten when a tally learns to count something more."""

import sqlite3
from collections import Counter
from dataclasses import fields
from random import Random
from typing import get_origin, get_type_hints

import pytest

from tests.store.rollup.made import ORDINARY, visit
from wallboard.domain.tally import CallTally, Policy, Tally
from wallboard.store.rollup.slots import (
    APART,
    JUDGED,
    Family,
    Slots,
    expected,
    packed,
    place_of,
    setter,
    unpacked,
)


@pytest.mark.parametrize("tally", [Tally, CallTally])
def test_every_sum_is_a_number_or_numbers_by_kind(tally: type[Tally | CallTally]) -> None:
    hints = get_type_hints(tally)
    for field in fields(tally):
        if field.name not in APART:
            kind = hints[field.name]
            assert kind in {int, float} or get_origin(kind) is Counter, field.name


def test_what_depends_on_a_promise_is_known() -> None:
    """A sum that differs between two promises must not be stored as if it did not."""
    differing = set()
    for seed in range(300):
        some = visit(Random(seed), ORDINARY, seed)
        one, other = Tally(), Tally()
        one.add(some, Policy(7.0, 0.8, 3.0))
        other.add(some, Policy(90.0, 0.8, 25.0, "all"))
        differing |= {f.name for f in fields(Tally) if getattr(one, f.name) != getattr(other, f.name)}
    assert differing == JUDGED


def test_what_is_put_in_comes_out(connection: sqlite3.Connection) -> None:
    sums, slots = Tally(), Slots(connection)
    for seed in range(50):
        sums.add(visit(Random(seed), ORDINARY, seed), Policy())
    vector = slots.vector_of("visits", sums)
    slots.save(connection)
    read, names = Tally(), Slots(connection).names
    for place, number in unpacked(packed(vector)):
        setter(Tally, names[place].removeprefix("visits."))(read, number)
    for name in {field.name for field in fields(Tally)} - JUDGED - APART:
        assert getattr(read, name) == getattr(sums, name), name


def test_a_name_keeps_its_place(connection: sqlite3.Connection) -> None:
    slots = Slots(connection)
    assert set(slots.missing()) == set(expected())
    numbers = {name: slots.number(name) for name in expected()}
    slots.save(connection)
    again = Slots(connection)
    assert again.missing() == ()
    assert {name: again.number(name) for name in expected()} == numbers
    assert again.number("visits.yet_to_come") not in numbers.values()


def test_what_a_later_version_counts_is_passed_over() -> None:
    tally = Tally()
    setter(Tally, "yet_to_come.kind")(tally, 5.0)
    assert tally == Tally()


def test_waits_of_all_lengths_have_a_place() -> None:
    places = [place_of(family, key) for family in Family for key in (-1, 1, 2, 10**9)]
    assert len(set(places)) == 20
    assert dict(unpacked(packed(dict.fromkeys(places, 1.0)))) == dict.fromkeys(places, 1.0)
    assert packed({5: 0.0}) == b""
