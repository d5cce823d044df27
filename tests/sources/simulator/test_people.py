import unicodedata
from random import Random

import phonenumbers
import pytest

from wallboard.domain.caller import WITHHELD
from wallboard.sources.simulator.people import (
    CALLERS,
    Customers,
    Nation,
    colleagues,
    name_of,
    nation_of,
    noted,
    presented,
)


@pytest.mark.parametrize("prefix", [prefix for nation in CALLERS for prefix in nation.prefixes])
def test_nobody_owns_the_numbers(prefix: str) -> None:
    """Ofcom's drama numbers look valid; all others are possible numbers of areas that do not exist."""
    rng = Random(prefix)
    for _ in range(300):
        number = phonenumbers.parse("".join(rng.choice("0123456789") if c == "#" else c for c in prefix))
        assert phonenumbers.is_possible_number(number)
        drama = prefix.startswith(("+442079460", "+447700900"))
        assert drama or not phonenumbers.is_valid_number(number)


def test_callers_come_from_six_countries_and_some_withhold_their_number() -> None:
    rng, customers = Random(1), Customers(7, 6000)
    callers = [customers.someone(rng) for _ in range(2000)]
    codes = {phonenumbers.parse(caller.number).country_code for caller in callers if caller.number}
    assert codes == {36, 370, 387, 385, 7, 44}
    assert 40 < callers.count(WITHHELD) < 160
    named = [bool(caller.name) for caller in callers if caller.number]
    assert 0.45 < sum(named) / len(named) < 0.55


def test_a_customer_is_the_same_on_every_day_of_a_seed() -> None:
    first = [Customers(7, 100).someone(Random(n)) for n in range(50)]
    again = Customers(7, 100)
    assert [again.someone(Random(n)) for n in range(50)] == first
    assert [Customers(8, 100).someone(Random(n)) for n in range(50)] != first


def test_people_and_firms_present_a_name_that_hangs_on_the_number_alone() -> None:
    rng, customers = Random(1), Customers(7, 6000)
    callers = [customers.someone(rng) for _ in range(2000)]
    for caller in callers:
        nation = nation_of(caller.number or "")
        assert (nation is None) == (caller.number is None)
        if nation is not None:
            assert presented(caller.number or "", nation) == caller.name
    names = {caller.name for caller in callers}
    for firm in ("UAB Giria", "ООО «Ритм»", "Altermed d.o.o."):
        assert firm in names
    assert any(name.endswith(" Kft.") for name in names)


def test_an_address_book_has_some_of_the_made_up_numbers_and_no_other() -> None:
    known = [noted(f"+3658{n:06}") for n in range(500)]
    has = [one for one in known if one is not None]
    assert 0.33 < len(has) / len(known) < 0.47
    assert {language for _, _, language in has} == {"hu"}
    assert {bool(company) for _, company, _ in has} == {True, False}
    assert [noted(number) for number in ("+36301234567", "+365812345", "")] == [None] * 3


def test_two_thousand_colleagues_have_different_names() -> None:
    names = colleagues(2000, Random(1))
    assert len(set(names)) == 2000


def test_names_are_written_as_their_bearers_write_them() -> None:
    names = " ".join(colleagues(200, Random(7)))
    assert {"ő", "ė", "ž", "ć"} <= set(names)
    assert any("CYRILLIC" in unicodedata.name(letter) for letter in names)
    assert unicodedata.is_normalized("NFC", names)


def test_a_hungarian_has_the_family_name_first_and_a_lithuanian_woman_her_own_form() -> None:
    nation = Nation(("Ieva",), ("Jonas",), ("Butkus",), ("Butkutė",), ())
    assert {name_of(nation, Random(n)) for n in range(20)} == {"Ieva Butkutė", "Jonas Butkus"}
    hungarian = Nation(("Anna",), ("Máté",), ("Kovács",), (), (), family_first=True)
    assert {name_of(hungarian, Random(n)) for n in range(20)} == {"Kovács Anna", "Kovács Máté"}
