"""Rows as a screen may show them, and what finds them."""

from msgspec.structs import replace

from tests.ui.ledger.opened_ledger import setting
from tests.ui.made_up import NOW
from tests.ui.made_up_ledger import AGENTS, CONTACTS, LINES, lost_callers
from wallboard.domain.caller import Caller
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.ledger.rows import LedgerState
from wallboard.ui.ledger.rows import Known, LedgerRow, fits, ledger_row, ledger_rows
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown

KNOWN = Known({("pbx-1", "Support"): "Support line"}, AGENTS, CONTACTS, LINES)
WALL = ScreenOptions()
INITIALS = ScreenOptions(mask=False, agents="initials")


def rows(known: Known = KNOWN, options: ScreenOptions | None = None) -> tuple[LedgerRow, ...]:
    told = setting() if options is None else setting(options)
    return ledger_rows(lost_callers(), known, NOW, told)


def test_a_supervisor_reads_who_it_is() -> None:
    first = rows()[0]
    assert (first.number, first.name, first.line) == ("+36 55 555 0142", "Kovács Kft.", "0800 hotline")
    assert (first.queue, shown(first.more_queues)) == ("Support line", "also Sales")
    assert (first.helper, first.mine, first.hidden) == ("Ana Kovač", False, False)


def test_with_whom_they_ever_spoke_is_read_where_today_knows_nobody() -> None:
    row = next(row for row in rows() if row.it.last_agent is None and not row.helper)
    agent = next(iter(AGENTS))
    known = replace(KNOWN, spoke={row.it.who or "": agent})
    assert ledger_row(row.it, known, NOW, setting()).helper == AGENTS[agent]
    today = replace(row.it, last_agent=agent)
    assert known.last_agent(today) == KNOWN.last_agent(today) == agent


def test_a_wall_reads_neither_numbers_nor_names() -> None:
    for row in rows(options=WALL):
        assert not row.name
        assert not row.helper
        assert shown(row.number) == "withheld" or "•••" in shown(row.number)


def test_a_number_that_was_revealed_is_whole_and_only_that() -> None:
    known = replace(KNOWN, revealed=frozenset({"+36555550142"}))
    first, second, *_ = rows(known, WALL)
    assert (first.number, first.name, first.hidden) == ("+36 55 555 0142", "Kovács Kft.", False)
    assert second.hidden


def test_several_names_of_one_number_are_marked() -> None:
    it = replace(lost_callers()[0], caller=Caller("+36555550142", "+36555550142", "Kovács Béla"))
    row = ledger_row(it, KNOWN, NOW, setting())
    assert (row.name, shown(row.more_names)) == ("Kovács Kft.", "+1")
    book = Contact("+36555550142", "Béla", "Kovács Kft.")
    row = ledger_row(it, replace(KNOWN, contacts={"+36555550142": book}), NOW, setting())
    assert shown(row.more_names) == "+2"


def test_who_looks_after_a_caller_is_told_as_far_as_the_screen_names_people() -> None:
    it = replace(lost_callers()[0], taken_by="Iva Petrović")
    assert ledger_row(it, KNOWN, NOW, setting()).helper == "Iva Petrović"
    assert ledger_row(it, KNOWN, NOW, setting(INITIALS)).helper == "IP"
    row = ledger_row(it, KNOWN, NOW, setting(WALL))
    assert (shown(row.helper), row.mine) == ("somebody", True)


def test_who_was_reached_is_read_with_whom_they_spoke_and_not_who_took_them_on() -> None:
    agent = next(iter(AGENTS))
    taken = replace(lost_callers()[0], taken_by="Iva Petrović", last_agent=agent)
    reached = replace(taken, state=LedgerState.GOT_THROUGH, last_deed=None)
    row = ledger_row(reached, KNOWN, NOW, setting())
    assert (shown(row.helper), row.mine) == (AGENTS[agent], False)


def test_typing_finds_by_number_name_queue_and_state() -> None:
    every = rows()
    finds = {
        text: [row.key for row in every if fits(row, text, setting())]
        for text in (
            "555 0142",
            "0036 55 555 0142",
            "ritm",
            "ритм",
            "giria",
            "voicemail",
            "technical",
            "kovacs",
        )
    }
    assert finds["555 0142"] == finds["0036 55 555 0142"] == finds["kovacs"] == ["+36555550142"]
    assert finds["ритм"] == ["+74955550109"]
    assert finds["ritm"] == []
    assert finds["giria"] == ["+37065550122"]
    assert finds["voicemail"] == ["+38733555071"]
    assert finds["technical"] == ["+38515557781"]


def test_hidden_numbers_cannot_be_guessed_digit_by_digit() -> None:
    first = rows(options=WALL)[0]
    hidden = setting(WALL)
    assert not fits(first, "36555550", hidden)
    assert not fits(first, "Kovács", hidden)
    assert fits(first, "+36 55 555 0142", hidden)
