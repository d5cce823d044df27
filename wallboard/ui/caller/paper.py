"""A caller on paper: one page for a complaint, and the calls as a table for a file."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import partial

from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.notes import Note
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.ledger.caller_calls import CallerCalls, calls_of_caller
from wallboard.store.queries.ledger.one import MOST
from wallboard.ui.caller.asked import CallerFound, CallerWish
from wallboard.ui.caller.book_card import COMPANY, CUSTOMER, NAME
from wallboard.ui.caller.view import Head, joined
from wallboard.ui.export.contents import PERIOD, Table
from wallboard.ui.export.drawn import picture_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.ledger.caller.lines import LinesView
from wallboard.ui.ledger.caller.story import CallLine
from wallboard.ui.models.centre_calls import CallRow, call_columns, call_row
from wallboard.ui.notes.words import head_words, what_words
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.today.strip import Total

MOST_LINES, MOST_NOTES = 14, 6
"""So many of the latest calls and notes have room on one page; a file has all calls."""
_WIDE = 1150
_STANDS = mark("caller", "Stands")


def caller_facts(
    found: CallerFound, head: Head, totals: Sequence[Total], setting: Setting
) -> tuple[Fact, ...]:
    """Say what a paper about a caller has to say; notes and names only where numbers are whole."""
    now, whole = found.wish.at, not setting.options.mask
    return (
        Fact(PERIOD, _period(found, now, setting)),
        Fact(_STANDS, head.status),
        *(Fact(mark("caller", "Known"), words) for words in (head.about,) if words),
        *(Fact(mark("caller", "Done so far"), words) for words in (head.help,) if words),
        Fact(mark("caller", "In all"), joined([_figure(total) for total in totals])),
        *(_named(found.kept.contact) if whole and found.kept.contact is not None else ()),
        *(_note(note, now, setting) for note in found.kept.notes[:MOST_NOTES] if whole),
    )


def call_table(found: CallerFound, setting: Setting) -> Table:
    """Return the calls as a table; those that are not told yet are asked for when it is written."""
    rows = _rows(found.told, found.wish.at, setting)
    columns = tuple(one for one in call_columns(setting, None) if one.key != "caller")
    every = partial(every_call, found.wish, setting) if found.told.more else None
    return Table(mark("caller", "Calls"), columns, rows, every, "calls")


def every_call(wish: CallerWish, setting: Setting, connection: sqlite3.Connection) -> tuple[CallRow, ...]:
    """Give all calls that are kept, in whatever thread answers."""
    return _rows(calls_of_caller(connection, wish.who, wish.at, MOST), wish.at, setting)


def _rows(told: CallerCalls, now: Seconds, setting: Setting) -> tuple[CallRow, ...]:
    return tuple(call_row(one.call, None, now, setting) for one in told.calls)


def lines_picture(lines: Sequence[CallLine], look: Look) -> Picture | None:
    """Draw the latest calls as lines of time; None: there are none."""
    if not lines:
        return None
    view = LinesView(look)
    view.its.show_lines(tuple(lines)[:MOST_LINES])
    view.resize(_WIDE, view.its.sizeHint().height() + 2)
    return picture_of(view, look)


def _period(found: CallerFound, now: Seconds, setting: Setting) -> Words:
    first, form = found.whole.sums.first, setting.format
    if first is None:
        return form.date(now)
    return say("caller", "{first} to {last}, all that is kept", first=form.date(first), last=form.date(now))


def _figure(total: Total) -> Words:
    return say("caller", "{what}: {value}", what=total.title, value=total.value)


def _named(contact: Contact) -> Iterator[Fact]:
    for title, words in ((COMPANY, contact.company), (NAME, contact.name), (CUSTOMER, contact.customer)):
        if words:
            yield Fact(title, words)


def _note(note: Note, now: Seconds, setting: Setting) -> Fact:
    said = [shown(head_words(note, setting.format, now)), what_words(note, ()), " ".join(note.text.split())]
    return Fact(mark("caller", "Note"), " · ".join(one for one in said if one))
