"""The counters of a whole simulated day, recomputed from nothing but what came over the wire."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from tests.sources.toy_ami.client import RawClient, all_of
from tests.sources.toy_ami.stories import PHONE, Story, clock, told
from wallboard.domain.words import EndCause
from wallboard.sources.simulator.day import day_events
from wallboard.sources.toy_ami import Habits, ToyAmi, ToyOptions
from wallboard.sources.toy_ami.book import QueueCounters
from wallboard.sources.toy_ami.ledger import Ledger


class Recount:
    """A queue's statistics as the lab's page describes them, written down a second time."""

    def __init__(self) -> None:
        self.talks: list[tuple[int, int]] = []
        self.lost: list[int] = []
        self.hold = 0

    def see(self, event: dict[str, str]) -> None:
        match event["Event"]:
            case "AgentConnect":
                new = int(event["HoldTime"])
                self.hold = (3 * self.hold + new) // 4 if self.talks or self.lost else new
            case "AgentComplete":
                self.talks.append((int(event["HoldTime"]), int(event["TalkTime"])))
            case "QueueCallerAbandon":
                self.lost.append(int(event["HoldTime"]))

    def six(self, target: int) -> dict[str, str]:
        talk = 0
        for number, (_, seconds) in enumerate(self.talks):
            talk = (3 * talk + seconds) // 4 if number else seconds
        good = sum(hold <= target for hold, _ in self.talks)
        good2 = good + sum(hold <= target for hold in self.lost)
        return {
            "Completed": str(len(self.talks)),
            "Abandoned": str(len(self.lost)),
            "Holdtime": str(self.hold),
            "TalkTime": str(talk),
            "ServicelevelPerf": _percent(good, len(self.talks)),
            "ServicelevelPerf2": _percent(good2, len(self.talks) + len(self.lost)),
        }


def _percent(part: int, whole: int) -> str:
    return str(round(100.0 * part / whole, 1)) if whole else "0.0"


def recounted(events: Iterable[dict[str, str]]) -> dict[str, Recount]:
    found: dict[str, Recount] = defaultdict(Recount)
    for event in events:
        if "Queue" in event:
            found[event["Queue"]].see(event)
    return found


@pytest.fixture(scope="module")
def day() -> Iterator[tuple[list[dict[str, str]], list[dict[str, str]], Ledger]]:
    """A day as a client saw it: the events, the last listing, and the server's own ledger."""
    events = day_events(11, date(2026, 11, 23), "Europe/Budapest")
    # Dumped calls move Holdtime without an event that says by how much, so none may bring an announcement.
    with ToyAmi(events, clock, ToyOptions(real_time=False)) as toy, RawClient(toy) as client:
        client.login(Events="agent")
        all_of(toy, client)
        listing = [item for item in client.items("QueueStatus") if item["Event"] == "QueueParams"]
        yield client.events(), listing, toy.ledger()


def test_counted_numbers_are_asterisks(
    day: tuple[list[dict[str, str]], list[dict[str, str]], Ledger],
) -> None:
    events, listing, _ = day
    counts = recounted(events)
    # An AgentDump or an announcement moves Holdtime by what no event says (recorded of vip-desk).
    unsaid = {event["Queue"] for event in events if event["Event"] == "AgentDump"}

    assert len(listing) == 5
    for params in listing:
        expected = counts[params["Queue"]].six(int(params["ServiceLevel"]))
        if params["Queue"] in unsaid:
            expected["Holdtime"] = params["Holdtime"]
        assert {name: params[name] for name in expected} == expected
        assert int(params["Completed"]) > 20


def test_the_ledger_is_what_the_wire_said(
    day: tuple[list[dict[str, str]], list[dict[str, str]], Ledger],
) -> None:
    events, listing, ledger = day
    visits = [(call, visit) for call in ledger.calls for visit in call.visits]
    connects = [event for event in events if event["Event"] == "AgentConnect"]
    completes = [event for event in events if event["Event"] == "AgentComplete"]

    answered = [(call.uniqueid, v.queue, v.agent, v.hold_time) for call, v in visits if v.fate == "answered"]
    assert sorted(answered) == sorted(
        (e["Uniqueid"], e["Queue"], e["Interface"], int(e["HoldTime"])) for e in connects
    )
    ends = [(v.queue, v.agent, v.talk_time, v.reason) for _, v in visits if v.ended is not None]
    assert sorted(ends) == sorted(
        (e["Queue"], e["Interface"], int(e["TalkTime"]), e["Reason"]) for e in completes
    )
    for params in listing:
        assert ledger.counters[params["Queue"]].completed == int(params["Completed"])


def test_every_visit_of_the_day_was_closed(
    day: tuple[list[dict[str, str]], list[dict[str, str]], Ledger],
) -> None:
    events, _, ledger = day
    joins = [event for event in events if event["Event"] == "QueueCallerJoin"]

    assert sum(len(call.visits) for call in ledger.calls) == len(joins)
    assert all(visit.left is not None for call in ledger.calls for visit in call.visits)
    assert all(call.ended is not None for call in ledger.calls)


def test_the_first_hold_and_the_first_talk_are_set_and_later_ones_averaged_in() -> None:
    counters = QueueCounters()
    for hold, talk in ((10, 100), (3, 7)):
        counters.picked_up(hold)
        counters.finished(talk, in_target=hold < 5)

    assert (counters.holdtime, counters.talktime) == ((3 * 10 + 3) // 4, (3 * 100 + 7) // 4)
    assert (counters.perf, counters.perf2) == (50.0, 50.0)


def test_until_something_is_counted_every_answer_sets_the_hold_time() -> None:
    counters = QueueCounters()
    for hold in (10, 3):
        counters.picked_up(hold)

    assert counters.holdtime == 3


def test_quick_abandons_count_in_the_second_service_level_only() -> None:
    counters = QueueCounters()
    counters.gave_up(in_target=True)
    counters.gave_up(in_target=False)

    assert (counters.perf, counters.perf2, counters.abandoned) == (0.0, 50.0, 2)


def test_of_two_talks_of_one_agent_at_once_the_older_is_not_counted() -> None:
    first = Story(1).ring(PHONE).answer(PHONE)
    second = Story(10).ring(PHONE).answer(PHONE)
    first.complete(PHONE, EndCause.AGENT, after=30)
    second.complete(PHONE, EndCause.AGENT, after=60)

    with (
        ToyAmi(
            told(first, second), clock, ToyOptions(real_time=False, habits=Habits(bare_completes=0))
        ) as toy,
        RawClient(toy) as client,
    ):
        client.login()
        all_of(toy, client)

        assert len(client.events("AgentComplete")) == 2
        assert toy.ledger().counters["support"].completed == 1
