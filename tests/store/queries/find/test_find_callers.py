"""Whoever is typed is found, whatever is typed, and those who called last come first."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.book.entered import book_with, note
from tests.store.made import NOON, answered, cache_with, gone
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.facts import Call, Fact
from wallboard.domain.words import Direction, Outcome
from wallboard.store.book.file import book_path
from wallboard.store.cache import open_reader
from wallboard.store.queries.find import callers as asked
from wallboard.store.queries.find.callers import Found, find_callers

Finding = Callable[..., Found]
HOSTILE = [
    '"', "'", "%", "_", "*", "\\", '"" OR 1', "a* NEAR b", "col:a", "^a", "(", "-", "{a b}: c", "; DROP",
    "\0", "\ud800", "😀", "🇭🇺 x", "\u202e1239", "x" * 10_000, "1" * 10_000, "q " * 5_000, "\n", "NOT", "AND",
]  # fmt: skip


def call(name: str, number: str | None, *, raw: str = "", at: float = NOON, **others: object) -> Call:
    return Call("pbx", name, Direction.INBOUND, at, number, raw, ended=at + 60, **others)  # type: ignore[arg-type]


@pytest.fixture
def finding(path: Path) -> Callable[..., Finding]:
    def made(*facts: Fact) -> Finding:
        cache_with(path, facts)

        def find(text: str, **others: object) -> Found:
            reader = open_reader(path)
            try:
                return find_callers(reader, text, "HU", **others)  # type: ignore[arg-type]
            finally:
                reader.close()

        return find

    return made


def who(found: Found) -> list[str]:
    return [caller.who for caller in found.callers]


@pytest.mark.parametrize(
    "typed", ["+36 55", "0036 55 123", "06 55 123", "(06-55) 1234", "551234", "4567", "3655", "+", "5512 3"]
)
def test_a_number_is_found_however_it_is_typed(finding: Callable[..., Finding], typed: str) -> None:
    find = finding(call("c1", "+36551234567"), call("c2", "+43155523655", at=NOON + 1))
    found = who(find(typed))
    if typed == "+":
        assert found == []
    elif typed == "3655":
        assert found == ["+43155523655", "+36551234567"]  # within a number too
    else:
        assert found == ["+36551234567"]


@pytest.mark.parametrize("typed", ["kovacs", "KOVÁCS É", "eva kov", "vács", "ková 551"])
def test_a_name_is_found_without_its_accents(finding: Callable[..., Finding], typed: str) -> None:
    find = finding(
        answered("c1", caller="+36551234567", caller_name="Éva Kovács"),
        answered("c2", caller="+36559999999", caller_name="Nagy István"),
    )
    assert who(find(typed)) == ["+36551234567"]


@pytest.mark.parametrize("typed", ["иванов", "ИВАН", "пётр", "петр"])
def test_a_cyrillic_name_is_found(finding: Callable[..., Finding], typed: str) -> None:
    find = finding(answered("c1", caller="+36551234567", caller_name="Пётр Иванов"))
    assert who(find(typed)) == ["+36551234567"]


def test_those_who_called_last_come_first_with_their_calls(finding: Callable[..., Finding]) -> None:
    find = finding(
        call("c1", "+36551111111", at=NOON, answered=NOON + 5),
        call("c2", "+36551111111", at=NOON + 20),
        call("c3", "+36552222222", at=NOON + 10),
    )
    first, second = find("55").callers
    assert (first.who, first.last, first.calls, first.lost) == ("+36551111111", NOON + 20, 2, 1)
    assert (second.who, second.calls, second.lost) == ("+36552222222", 1, 1)
    assert first.number_marks == ((3, 5),)


def test_a_number_without_country_is_one_caller_however_it_was_sent(finding: Callable[..., Finding]) -> None:
    find = finding(call("c1", None, raw="555 0101"), call("c2", None, raw="5550101", at=NOON + 9))
    (caller,) = find("50101").callers
    assert (caller.who, caller.number, caller.calls, caller.last) == ("5550101", "5550101", 2, NOON + 9)


def test_who_can_not_be_told_apart_is_not_found(finding: Callable[..., Finding]) -> None:
    find = finding(call("c1", None, raw="101"), call("c2", None), call("c3", "+36000000000", raw="0"))
    assert find("1") == find("0") == Found(searched=True)


def test_somebody_in_the_address_book_is_found_by_name_and_company(
    finding: Callable[..., Finding], path: Path
) -> None:
    find = finding(call("c1", "+36551234567"))
    book_with(
        book_path(path),
        [Contact("+36551234567", "Éva", "Groß & Söhne"), Contact("+36557654321", "Ödön", "Nie gerufen")],
    )
    (caller,) = find("gross soh").callers
    assert (caller.name, caller.company, caller.calls) == ("Éva", "Groß & Söhne", 1)
    assert caller.company_marks == ((0, 4), (7, 10))
    (stranger,) = find("odon").callers
    assert (stranger.number, stranger.last, stranger.calls) == ("+36557654321", None, 0)
    assert who(find("7654")) == ["+36557654321"]
    assert who(find("ö")) == ["+36551234567", "+36557654321"]


def test_somebody_is_found_by_what_a_note_calls_them(finding: Callable[..., Finding], path: Path) -> None:
    find = finding(call("c1", "+36551234567"))
    book_with(book_path(path), [note("n1", company="Alpha Kft"), note("n2", number="06 1 777 88 99")])
    assert who(find("alpha")) == who(find("7778899")) == ["+36551234567"]
    book_with(book_path(path), [note("n1", at=NOON + 1, removed=True)])
    assert who(find("alpha")) == []


def test_more_than_fit_are_said(finding: Callable[..., Finding]) -> None:
    find = finding(*(call(f"c{n}", f"+3655{n:07}", at=NOON + n) for n in range(30)))
    found = find("+36", limit=10)
    assert who(found) == [f"+3655{n:07}" for n in range(29, 19, -1)]
    assert found.more
    assert not find("+36", limit=30).more


def test_beyond_those_of_late_three_characters_are_needed(
    finding: Callable[..., Finding],
) -> None:
    find = finding(
        answered("old", at=NOON - 9, caller="+36551111111", caller_name="Xu"),
        *(call(f"c{n}", f"+36552{n:06}", at=NOON + n) for n in range(20)),
    )
    assert find("xu", late=5) == Found(searched=False)
    assert who(find("xu 551", late=5)) == ["+36551111111"]
    assert who(find("+36551", late=5)) == ["+36551111111"]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_is_typed_does_harm(finding: Callable[..., Finding], text: str) -> None:
    find = finding(answered("c1", caller="+36551234567", caller_name="Éva"))
    assert find(text).callers == ()
    assert who(find("eva")) == ["+36551234567"]


@pytest.mark.parametrize("name", ['a"b', "a%b", "a_b", "a*b", "O'Neill", "x AND y", "😀 Éva"])
def test_a_name_of_odd_signs_is_found_by_them(finding: Callable[..., Finding], name: str) -> None:
    find = finding(
        answered("c1", caller="+36551234567", caller_name=name),
        answered("c2", caller="+36557654321", caller_name="abxyb neill"),
    )
    assert who(find(name)) == ["+36551234567"]


def test_it_reads_no_table_whole(connection: sqlite3.Connection) -> None:
    for sql in (*asked._CALLS_OF, asked._FORMS, asked._FORM_BEGINS, asked._WHO_BEGINS):
        values = range(1 if "?1" in sql else sql.count("?"))
        steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", [*values])]
        assert not [step for step in steps if step.startswith(("SCAN caller", "SCAN call"))]
        assert any("INDEX" in step for step in steps)


def test_a_call_that_is_lost_is_lost_here_too(finding: Callable[..., Finding]) -> None:
    find = finding(
        call("c1", "+36551234567"),
        gone("c1", Outcome.ABANDONED, caller="+36551234567"),
        call("c2", "+36551234567", pre="self_served"),
        Call("pbx", "c3", Direction.OUTBOUND, NOON, "+36551234567", ended=NOON + 1),
    )
    (caller,) = find("551").callers
    assert (caller.calls, caller.lost) == (2, 1)
