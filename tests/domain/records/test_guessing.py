"""What a file seems to be, by its first rows; each case is the form of some operator's bill."""

import pytest
from msgspec.structs import replace

from wallboard.domain.records.guessing import delimiter_of, guess
from wallboard.domain.records.headings import role_of
from wallboard.domain.records.layout import Layout, Preset, Role
from wallboard.domain.records.presets import BUILT_IN, fitted, preset_for


def rows(text: str, sign: str = ";") -> list[list[str]]:
    return [line.split(sign) for line in text.splitlines()]


def test_a_bill_with_headings() -> None:
    found = guess(
        rows("Hívó szám;Hívott szám;Kezdés;Időtartam;Díj\n0630;0680;2026.01.05 08:12:11;0:01:22;12,50")
    )
    assert found.columns == {
        Role.CALLER: "Hívó szám", Role.CALLED: "Hívott szám", Role.START: "Kezdés",
        Role.DURATION: "Időtartam", Role.COST: "Díj",
    }  # fmt: skip
    assert (found.head, found.dates, found.durations, found.decimal) == (1, "ymd", "m:s", ",")
    assert (found.billed, found.way, found.legs) == (True, "numbers", False)


def test_headings_below_an_address_and_a_time_of_its_own() -> None:
    text = (
        "Phone Ltd\n\nBill 2026-01\nDate;Time;From;To;Duration (min);Cost;Direction\n"
        "13/01/2026;08:12:11;0630;0680;1.5;0.25;In\n01/02/2026;09:12:11;0630;0680;2.0;0.25;Out"
    )
    found = guess(rows(text))
    assert found.head == 4
    assert found.columns[Role.START] == "Date"
    assert found.columns[Role.TIME] == "Time"
    assert (found.dates, found.durations, found.way, found.decimal) == ("dmy", "minutes", "words", ".")


def test_a_bill_without_headings() -> None:
    found = guess(rows("+36301234567,+3680200100,2026-01-05 08:12:11,82\n" * 3, ","))
    assert found.head == 0
    assert found.columns == {Role.CALLER: 1, Role.CALLED: 2, Role.START: 3, Role.DURATION: 4}
    clock = guess(rows("2026-01-05,08:12:11,+36301234567,0:82\n", ","))
    assert clock.columns == {Role.START: 1, Role.TIME: 2, Role.CALLER: 3, Role.DURATION: 4}


def test_without_headings_later_instants_are_the_answer_and_the_end() -> None:
    three = "06301234567,5000,2026-01-05 08:12:11,2026-01-05 08:12:21,2026-01-05 08:13:11,60,50\n"
    found = guess(rows(three, ","))
    assert found.columns == {Role.CALLER: 1, Role.START: 3, Role.ANSWERED: 4, Role.ENDED: 5}
    two = guess(rows("06301234567,0680200100,2026-01-05 08:12:11,2026-01-05 08:13:11\n", ","))
    assert two.columns == {Role.CALLER: 1, Role.CALLED: 2, Role.START: 3, Role.ENDED: 4}


def test_headings_that_nobody_knows_or_that_come_twice() -> None:
    found = guess(rows("Foo;Bar;Baz\nx;2026-01-05 08:12:11;+36301234567"))
    assert (found.head, found.columns) == (1, {Role.START: "Bar", Role.CALLER: "Baz"})
    twice = guess(rows("Number;Start;Number;Duration\n+36301234567;2026-01-05 08:12;+3680200100;82"))
    assert twice.columns[Role.CALLER] == 1
    assert twice.columns[Role.CALLED] == 3


def test_an_exchanges_own_export() -> None:
    text = "calldate,src,dst,did,duration,billsec,disposition,linkedid\n"
    text += "2026-01-05 08:12:11,0630,s,0680,82,60,ANSWERED,1.2"
    found = guess(rows(text, ","))
    assert found.legs
    assert not found.billed
    assert (found.columns[Role.LINE], found.columns[Role.TALK]) == ("did", "billsec")


@pytest.mark.parametrize(
    ("cells", "style"),
    [
        (["05.01.2026 08:00", "31.01.2026 08:00"], "dmy"),
        (["01/05/2026 08:00 AM", "01/06/2026 08:00 PM"], "mdy"),
        (["01/25/2026 08:00"], "mdy"),
        (["01/05/2026 08:00"], "dmy"),
        (["25-01-05 08:00", "25-01-06 08:00"], "ymd"),
        (["25-01-26 08:00", "26-01-26 08:00"], "dmy"),
        (["1767600731", "1767600732"], "epoch"),
        (["46027.5", "46028.5"], "excel"),
        (["soon", "later"], "ymd"),
        ([], "ymd"),
    ],
)
def test_styles_of_dates(cells: list[str], style: str) -> None:
    assert guess([["Start", "From", "Duration"], *([cell, "0630", "1"] for cell in cells)]).dates == style


@pytest.mark.parametrize(
    ("heading", "cells", "style"),
    [
        ("Duration (hh:mm)", ["1:30"], "h:m"), ("Duration", ["1:30"], "m:s"),
        ("Duration ms", ["1500"], "milliseconds"),
        ("Duration min", ["2"], "minutes"), ("Duration", ["82"], "seconds"),
        ("Duration", ["0.00095"], "days"),
        ("Duration", ["1.5", "2.25"], "minutes"), ("Duration", [], "seconds"),
    ],
)  # fmt: skip
def test_styles_of_durations(heading: str, cells: list[str], style: str) -> None:
    table = [["Start", "From", heading], *(["2026-01-05 08:00:00", "0630", cell] for cell in cells)]
    assert guess(table).durations == style


def test_what_parts_the_cells() -> None:
    assert delimiter_of(["a;b,c;d", "1;2;3"]) == ";"
    assert delimiter_of(['"a;b",c', '"1;2",3']) == ","
    assert delimiter_of(["a\tb", "1\t2"]) == "\t"
    assert delimiter_of(["a|b|c"]) == "|"
    assert delimiter_of([]) == ","
    assert guess(rows("From;Start\n0630;2026-01-05 08:00"), Layout(delimiter=";")).decimal == ","


def test_headings_are_known_whole_or_by_their_beginning() -> None:
    assert role_of("Caller:") == (Role.CALLER, 0)
    found = [role_of(text) for text in ("Duration (sec.)", "Call_Start", "duration of it", "xyz")]
    assert [one[0] if one else None for one in found] == [Role.DURATION, Role.START, Role.DURATION, None]


def test_of_two_columns_that_might_be_it_the_likelier_is_taken() -> None:
    found = guess(rows("Date;Start;From;Length;Duration\n2026-01-05;2026-01-05 08:12;0630;1;82"))
    assert (found.columns[Role.START], found.columns[Role.DURATION]) == ("Start", "Duration")


def test_nothing_at_all() -> None:
    assert guess([]).columns == {}


MASTER = [
    "", "0630", "sales", "queue", "", "PJSIP/trunk-1", "", "Queue", "", "2026-11-22 05:21:49", "",
    "2026-11-22 05:21:55", "6", "0", "NO ANSWER", "DOCUMENTATION", "1.3", "", "", "1.0", "3",
]  # fmt: skip
SWITCH = [
    "Ann", "0630", "5000", "default", "2026-11-22 05:21:49", "", "2026-11-22 05:21:55", "6", "0",
    "ORIGINATOR_CANCEL", "74e55cd9-fe75-4094-9fa7-b664a93de648", "", "", "", "",
]  # fmt: skip


def test_forms_of_exchanges_are_known_by_their_headings_or_by_what_stands_where() -> None:
    head = ["calldate", "clid", "src", "dst", "duration", "billsec", "disposition", "uniqueid"]
    found = (preset_for(some, BUILT_IN) for some in ([MASTER], [SWITCH], [head]))
    names = [preset.name for preset in found if preset is not None]
    assert names == ["asterisk", "freeswitch", "freepbx"]
    assert preset_for([], BUILT_IN) is None
    assert preset_for([["a", "b"]], BUILT_IN) is None


def test_a_saved_form_goes_first_and_must_be_there_as_a_whole() -> None:
    mine = Preset("mine", Layout(columns={Role.START: "calldate", Role.CALLER: "src", Role.COST: "price"}))
    head = ["calldate", "src", "dst", "duration", "price"]
    assert preset_for([head], (*BUILT_IN, mine)) is mine
    assert preset_for([head[:-1]], (*BUILT_IN, mine)) is BUILT_IN[1]
    assert fitted(mine, ()) is mine.layout


def test_an_older_server_has_fewer_columns() -> None:
    fit = fitted(BUILT_IN[1], ["calldate", "src", "dst", "duration", "billsec", "disposition", "uniqueid"])
    assert Role.ID not in fit.columns
    assert fit.columns[Role.LEG] == "uniqueid"
    assert replace(fit, columns={}) == replace(BUILT_IN[1].layout, columns={})
