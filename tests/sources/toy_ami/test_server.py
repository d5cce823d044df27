"""The server as a machine: pace, slow clients, breakdowns, and the ledger as a file."""

import socket
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event as Flag

import pytest

from tests.sources.toy_ami.client import LIMIT_S, RawClient, all_of
from tests.sources.toy_ami.stories import OPENING, PHONE, Story, clock, staffed, told
from wallboard.domain.errors import WallboardError
from wallboard.domain.events import AgentStateChanged, Event
from wallboard.domain.words import AgentState, EndCause
from wallboard.sources.toy_ami import Account, Habits, ToyAmi, ToyOptions
from wallboard.sources.toy_ami.ledger import load

FAST = ToyOptions(speed=100.0, habits=Habits(local_callers=0.0, bare_completes=0.0))
LIVE = ToyOptions(habits=Habits(local_callers=0.0))


def until(wanted: Callable[[], bool]) -> None:
    limit = time.monotonic() + LIMIT_S
    while not wanted():
        assert time.monotonic() < limit
        Flag().wait(0.005)


def joined(client: RawClient) -> dict[str, str]:
    return dict(client.wait_for(lambda m: m[0] == ("Event", "QueueCallerJoin")))


def test_events_come_when_they_are_due() -> None:
    with ToyAmi(told(Story(20).abandon()), clock, FAST) as toy, RawClient(toy) as client:
        begun = time.monotonic()
        client.login()
        joined(client)

        assert 0.15 <= time.monotonic() - begun < 5.0


def test_held_events_wait_for_play() -> None:
    options = ToyOptions(hold=True, speed=1000.0)
    with ToyAmi(told(Story().abandon()), clock, options) as toy, RawClient(toy) as client:
        client.login()
        assert client.events() == []
        toy.play()
        joined(client)

        assert toy.wait_until_played(LIMIT_S)


def test_what_was_before_the_beginning_has_happened_unheard() -> None:
    options = ToyOptions(begin_at=OPENING + 60)
    with ToyAmi(told(Story(), Story(200)), clock, options) as toy, RawClient(toy) as client:
        client.login()
        (entry,) = [item for item in client.items("QueueStatus") if item["Event"] == "QueueEntry"]

        assert 58 <= int(entry["Wait"]) <= 62
        assert client.events("QueueCallerJoin") == []


def test_whole_seconds_on_the_wire_are_those_of_the_wire() -> None:
    story = Story().ring(PHONE).answer(PHONE, after=400.0).complete(PHONE, EndCause.AGENT, after=1000.0)
    with (
        ToyAmi(told(story), clock, ToyOptions(real_time=False, speed=100.0)) as toy,
        RawClient(toy) as client,
    ):
        client.login()
        all_of(toy, client)
        (end,) = client.events("AgentComplete")

        assert (int(end["HoldTime"]), int(end["TalkTime"])) in {(4, 10), (5, 10), (4, 9), (5, 9)}


def test_timestamps_are_the_third_line_where_chosen() -> None:
    options = ToyOptions(real_time=False, timestamps=True)
    with ToyAmi(told(Story().abandon()), clock, options) as toy, RawClient(toy) as client:
        client.login()
        events = [m for m in all_of(toy, client) if m[0][0] == "Event"]

        assert {m[2][0] for m in events} == {"Timestamp"}
        assert [float(m[2][1]) for m in events] == sorted(float(m[2][1]) for m in events)


def test_a_taken_port_is_said_in_words() -> None:
    with (
        ToyAmi([], clock) as toy,
        pytest.raises(WallboardError, match="can't be used"),
        ToyAmi([], clock, ToyOptions(port=toy.port)),
    ):
        pass


def test_only_this_machine_can_connect() -> None:
    with ToyAmi([], clock) as toy:
        assert toy._wire._listener is not None
        assert toy._wire._listener.getsockname()[0] == "127.0.0.1"


def test_dropped_clients_may_come_back_at_once() -> None:
    with ToyAmi(told(), clock) as toy:
        with RawClient(toy) as client:
            client.login()
            toy.drop_clients()
            client.read_to_end()
        with RawClient(toy) as client:
            assert client.login()["Response"] == "Success"


def test_a_frozen_server_keeps_the_connection_and_goes_on_later() -> None:
    options = ToyOptions(hold=True, speed=1000.0)
    with ToyAmi(told(Story(5).abandon()), clock, options) as toy, RawClient(toy) as client:
        client.login()
        toy.freeze()
        toy.play()
        assert toy.wait_until_played(LIMIT_S)
        client._sock.settimeout(0.05)
        with pytest.raises(TimeoutError):
            client.read()
        client._sock.settimeout(LIMIT_S)
        toy.thaw()
        client.wait_for(lambda m: m[0] == ("Event", "QueueCallerAbandon"))


def test_a_restart_forgets_calls_counters_and_pauses() -> None:
    gone = Story(1).ring(PHONE).answer(PHONE)
    done = Story(1).ring(PHONE).answer(PHONE).complete(PHONE, EndCause.AGENT, after=1.0)
    paused = AgentStateChanged(OPENING + 9, PHONE, AgentState.PAUSED, "Lunch")
    events: list[Event] = [*told(done, gone), paused]
    with ToyAmi(events, clock, FAST) as toy:
        with RawClient(toy) as client:
            client.login()
            assert toy.wait_until_played(LIMIT_S)
            before = client.ask(Action="CoreStatus")
            toy.restart(down_s=0.3)
            client.read_to_end()
        with pytest.raises(ConnectionRefusedError), RawClient(toy):
            pass
        until(lambda: _listens(toy))
        with RawClient(toy) as client:
            client.login()
            items = client.items("QueueStatus")
            after = client.ask(Action="CoreStatus")

        assert {(item["Completed"], item["Calls"]) for item in items if "Completed" in item} == {("0", "0")}
        assert {item["Paused"] for item in items if "Paused" in item} == {"0"}
        assert before["CoreCurrentCalls"] == "1"
        assert after["CoreCurrentCalls"] == "0"
        ledger = toy.ledger()
        assert [visit.lost for call in ledger.calls for visit in call.visits] == [False, True]
        assert len(ledger.restarts) == 1


def test_a_clean_restart_ends_what_goes_on_and_says_so() -> None:
    with ToyAmi(told(Story(1), Story(1).ring(PHONE).answer(PHONE)), clock, FAST) as toy:
        with RawClient(toy) as client:
            client.login("wallboard")
            assert toy.wait_until_played(LIMIT_S)
            toy.restart(down_s=0.0, cleanly=True)
            client.read_to_end()

        names = [event["Event"] for event in client.events()]
        assert names[-1] == "Shutdown"
        assert {"QueueCallerAbandon", "AgentComplete"} <= set(names)


def test_numbers_begin_again_after_a_restart() -> None:
    first, second = Story(1).abandon(), Story(90_000).abandon()
    ahead = [0.0]
    options = ToyOptions(hold=True, speed=300.0)
    with ToyAmi(told(first, second), lambda: clock() + ahead[0], options) as toy:
        with RawClient(toy) as client:
            client.login()
            toy.play()
            joined(client)
            toy.restart(down_s=0.0)
        until(lambda: _listens(toy))
        ahead[0] = 300.0  # only now it is time for the second, however long all that took
        assert toy.wait_until_played(LIMIT_S)

        ids = [call.uniqueid.partition(".")[2] for call in toy.ledger().calls]
        assert ids[0] in {"0", "1"}
        assert ids[1:] in (["0"], ["1"])


def test_calls_that_come_while_the_server_is_down_are_never_seen() -> None:
    with ToyAmi(told(Story(100).abandon()), clock, ToyOptions(speed=1000.0)) as toy:
        toy.restart(down_s=0.5)
        assert toy.wait_until_played(LIMIT_S)
        until(lambda: _listens(toy))

        assert toy.ledger().calls == []


def test_a_reset_is_silent() -> None:
    story = Story().ring(PHONE).answer(PHONE).complete(PHONE, EndCause.AGENT)
    with ToyAmi(told(story), clock, ToyOptions(real_time=False)) as toy, RawClient(toy) as client:
        client.login("noevents")
        with RawClient(toy) as listener:
            listener.login()
            all_of(toy, listener)
            seen = len(listener.events())
            client.ask(Action="QueueReset")
            listener.ask(Action="Ping")

            assert len(listener.events()) == seen
        assert toy.ledger().counters["support"].completed == 0
        assert len(toy.ledger().resets) == 1


def test_a_client_that_does_not_read_is_cut_off_in_the_middle_of_a_message() -> None:
    slow = Account("slow", "slow-toy", write_timeout_s=0.05)
    pauses: list[Event] = [
        AgentStateChanged(OPENING + 1 + n / 1000, PHONE, AgentState.PAUSED, "x" * 200) for n in range(4000)
    ]
    options = ToyOptions(accounts=(slow,), speed=20.0, hold=True, send_buffer=4096)
    with (
        ToyAmi([*staffed(), *pauses], clock, options) as toy,
        RawClient(toy, receive_buffer=4096) as client,
    ):
        client.login("slow")
        toy.play()
        until(lambda: toy.logged_in == 0)
        client.read_to_end()

        assert 0 < len(client.events()) < 8000
        assert not client.data.endswith(b"\r\n\r\n")


def test_without_real_time_a_slow_client_is_waited_for() -> None:
    pauses: list[Event] = [
        AgentStateChanged(OPENING + 1 + n, PHONE, AgentState.PAUSED, "x" * 200) for n in range(1500)
    ]
    options = ToyOptions(real_time=False, send_buffer=4096)
    with (
        ToyAmi([*staffed(), *pauses], clock, options) as toy,
        RawClient(toy, receive_buffer=4096) as client,
    ):
        client.login()
        assert not toy.wait_until_played(0.1)
        client.send(Action="Ping")
        while client.data.count(b"Event: QueueMemberPause") < 3000:
            assert client.read()

        assert toy.wait_until_played(LIMIT_S)


def test_the_ledger_is_a_file_that_can_be_read_again(tmp_path: Path) -> None:
    story = Story().ring(PHONE).answer(PHONE).complete(PHONE, EndCause.CALLER)
    with ToyAmi(told(story), clock, ToyOptions(real_time=False)) as toy, RawClient(toy) as client:
        client.login()
        all_of(toy, client)
        toy.save_ledger(tmp_path / "ledger.json")

        ledger = load(tmp_path / "ledger.json")
        assert ledger == toy.ledger()
    (call,) = ledger.calls
    (visit,) = call.visits
    assert (visit.fate, visit.agent, visit.reason, visit.talk_time) == ("answered", PHONE, "caller", 7)
    assert visit.offers[0].result == "answered"
    assert visit.joined < (visit.answered or 0) < (visit.ended or 0)


def test_a_stopped_server_can_still_be_asked_for_its_ledger() -> None:
    toy = ToyAmi(told(Story().abandon()), clock, FAST)
    with toy:
        assert toy.wait_until_played(LIMIT_S)

    assert [visit.fate for call in toy.ledger().calls for visit in call.visits] == ["abandoned"]


def _listens(toy: ToyAmi) -> bool:
    try:
        socket.create_connection((toy.host, toy.port), timeout=LIMIT_S).close()
    except ConnectionRefusedError:
        return False
    return True
