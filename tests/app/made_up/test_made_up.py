from collections.abc import Iterable
from concurrent.futures import Future
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace

from tests.ui.made_up import NOW
from tests.ui.made_up_ledger import lost_callers, the_day
from wallboard.app.compose import Place, Wishes
from wallboard.app.made_up.colleagues import Colleagues
from wallboard.app.made_up.entries import ANA, IVA, MADE_UP, made_up_entries
from wallboard.app.made_up.habits import at_home_anywhere
from wallboard.app.made_up.lines import line_titles
from wallboard.app.picture.played import Kept, busy_monday, played, played_into
from wallboard.app.settings import CallerSettings, CampaignSettings, Settings, SiteSettings, SourceSettings
from wallboard.domain.caller import caller_of
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.desk.dialling import DialRules, refusal_of
from wallboard.domain.desk.entry import Entry
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.money.campaign import owner_of
from wallboard.domain.periods import day_at
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceState
from wallboard.store.cache import open_reader
from wallboard.ui.desk.habits import DeskHabits

ZONE = "Europe/Budapest"
DEMO = Wishes(Settings(site=SiteSettings(zone=ZONE)), ("simulator:",))
WAIT_S = 20.0


@pytest.fixture(scope="module")
def rows() -> tuple[LostCaller, ...]:
    """Give the lost callers of the built-in centre on its busy Monday."""
    place = Place(DEMO)
    return played(place.specs, place.site, busy_monday(ZONE)).ledger.rows


def entered(rows: Iterable[LostCaller]) -> tuple[list[Contact], list[Deed]]:
    entries = made_up_entries(rows, busy_monday(ZONE))
    assert len({entry.id for entry in entries if isinstance(entry, Deed)}) + len(
        [entry for entry in entries if isinstance(entry, Contact)]
    ) == len(entries), "nothing is entered twice"
    return (
        [entry for entry in entries if isinstance(entry, Contact)],
        [entry for entry in entries if isinstance(entry, Deed)],
    )


def test_some_are_taken_on_one_is_promised_and_one_was_tried(rows: tuple[LostCaller, ...]) -> None:
    _, deeds = entered(rows)
    kinds = [deed.kind for deed in deeds]
    assert (
        kinds.count(DeedKind.PROMISED),
        kinds.count(DeedKind.MISSED),
        kinds.count(DeedKind.POSTPONED),
    ) == (
        1,
        1,
        1,
    )
    assert 2 <= kinds.count(DeedKind.TAKEN) <= 3
    assert {deed.by for deed in deeds} == {ANA, IVA}
    assert all(deed.id.startswith(MADE_UP) for deed in deeds)
    by_who = {row.who: row for row in rows}
    assert all(by_who[deed.who].last_lost <= deed.at for deed in deeds), (
        "nobody sees to whom was not lost yet"
    )
    assert all(by_who[deed.who].state is LedgerState.OPEN for deed in deeds)


def test_many_are_in_the_address_book_with_a_language_and_some_with_a_firm(
    rows: tuple[LostCaller, ...],
) -> None:
    contacts, _ = entered(rows)
    assert len(rows) / 5 < len(contacts) < len(rows) * 2 / 3
    assert {one.origin for one in contacts} == {MADE_UP}
    assert {one.language for one in contacts} <= {"hu", "lt", "bs", "hr", "ru", "en"}
    assert 0 < sum(bool(one.company) for one in contacts) < len(contacts)
    assert all(one.name for one in contacts)


def test_it_hangs_on_nothing_but_the_callers(rows: tuple[LostCaller, ...]) -> None:
    contacts, deeds = entered(rows)
    again, others = entered(reversed(rows))
    assert (sorted(again, key=repr), sorted(others, key=repr)) == (
        sorted(contacts, key=repr),
        sorted(deeds, key=repr),
    )


def test_a_real_number_is_never_entered() -> None:
    real = replace(lost_callers()[0], who="+36301234567", caller=caller_of("+36301234567"))
    assert made_up_entries([real], NOW) == ()
    assert made_up_entries([replace(real, who=None)], NOW) == ()


def test_colleagues_write_once_when_the_day_stands_still() -> None:
    written: list[Entry] = []
    done = Event()

    def write(*entries: Entry) -> Future[None]:
        written.extend(entries)
        done.set()
        return Future()

    ours = [replace(row, who=f"+3658{n:06}") for n, row in enumerate(lost_callers())]
    day, looks = the_day(), 0
    day = replace(day, ledger=replace(day.ledger, rows=tuple(ours)))

    def latest() -> Snapshot:
        nonlocal looks
        looks += 1
        sums = replace(day.ledger.sums, calls=min(looks, 5))
        return replace(day, ledger=replace(day.ledger, sums=sums))

    assert all(source.status.state is SourceState.LIVE for source in day.sources)
    colleagues = Colleagues(latest, write, look_s=0.001)
    colleagues.start()
    assert done.wait(WAIT_S)
    colleagues.stop()
    assert looks == 6, "it was still being told before"
    assert written
    assert tuple(written) == made_up_entries(day.ledger.rows, day.at)


def test_lines_have_titles_and_callers_are_worth_something_only_where_nothing_is_set() -> None:
    place = Place(DEMO)
    titles = line_titles(place.specs)
    assert list(titles.values()) == ["Main", "Sales line", "Billing line", "0800 hotline"]
    assert all(place.site.names.line("simulator", line) == title for line, title in titles.items())
    assert place.currency == "€"
    assert {one.average_sale for one in place.campaigns} == {Decimal(1500)}
    campaign = CampaignSettings("Autumn", ("+442079460000",))
    own = replace(DEMO.settings, callers=CallerSettings(currency="HUF "), campaign=(campaign,))
    named = Place(Wishes(own, DEMO.sources))
    assert (named.currency, [one.title for one in named.campaigns]) == ("HUF ", ["Autumn"])


def test_a_real_centre_gets_none_of_it() -> None:
    source = SourceSettings("pbx", "ami://reader@127.0.0.1")
    place = Place(Wishes(replace(DEMO.settings, source=(source,))))
    assert (place.campaigns, place.currency, dict(place.site.names.lines)) == ((), "", {})
    beside = Place(Wishes(replace(DEMO.settings, source=(source,)), ("simulator:", "ami://reader@127.0.0.1")))
    assert (beside.campaigns, dict(beside.site.names.lines)) == ((), {})


def test_an_option_that_cannot_be_names_no_line_and_more_agents_have_more_lines() -> None:
    assert Place(replace(DEMO, sources=("simulator:?seed=x",))).campaigns == ()
    titles = line_titles(Place(replace(DEMO, sources=("simulator:?agents=400",))).specs)
    assert list(titles.values())[4:] == ["Main 2", "Sales line 2", "Billing line 2", "0800 hotline 2"]


def test_the_callers_of_the_built_in_centre_may_be_rung_unless_countries_are_set(
    rows: tuple[LostCaller, ...],
) -> None:
    habits = at_home_anywhere(DeskHabits())
    wanted = [row for row in rows if row.to_call_back]
    assert wanted
    assert not any(refusal_of(row, busy_monday(ZONE), habits.rules) for row in wanted)
    at_home = DeskHabits(DialRules("HU"))
    assert at_home_anywhere(at_home) is at_home


def test_a_picture_has_it_in_a_book_of_its_own(tmp_path: Path) -> None:
    place, cache = Place(DEMO), tmp_path / "made-up.sqlite"
    shown = played_into(Kept(cache), place.specs, place.site, busy_monday(ZONE))
    with closing(open_reader(cache)) as connection:
        (contacts,) = connection.execute("SELECT count(*) FROM book.contact WHERE origin = ?", (MADE_UP,))
        (deeds,) = connection.execute("SELECT count(*) FROM book.deed")
    assert contacts[0] > 10
    seen_to = [row for row in shown.ledger.rows if row.last_deed is not None]
    assert deeds[0] == len(seen_to) + 1, "who was tried was put off as well"
    assert {row.taken_by for row in seen_to} == {"", ANA, IVA}
    assert shown.ledger.sums.promised >= 1


def test_one_line_is_advertised_for_money_since_ten_days_whatever_day_it_is() -> None:
    place = Place(DEMO)
    for at in (busy_monday(ZONE), busy_monday(ZONE) + 100 * 86_400.0):
        *usual, offer = place.campaigns_at(at)
        assert [one.cost for one in usual] == [None] * 4
        assert offer.lines == usual[1].lines
        today = day_at(at, ZONE).date
        until = offer.until
        assert until is not None
        assert (today - day_at(offer.since, ZONE).date).days == 10
        assert (day_at(until - 1, ZONE).date - today).days == 10
        assert owner_of(place.campaigns_at(at), "+442079460100", at) == offer
        assert owner_of(place.campaigns_at(at), "+442079460100", offer.since - 1) == usual[1]
