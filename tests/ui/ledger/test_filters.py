"""Lost callers by why they were lost and by how long they waited."""

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.ledger.opened_ledger import LIMIT_MS, known, means_of_the_day, moment, opened, page
from tests.ui.made_up_ledger import HOTLINE, SUMS, lost_callers, the_day
from wallboard.domain.ledger.rows import Ledger, LostCaller
from wallboard.domain.promise.step import Step
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.tally import Policy
from wallboard.domain.words import Outcome, Pre
from wallboard.ui.export.contents import facts_of
from wallboard.ui.ledger.choice import WAITS, Choice, Targets, Waits, nothing_words, targets_of
from wallboard.ui.ledger.head import MenuChip
from wallboard.ui.means import Means
from wallboard.ui.pages.ledger import LedgerPage
from wallboard.ui.text import shown

FULL, MENU = Outcome.FULL.value, Pre.IVR_ABANDON.value
SHORT, LONG = Policy(target_s=20), Policy(target_s=100)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_of_the_day(tmp_path_factory.mktemp("filters") / "day.sqlite") as made:
        yield made


@pytest.fixture
def means(cache: Means) -> Means:
    return known(cache)


def some_lost_otherwise() -> tuple[LostCaller, ...]:
    first, second, third, *others = lost_callers()
    return (
        replace(first, reason=FULL),
        replace(second, reason=MENU, longest_wait_s=None),
        replace(third, reason="by lightning"),
        *others,
    )


def the_mixed_day() -> Snapshot:
    return replace(the_day(), ledger=Ledger(some_lost_otherwise(), SUMS))


def texts(chip: MenuChip) -> list[str]:
    return [action.text() for action in chip.menu().actions()]


def trigger(chip: MenuChip, text: str) -> None:
    menu = chip.menu()
    next(action for action in menu.actions() if action.text() == text).trigger()


def listed(page: LedgerPage) -> list[str]:
    return [row.key[-4:] for row in page.sheet.model.rows]


def chips(page: LedgerPage) -> list[str]:
    return [shown(chip.words) for chip in page.head.menus if chip.isVisible()]


def told(page: LedgerPage) -> dict[str, str]:
    return {shown(fact.title): shown(fact.words) for fact in facts_of(page, moment(), page.setting)}


@pytest.mark.parametrize(
    ("wait", "number"), [("any", 12), ("over_30s", 11), ("over_1m", 8), ("over_3m", 2), ("over_target", 11)]
)
def test_who_waited_longer(wait: Waits, number: int) -> None:
    assert len(Choice(wait=wait).rows_of(lost_callers(), Targets(usual=SHORT))) == number


def test_a_wait_as_long_as_that_is_not_longer_and_who_never_waited_did_not() -> None:
    row = lost_callers()[0]
    for waited, fits in ((60.0, False), (60.5, True), (None, False)):
        assert Choice(wait="over_1m").has_wait(replace(row, longest_wait_s=waited), Targets()) is fits


def test_the_target_is_what_the_queue_of_the_latest_loss_promised_then() -> None:
    row = replace(lost_callers()[0], longest_wait_s=50.0, queue="Support")
    key, over = (row.source, "Support"), Choice(wait="over_target")
    assert over.has_wait(row, Targets({key: SHORT}, usual=LONG))
    assert not over.has_wait(row, Targets({key: LONG}, usual=SHORT))
    assert over.has_wait(replace(row, queue="Gone"), Targets({key: LONG}, usual=SHORT))
    assert not over.has_wait(replace(row, queue=None, queues=("Support",)), Targets({key: LONG}, usual=SHORT))
    steps = {key: (Step(0, LONG), Step(row.last_lost + 1, SHORT))}
    assert not over.has_wait(row, Targets({key: SHORT}, steps))
    assert over.has_wait(replace(row, last_lost=row.last_lost + 2), Targets({key: SHORT}, steps))


def test_targets_are_those_of_the_snapshot() -> None:
    day = the_day()
    queue = day.sources[0].queues[0]
    row = replace(lost_callers()[0], source=queue.source, queue=queue.queue)
    assert targets_of(day).of(row) == queue.policy.target_s
    assert targets_of(day).of(replace(row, queue="Gone")) == day.all.policy.target_s


def test_only_reasons_that_occur_are_offered_the_most_frequent_first(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot, the_mixed_day()) as ledger:
        assert chips(ledger)[-3:] == ["Any reason ▾", "Any wait ▾", "Open first ▾"]
        reasons = [
            "Any reason",
            "Hung up · 9",
            "By lightning · 1",
            "Hung up in the menu · 1",
            "Queue full · 1",
        ]
        assert texts(ledger.head.reasons) == reasons
        trigger(ledger.head.reasons, "Queue full · 1")
        assert listed(ledger) == ["0142"]
        assert "Queue full ▾" in chips(ledger)
        assert texts(ledger.head.reasons) == reasons, "what holds does not hide what else there is"
        assert shown(ledger.sheet.note) == "1 of 11 callers"
        assert shown(ledger.tiles.totals[1].value) == "11", (
            "as with a state, figures stay those of the centre"
        )
        trigger(ledger.head.reasons, "Any reason")
        assert len(listed(ledger)) == 12


def test_filters_combine_and_counts_are_of_who_fits_the_others(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot, the_mixed_day()) as ledger:
        trigger(ledger.head.waits, "Over 1 min")
        assert texts(ledger.head.reasons) == [
            "Any reason", "Hung up · 6", "By lightning · 1", "Queue full · 1"
        ]  # fmt: skip
        ledger.choosing.choose_states("to_call_back")
        trigger(ledger.head.reasons, "Hung up · 1")
        assert listed(ledger) == ["0109"]
        ledger.choosing.choose_lines((HOTLINE,))
        assert listed(ledger) == ["0109"]
        trigger(ledger.head.waits, "Over 3 min")
        assert listed(ledger) == []
        assert ledger.sheet.said == "Nobody fits “Hung up, Over 3 min”: choose another reason or wait"
        assert texts(ledger.head.reasons) == ["Any reason", "Hung up · 0"], "what holds can always be seen"


def test_a_loss_that_comes_in_is_filtered_too(qtbot: QtBot, means: Means) -> None:
    first, *others = some_lost_otherwise()
    with opened(page(means), qtbot, replace(the_day(), ledger=Ledger(tuple(others), SUMS))) as ledger:
        ledger.choosing.choose_reason(FULL)
        assert listed(ledger) == []
        ledger.show_moment(moment(replace(the_day(), ledger=Ledger((first, *others), SUMS))))
        assert listed(ledger) == ["0142"]


def test_another_time_keeps_the_filters_and_a_search_goes_on_top(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        ledger.choosing.choose_reason(Pre.OUT_OF_HOURS.value)
        assert listed(ledger) == []
        ledger.choosing.choose_days(date(2026, 11, 21), date(2026, 11, 22))
        qtbot.waitUntil(lambda: sorted(listed(ledger)) == ["", "0302", "5303"], timeout=LIMIT_MS)
        assert texts(ledger.head.reasons) == ["Any reason", "Out of hours · 3"]
        field = ledger.head.search.field
        QTest.keyClicks(field, "0302")
        assert listed(ledger) == ["0302"]
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert sorted(listed(ledger)) == ["", "0302", "5303"]
        ledger.choosing.choose_wait("over_30s")
        assert listed(ledger) == [], "nobody waited in a queue"


def test_paper_says_what_was_chosen(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        assert not {"Queues", "Lines", "Shown", "Reason", "Wait"} & set(told(ledger))
        ledger.choosing.choose_queues(("pbx-1/Billing",))
        ledger.choosing.choose_lines((HOTLINE,))
        ledger.choosing.choose_states("reached")
        ledger.choosing.choose_reason(Outcome.ABANDONED.value)
        ledger.choosing.choose_wait("over_target")
        facts = told(ledger)
        assert [facts[title] for title in ("Queues", "Lines", "Shown", "Reason", "Wait")] == [
            "Billing", "0800 hotline", "Reached", "Hung up", "Over the queue's target"
        ]  # fmt: skip
        ledger.choose_tab(1)
        assert [title in told(ledger) for title in ("Queues", "Lines", "Shown", "Reason", "Wait")] == [
            True, True, False, False, False
        ]  # fmt: skip


def test_where_there_is_no_room_both_are_one_chip(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        ledger.choosing.choose_states("taken")
        trigger(ledger.head.order, "Most often lost first")
        assert chips(ledger)[-2:] == ["More ▾", "Most often lost first ▾"]
        offered = ["Any reason", "Hung up · 5", "", *(shown(words) for _, words in WAITS)]
        assert texts(ledger.head.more) == offered
        trigger(ledger.head.more, "Over 1 min")
        assert sorted(listed(ledger)) == ["0109", "0142", "5071"]
        assert "Over 1 min ▾" in chips(ledger)
        trigger(ledger.head.more, "Hung up · 3")
        assert "Hung up, Over 1 min ▾" in chips(ledger)
        ledger.choosing.choose_states("all")
        assert chips(ledger)[-3:] == ["Hung up ▾", "Over 1 min ▾", "Most often lost first ▾"]


@pytest.mark.parametrize("wide", [1280, 1920])
def test_all_chips_are_whole_at_the_usual_sizes(qtbot: QtBot, means: Means, wide: int) -> None:
    with opened(page(means), qtbot) as ledger:
        ledger.resize(wide, wide * 9 // 16)
        assert "More ▾" not in chips(ledger)
        assert all(chip.width() >= chip.sizeHint().width() for chip in ledger.head.menus if chip.isVisible())


def test_calls_have_only_what_is_chosen_of_calls(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        ledger.choose_tab(1)
        assert chips(ledger) == ["Today ▾", "All queues ▾", "All lines ▾"]
        assert not ledger.head.search.isVisible()
        ledger.choose_tab(0)
        assert "Any reason ▾" in chips(ledger)
        assert ledger.head.search.isVisible()


def test_whoever_finds_nobody_reads_by_what() -> None:
    choice = Choice(reason=FULL)
    assert shown(nothing_words(choice, "")) == "Nobody fits “Queue full”: choose another reason or wait"
    assert shown(nothing_words(choice, "x")).endswith("Esc")
    assert shown(nothing_words(Choice(wait="over_30s", states="taken"), "")).startswith(
        "Nobody fits “Over 30 s”"
    )
