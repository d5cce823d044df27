import threading
from pathlib import Path

from tests.sources.ami.scripted import Line, server
from tests.sources.ami.test_source import PASSWORD, spec
from wallboard.domain.events import Baseline, CallerJoined, Event
from wallboard.sources.ami import AMI
from wallboard.sources.ami.conversation import AmiConversation
from wallboard.sources.ami.login import Login

JOIN = b"Event: QueueCallerJoin\r\nUniqueid: 7.1\r\nQueue: sales\r\nCallerIDNum: 0612345678\r\n\r\n"


def test_what_comes_over_the_wire_is_written_masked_and_replays(tmp_path: Path) -> None:
    stop, done = threading.Event(), threading.Event()

    def script(line: Line) -> None:
        line.log_in()
        line.serve(queues=["sales"], stop_at="CoreShowChannels")
        line.answer(line.actions[-1], "Response: Error", "Message: Permission denied")
        line.send(JOIN)
        line.serve()

    written = bytearray()

    def write(data: bytes) -> None:
        written.extend(data)
        if b"QueueCallerJoin" in written:
            done.set()

    with server(script) as port:
        thread = threading.Thread(target=AMI.capture, args=(spec(port), write, stop))
        thread.start()
        assert done.wait(20)
        stop.set()
        thread.join(20)
        assert not thread.is_alive()
    assert PASSWORD.encode() not in written
    assert b"0612345678" not in written
    assert [type(event) for event in replayed(bytes(written))[::2]] == [Baseline, CallerJoined]


def replayed(raw: bytes) -> list[Event]:
    """Our own questions name themselves, so a capture needs no record of what was sent."""
    talk = AmiConversation(Login("", ""))
    talk.overheard(b"Action: QueueStatus\r\nActionID: QueueStatus-4\r\n", 0.0)
    talk.overheard(b"Action: CoreShowChannels\r\nActionID: CoreShowChannels-5\r\n", 0.0)
    return talk.received(raw, 0.0).events
