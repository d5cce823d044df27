from msgspec.structs import replace

from tests.ui.caller.opened_caller import DEEDS, KOVACS
from tests.ui.ledger.opened_ledger import setting
from tests.ui.made_up import NOW
from tests.ui.made_up_ledger import SOURCE, at
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.ui.caller.deeds import deed_lines, together, tries
from wallboard.ui.explain.story import Kind
from wallboard.ui.ledger.caller.story import Bar, CallLine, Telling
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

OPEN = Telling({}, NOW, setting())
HIDING = Telling({}, NOW, setting(ScreenOptions()))
ALL = tuple(entry for entry in DEEDS if isinstance(entry, Deed))


def line(call: str, arrived: float) -> CallLine:
    return CallLine(SOURCE, call, arrived, "", (), "we rang · no answer", Tone.WARN)


def test_each_deed_is_a_line_with_who_did_it() -> None:
    told = [(shown(one.told), shown(one.end)) for one in deed_lines(ALL, (), OPEN)]
    assert told == [
        ("taken on", "Iva Petrović"),
        ("rung", "Iva Petrović for Ana Kovač"),
        ("rung, not reached: busy", "Iva Petrović"),
        ("a call back by 17:00 was promised", "Iva Petrović"),
        ("done: Wrong number · taken back", "Iva Petrović"),
    ]


def test_a_screen_that_hides_numbers_tells_neither_names_nor_reasons() -> None:
    lines = deed_lines(ALL, (), HIDING)
    assert {shown(one.end) for one in lines} == {"somebody"}
    assert not any("busy" in shown(one.told) or "Wrong" in shown(one.told) for one in lines)


def test_put_off_says_until_when() -> None:
    put_off = Deed("p", KOVACS, NOW, DeedKind.POSTPONED, "Iva", until=at("18:00"))
    (line,) = deed_lines((put_off,), (), OPEN)
    assert shown(line.told) == "put off until 18:00"


def test_a_try_whose_call_is_told_is_that_call_and_who_made_it() -> None:
    call = line("wb-d2", at("15:24"))
    assert len(deed_lines(ALL, (call,), OPEN)) == 4
    (told,) = tries((call,), ALL, OPEN)
    assert shown(told.end) == "we rang · no answer · Iva Petrović"
    (hidden,) = tries((call,), ALL, HIDING)
    assert hidden == call


def test_that_nobody_was_reached_in_a_call_that_was_answered_is_told_beside_it() -> None:
    call = replace(line("o", at("15:24")), bars=(Bar(0.0, 30.0, Kind.TALK, ""),))
    said = Deed("m", KOVACS, NOW, DeedKind.MISSED, "Iva", source=SOURCE, call="o")
    assert [shown(one.told) for one in deed_lines((said,), (call,), OPEN)] == ["rung, not reached"]
    assert deed_lines((said,), (line("o", at("15:24")),), OPEN) == ()


def test_calls_and_deeds_stand_in_one_order_the_newest_first() -> None:
    calls = (line("late", at("16:00")), line("early", at("15:22")))
    deeds = deed_lines(ALL, calls, OPEN)
    every = together(calls, deeds, more=False)
    assert [one.arrived for one in every] == sorted((one.arrived for one in every), reverse=True)
    assert len(every) == 7
    assert every[-1].arrived == at("15:20")


def test_where_there_are_older_calls_older_deeds_come_with_them() -> None:
    calls = (line("late", at("16:00")), line("early", at("15:22")))
    assert together(calls, deed_lines(ALL, calls, OPEN), more=True)[-1].call == "early"


def test_a_deed_that_names_another_source_is_no_call_of_this_one() -> None:
    other = replace(line("wb-d2", at("15:24")), source="other")
    assert len(deed_lines(ALL, (other,), OPEN)) == 5
