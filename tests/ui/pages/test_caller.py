"""The page of one caller, with the keyboard: what it tells, what it hides, and what is done from it."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.caller.opened_caller import (
    BUSY,
    DEEDS,
    KOVACS,
    LONG,
    MARIC,
    FakePrivacy,
    caller_means,
    many,
    opened_caller,
    page_of,
)
from tests.ui.ledger.opened_ledger import LIMIT_MS, Notebook, moment, setting
from tests.ui.ledger.opened_ledger import opened as opened_ledger
from tests.ui.ledger.opened_ledger import page as ledger_of
from tests.ui.made_up import stale
from tests.ui.made_up_ledger import CAMPAIGN, at, the_day
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.notes import Note
from wallboard.ui.behind import Behind, CallBehind, CallerBehind
from wallboard.ui.caller.contact_dialog import ContactDialog
from wallboard.ui.caller.erase_dialog import EraseDialog
from wallboard.ui.export.contents import facts_of, tables_of
from wallboard.ui.ledger.caller.about import behind_caller
from wallboard.ui.means import Means
from wallboard.ui.notes.dialog import NoteDialog
from wallboard.ui.notes.draft import Draft
from wallboard.ui.notes.habits import NoteHabits
from wallboard.ui.pages.caller import CallerPage
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown

K = Qt.Key
HIDING = ScreenOptions(reveal=True)
UNKNOWN = "+36301112222"
LONG_NAMES = "+36555550117"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    path = tmp_path_factory.mktemp("caller") / "day.sqlite"
    with caller_means(path, (*DEEDS, *LONG), many()) as made:
        yield made


@pytest.fixture
def means(cache: Means) -> Means:
    return replace(cache, desk=Notebook())


def told(page: CallerPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.asking.found is not None, timeout=LIMIT_MS)
    page.show_moment(moment())


def book(means: Means) -> Notebook:
    assert isinstance(means.desk, Notebook)
    return means.desk


def ends(page: CallerPage) -> list[str]:
    return [shown(line.end) for line in page.lines]


def test_all_of_a_caller_on_one_page(qtbot: QtBot, means: Means) -> None:
    with opened_caller(page_of(means, KOVACS), qtbot) as page:
        told(page, qtbot)
        assert page.header.view is not None
        assert page.header.view.title == "+36 55 555 0142 · Kovács Kft."
        head = page.body.head.head
        assert shown(head.status) == "To call back"
        assert shown(head.about) == "Hungary · speaks Hungarian · last with Ana Kovač"
        values = [shown(one.value) for one in page.body.tiles.totals]
        assert values == ["4", "3", "4:32", "5:48", "€300"]
        assert [bool(line.call) for line in page.lines] == [True, *[False] * 5, True, True, True]
        assert ends(page)[-1] == "answered · “invoice 2214”"
        (talk,) = page.body.spoken.model.rows
        assert (talk.who, talk.about, talk.talked_s) == ("Ana Kovač", "Support", 348)
        assert page.body.notes.listed.count() == 1
        assert [shown(words) for _, words in page.body.book.lines()] == ["Kovács Kft.", "Hungarian"]


def test_what_they_may_be_worth_is_what_the_list_of_lost_callers_says(qtbot: QtBot, means: Means) -> None:
    measured = replace(means, campaigns=(replace(CAMPAIGN, conversion=None),))
    with opened_ledger(ledger_of(measured), qtbot) as ledger:
        qtbot.waitUntil(lambda: ledger.asking.beside is not None, timeout=LIMIT_MS)
        ledger.show_moment(moment())
        worth = next(shown(row.money) for row in ledger.sheet.model.rows if row.key == KOVACS)
    with opened_caller(page_of(measured, KOVACS), qtbot) as page:
        told(page, qtbot)
        qtbot.waitUntil(lambda: shown(page.body.tiles.totals[4].value) != "–", timeout=LIMIT_MS)
        assert (shown(page.body.tiles.totals[4].value), worth) == ("€0–41", "€0–41")


def test_a_line_and_a_talk_open_their_call_and_a_deed_opens_nothing(qtbot: QtBot, means: Means) -> None:
    page, led = page_of(means, KOVACS), list[Behind]()
    page.opened.connect(led.append)
    with opened_caller(page, qtbot):
        told(page, qtbot)
        lines = page.body.calls.calls.its
        lines.setFocus()
        QTest.keyClick(lines, K.Key_Down)
        QTest.keyClick(lines, K.Key_Return)
        assert led == []
        QTest.keyClick(lines, K.Key_Home)
        QTest.keyClick(lines, K.Key_Return)
        page.body.spoken.view.go_to(0)
        QTest.keyClick(page.body.spoken.view, K.Key_Return)
    assert led == [CallBehind("pbx-1", "1795400000.1"), CallBehind("pbx-1", "1795300000.1")]


def test_a_deed_of_another_desk_shows_as_soon_as_the_snapshot_has_it(qtbot: QtBot, means: Means) -> None:
    day = the_day()
    rows = tuple(replace(row, taken_by="Ana Kovač") if row.who == KOVACS else row for row in day.ledger.rows)
    with opened_caller(page_of(means, KOVACS), qtbot) as page:
        told(page, qtbot)
        page.show_moment(moment(replace(day, ledger=replace(day.ledger, rows=rows))))
        assert shown(page.body.head.head.status) == "To call back · taken"
        assert shown(page.body.head.head.help) == "Ana Kovač is on it"


def test_who_scrolls_to_the_end_gets_older_calls(qtbot: QtBot, means: Means) -> None:
    with opened_caller(page_of(means, BUSY), qtbot) as page:
        told(page, qtbot)
        assert (len(page.lines), shown(page.body.tiles.totals[0].value)) == (50, "201")
        assert "older" in shown(page.body.calls.summary)
        bar = page.body.calls.calls.verticalScrollBar()
        for count in (100, 150, 200, 201):
            bar.setValue(bar.maximum())
            qtbot.waitUntil(lambda n=count: len(page.lines) == n, timeout=LIMIT_MS)  # type: ignore[misc]
            QTest.qWait(0)
        assert "older" not in shown(page.body.calls.summary)


def test_of_whom_nothing_is_kept_that_is_said(qtbot: QtBot, means: Means) -> None:
    with opened_caller(page_of(means, UNKNOWN), qtbot) as page:
        told(page, qtbot)
        assert page.body.calls.said == "Nothing is kept of this caller"
        assert page.body.spoken.said == "Nobody has spoken with them yet"
        assert page.acts is not None
        assert not page.acts.view.may_call


def test_one_who_was_never_lost_can_be_rung_too(qtbot: QtBot, means: Means) -> None:
    day = the_day()
    empty = replace(day, ledger=replace(day.ledger, rows=()))
    page = page_of(means, "+38761555902")
    with opened_caller(page, qtbot):
        page.show_moment(moment(empty))
        told(page, qtbot)
        page.show_moment(moment(empty))
        assert shown(page.body.head.head.status) == "Got through 16:20"


def test_what_is_old_says_since_when_and_what_nobody_recorded_is_named(qtbot: QtBot, means: Means) -> None:
    sources = tuple(
        replace(one, status=stale(), gaps=((at("09:00"), at("09:20")),)) for one in the_day().sources
    )
    with opened_caller(page_of(means, KOVACS), qtbot) as page:
        told(page, qtbot)
        assert shown(page.body.head.note) == ""
        page.show_moment(moment(replace(the_day(), sources=sources)))
        assert page.body.head.old
        assert shown(page.body.head.note) == "no data since 16:27:07"
        page.asking.again()
        words = "4 in 30 days · Nobody recorded from 09:00 to 09:20: who called then is not known"
        qtbot.waitUntil(lambda: shown(page.body.calls.summary) == words, timeout=LIMIT_MS)


def test_without_a_number_or_a_cache_the_page_says_so(qtbot: QtBot, means: Means) -> None:
    with opened_caller(page_of(means, None), qtbot) as page:
        assert "Without a number" in page.body.calls.said
        assert page.row is None
    with opened_caller(page_of(Means(), KOVACS), qtbot) as page:
        assert "there is no cache" in page.body.calls.said
        assert page.acts is None


def test_a_screen_that_hides_numbers_tells_nothing_more_here(qtbot: QtBot, means: Means) -> None:
    painted: list[Painted] = []
    page = page_of(replace(means, privacy=FakePrivacy()), KOVACS, HIDING, "Kovács Kft.")
    with opened_caller(page, qtbot):
        told(page, qtbot)
        page.set_record(painted.append)
        page.grab()
        page.set_record(None)
        words = " ".join(one.text for one in painted)
        for secret in ("0142", "Kovács", "Kovač", "Iva", "invoice", "Wrong number", "busy", "Hungarian"):
            assert secret not in words
        assert page.body.notes.listed.isHidden()
        assert page.body.book.change.isHidden()
        assert page.body.book.privacy.isHidden()
        facts = [shown(fact.words) for fact in page.facts()]
        assert not any("invoice" in words or "Kovács" in words for words in facts)


def test_a_number_is_revealed_where_that_is_allowed_and_it_is_noted(qtbot: QtBot, means: Means) -> None:
    with opened_caller(page_of(means, KOVACS, HIDING), qtbot) as page:
        told(page, qtbot)
        assert page.header.view is not None
        assert page.header.view.title == "+36 ••• 42"
        QTest.keyClick(page.body.calls.calls.its, K.Key_R)
        assert "555 0142" in str(page.header.view.title)
        QTest.keyClick(page.body.calls.calls.its, K.Key_R)
    kinds = [entry.kind for entry in book(means).entries if isinstance(entry, Access)]
    assert kinds == [AccessKind.REVEALED]
    with opened_caller(page_of(means, KOVACS, ScreenOptions()), qtbot) as page:
        QTest.keyClick(page.body.calls.calls.its, K.Key_R)
        assert page.hides


def test_a_note_is_taken_up_removed_and_taken_back(qtbot: QtBot, means: Means) -> None:
    with opened_caller(page_of(means, KOVACS), qtbot) as page:
        told(page, qtbot)
        listed = page.body.notes.listed
        listed.setFocus()
        listed.setCurrentRow(0)
        QTest.keyClick(listed, K.Key_Return)
        (dialog,) = page.findChildren(NoteDialog) or page.window().findChildren(NoteDialog)
        assert dialog.changing is not None
        assert dialog.changing.text == "invoice 2214"
        dialog.reject()
        QTest.keyClick(listed, K.Key_Delete)
        gone = book(means).entries[-1]
        assert isinstance(gone, Note)
        assert gone.removed
        qtbot.waitUntil(lambda: page.body.notes.toast is not None, timeout=LIMIT_MS)
        toast = page.body.notes.toast
        assert toast is not None
        QTest.mouseClick(toast, Qt.MouseButton.LeftButton)
        back = book(means).entries[-1]
        assert isinstance(back, Note)
        assert (back.removed, back.text, back.at > gone.at) == (False, "invoice 2214", True)


def test_a_new_note_is_begun_by_its_button(qtbot: QtBot, means: Means) -> None:
    with opened_caller(page_of(means, KOVACS), qtbot) as page:
        told(page, qtbot)
        QTest.mouseClick(page.body.notes.new, Qt.MouseButton.LeftButton)
        (dialog,) = page.findChildren(NoteDialog)
        assert dialog.changing is None
        assert dialog.about.who == KOVACS
        dialog.reject()


def test_who_they_are_is_changed_with_the_keys(qtbot: QtBot, means: Means) -> None:
    with opened_caller(page_of(means, KOVACS), qtbot) as page:
        told(page, qtbot)
        QTest.keyClick(page.body.calls.calls.its, K.Key_E)
        (dialog,) = page.findChildren(ContactDialog)
        assert (dialog.company.text(), dialog.language.text()) == ("Kovács Kft.", "hu")
        dialog.name.setText("  Kovács   Éva ")
        QTest.keyClick(dialog.name, K.Key_Return)
        assert book(means).entries == [
            Contact(KOVACS, "Kovács Éva", "Kovács Kft.", "hu", origin="typed"),
        ]


def test_what_was_not_changed_is_not_written(qtbot: QtBot, means: Means) -> None:
    with opened_caller(page_of(means, MARIC), qtbot) as page:
        told(page, qtbot)
        page.change_contact()
        (dialog,) = page.findChildren(ContactDialog)
        dialog.keep()
        assert book(means).entries == []


def test_everything_is_erased_after_two_questions(qtbot: QtBot, means: Means) -> None:
    privacy, left, notes = FakePrivacy(), list[None](), NoteHabits()
    for who in (KOVACS, MARIC):
        notes.drafts.put(who, Draft(text="rings again about"))
    page = page_of(replace(means, privacy=privacy, notes=notes), KOVACS)
    page.left.connect(lambda: left.append(None))
    with opened_caller(page, qtbot):
        told(page, qtbot)
        QTest.keyClick(page.body.calls.calls.its, K.Key_X)
        for menu in page.findChildren(QMenu):
            menu.close()
        assert page.privacy is not None
        page.privacy.erase((KOVACS, "Kovács"))
        (dialog,) = page.findChildren(EraseDialog)
        qtbot.waitUntil(dialog.on.isEnabled, timeout=LIMIT_MS)
        dialog.go_on()
        assert privacy.done == [("held", KOVACS)]
        QTest.keyClicks(dialog.typed, "0142")
        QTest.keyClick(dialog.typed, K.Key_Return)
        qtbot.waitUntil(lambda: bool(left), timeout=LIMIT_MS)
        assert privacy.done == [("held", KOVACS), ("erase", KOVACS)]
        assert page.body.calls.said == "Everything about this caller was erased"
        assert (notes.drafts.get(KOVACS), notes.drafts.get(MARIC)) == (None, Draft(text="rings again about"))
        dialog.reject()


def test_j_and_k_ask_for_the_callers_beside(qtbot: QtBot, means: Means) -> None:
    asked: list[int] = []
    page = page_of(means, KOVACS)
    page.aside.connect(asked.append)
    with opened_caller(page, qtbot):
        for key in (K.Key_J, K.Key_K):
            QTest.keyClick(page.body.calls.calls.its, key)
    assert asked == [1, -1]


def test_the_list_of_lost_callers_says_who_stands_beside(qtbot: QtBot, means: Means) -> None:
    with opened_ledger(ledger_of(means), qtbot) as page:
        rows = page.sheet.model.rows
        first, second = behind_caller(rows[0]), behind_caller(rows[1])
        assert page.beside(first, 1) == second
        assert page.sheet.current == rows[1]
        assert page.beside(second, -1) == first
        assert page.beside(first, -1) is None
        assert page.beside(CallerBehind(UNKNOWN, ""), 1) is None


def test_a_paper_has_one_picture_the_calls_and_the_notes(qtbot: QtBot, means: Means) -> None:
    with opened_caller(page_of(means, KOVACS), qtbot, (1920, 1080)) as page:
        told(page, qtbot)
        facts = {shown(fact.title): shown(fact.words) for fact in facts_of(page, moment(), setting())}
        assert facts["Stands"] == "To call back"
        assert facts["Note"].endswith("Ana Kovač · invoice 2214")
        assert facts["In all"].startswith("Calls: 4 · Lost: 3 · Waited in all: 4:32 · Talked in all: 5:48")
        calls, talks = tables_of(page)
        assert (len(calls.rows), len(talks.rows)) == (4, 1)
        assert len(page.pictures()) == 1
        page.note_taken(AccessKind.PRINTED, "caller")
    (access,) = book(means).entries
    assert isinstance(access, Access)
    assert (access.kind, access.callers) == (AccessKind.PRINTED, 1)


def test_a_file_gets_all_calls_also_those_that_are_not_told_yet(qtbot: QtBot, means: Means) -> None:
    with opened_caller(page_of(means, BUSY), qtbot) as page:
        told(page, qtbot)
        calls, _ = tables_of(page)
        assert (len(calls.rows), calls.question is not None) == (50, True)
        assert calls.question is not None
        assert len(means.submit(calls.question).result(LIMIT_MS / 1000)) == 201


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)], ids=str)
@pytest.mark.parametrize("number", [KOVACS, BUSY, LONG_NAMES, "+74955550109", UNKNOWN])
def test_no_text_leaves_its_place(qtbot: QtBot, means: Means, number: str, size: tuple[int, int]) -> None:
    page, painted = page_of(replace(means, privacy=FakePrivacy()), number), list[Painted]()
    with opened_caller(page, qtbot, size):
        told(page, qtbot)
        page.set_record(painted.append)
        page.grab()
        page.set_record(None)
        cards = [QRect(part.geometry()) for part in page.parts()]
        assert all(page.rect().contains(card) for card in cards)
    boxes = [(one.text, one.ink, one.box) for one in painted]
    out = [what for what in boxes if not what[2].adjusted(-1, -1, 1, 1).contains(what[1])]
    assert out == []
