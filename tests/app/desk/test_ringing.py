"""A call back of this program: what rings, and what is written down of it."""

from pathlib import Path
from queue import SimpleQueue
from threading import enumerate as threads

import pytest

from tests.sources.ami.originate.rung import WISH, toy_for
from tests.sources.toy_ami.stories import clock
from tests.ui.desk.desks import FakeDesk
from wallboard.app.desk.ringing import VARIABLE, Ringing, checked, line_of
from wallboard.app.desk.work import DeskWork
from wallboard.app.settings import CallBackSettings, Settings, SourceSettings
from wallboard.app.specs import specs
from wallboard.domain.desk.calling import LAST, Progress, Stage
from wallboard.domain.desk.deeds import DeedKind
from wallboard.domain.errors import WallboardError
from wallboard.domain.ledger.deeds import standing_of
from wallboard.sources.toy_ami import CallBack, ToyAmi


def settings_for(toy: ToyAmi, secret: Path, user: str = "callback") -> Settings:
    """Write settings that ring with the toy server."""
    source = SourceSettings("pbx-1", f"ami://reader@{toy.host}:{toy.port}", secret=f"file:{secret}")
    return Settings(source=(source,), call_back=CallBackSettings("pbx-1", user, f"file:{secret}"))


@pytest.fixture
def password(tmp_path: Path) -> Path:
    """Write the password of the account that rings."""
    file = tmp_path / "secret"
    file.touch(0o600)
    file.write_text("callback-toy", "utf-8")
    return file


class Rung:
    """Makes a call back with a made-up desk."""

    def __init__(self, settings: Settings) -> None:
        line = line_of(settings, specs(settings, (), "UTC"))
        assert line is not None
        self.desk = FakeDesk()
        self.ringing = Ringing(line, DeskWork("Ana K.", self.desk.write), clock)
        self.steps: SimpleQueue[Progress] = SimpleQueue()

    def call(self) -> Stage:
        """Call, and wait for the end."""
        self.ringing.ring(WISH, self.steps.put)
        while (stage := self.steps.get(timeout=20).stage) not in LAST:
            pass
        self.ringing.stop()
        return stage

    @property
    def kinds(self) -> list[DeedKind]:
        return [deed.kind for deed in self.desk.deeds]


def test_a_try_is_written_down_when_the_caller_rings(password: Path) -> None:
    with toy_for(CallBack()) as toy:
        rung = Rung(settings_for(toy, password))
        assert rung.call() is Stage.OVER

    (tried,) = rung.desk.deeds
    assert (tried.kind, tried.by, tried.agent) == (DeedKind.TRIED, "Ana K.", "1101")
    assert (tried.source, tried.call, tried.line) == ("pbx-1", "wb-0f2e8c", "+3614000000")
    assert tried.id == WISH.id


def test_why_a_try_failed_is_written_down_too(password: Path) -> None:
    with toy_for(CallBack(caller="BUSY")) as toy:
        rung = Rung(settings_for(toy, password))
        assert rung.call() is Stage.MISSED

    assert rung.kinds == [DeedKind.TRIED, DeedKind.MISSED]
    assert rung.desk.deeds[1].reason == "busy"


@pytest.mark.parametrize("call", [CallBack(agent="busy"), CallBack(agent="absent")])
def test_a_caller_whom_nobody_rang_was_not_tried(password: Path, call: CallBack) -> None:
    with toy_for(call) as toy:
        rung = Rung(settings_for(toy, password))
        assert rung.call() is Stage.NO_AGENT

    assert rung.kinds == []


def test_a_caller_whom_only_the_dial_plan_refused_was_not_tried_either(password: Path) -> None:
    with toy_for(CallBack(caller="")) as toy:
        rung = Rung(settings_for(toy, password))
        assert rung.call() is Stage.FAILED

    assert rung.kinds == [DeedKind.TRIED, DeedKind.UNDONE]
    assert rung.desk.deeds[1].undoes == rung.desk.deeds[0].id
    assert standing_of(rung.desk.deeds) == ()


def test_a_password_that_cannot_be_read_is_told(password: Path) -> None:
    with toy_for() as toy:
        rung = Rung(settings_for(toy, password))
        password.unlink()
        assert rung.call() is Stage.FAILED

    assert rung.kinds == []


def test_an_end_leaves_calls_alone_and_no_thread_behind(password: Path) -> None:
    with toy_for(CallBack(ring_s=60)) as toy:
        rung = Rung(settings_for(toy, password))
        rung.ringing.ring(WISH, rung.steps.put)
        while rung.steps.get(timeout=20).stage is not Stage.AGENT:
            pass
        rung.ringing.stop()

    assert rung.steps.get(timeout=20).stage is Stage.UNSEEN
    assert not [thread for thread in threads() if thread.name == "call back"]
    assert rung.kinds == [DeedKind.TRIED]


# --- settings --------------------------------------------------------------------------------------

READS = SourceSettings("pbx-1", "ami://reader@pbx.example")


def found(back: CallBackSettings, source: SourceSettings = READS) -> object:
    settings = Settings(source=(source,), call_back=back)
    return line_of(settings, specs(settings, (), "UTC"))


def test_without_a_server_nothing_rings() -> None:
    assert found(CallBackSettings()) is None
    assert found(CallBackSettings("elsewhere", "callback")) is None


@pytest.mark.parametrize(
    ("back", "source"),
    [
        (CallBackSettings("pbx-1", "reader"), READS),
        (CallBackSettings("pbx-1", ""), READS),
        (CallBackSettings("log", "callback"), SourceSettings("log", "queue_log:/var/log/asterisk/queue_log")),
    ],
)
def test_the_account_that_reads_never_rings(back: CallBackSettings, source: SourceSettings) -> None:
    with pytest.raises(WallboardError):
        found(back, source)


def test_the_readers_password_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WALLBOARD_PASSWORD", "reader's")
    monkeypatch.setenv(VARIABLE, "its own")
    settings = Settings(source=(READS,), call_back=CallBackSettings("pbx-1", "callback"))
    line = line_of(settings, specs(settings, (), "UTC"))

    assert line is not None
    assert line.spec.secret() == "its own"
    assert line.spec.user == "callback"


@pytest.fixture
def readers(tmp_path: Path) -> Path:
    """Write the password of the account that reads."""
    file = tmp_path / "reader"
    file.touch(0o600)
    file.write_text("reader-toy", "utf-8")
    return file


def test_the_check_tries_both_accounts(password: Path, readers: Path) -> None:
    with toy_for() as toy:
        source = SourceSettings("pbx-1", f"ami://reader@{toy.host}:{toy.port}", secret=f"file:{readers}")
        back = CallBackSettings("pbx-1", "callback", f"file:{password}")
        settings = Settings(source=(source,), call_back=back)
        lines = list(checked(settings, specs(settings, (), "UTC"), clock))

    assert [line.ok for line in lines] == [True, True, None, True]


def test_the_check_says_what_is_wrong_with_the_settings() -> None:
    settings = Settings(source=(READS,), call_back=CallBackSettings("pbx-1", "reader"))
    (only,) = checked(settings, specs(settings, (), "UTC"), clock)

    assert only.ok is False
    assert list(checked(Settings(), (), clock)) == []
