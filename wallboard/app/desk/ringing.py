"""Lets the telephone system ring, one thread for each call back, and writes down what became of it."""

import logging
import os
from collections.abc import Callable, Iterator
from functools import partial
from threading import Event, Thread

from msgspec import Struct

from wallboard.app.desk.work import DeskWork
from wallboard.app.secrets import secret_of
from wallboard.app.settings import Settings
from wallboard.domain.desk.calling import LAST, RANG, CallWish, Progress, Stage, Told
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.errors import WallboardError
from wallboard.domain.source import Clock
from wallboard.domain.text import mark, say
from wallboard.sources.ami.originate.check import check_call_back
from wallboard.sources.ami.originate.plan import RingPlan
from wallboard.sources.ami.originate.ring import Ends, ring
from wallboard.sources.spec import Check, SourceSpec, with_details

VARIABLE = "WALLBOARD_PASSWORD_CALL_BACK"
_AMI = frozenset({"ami", "amis"})
_STOP_S = 2.0

log = logging.getLogger(__name__)


class Line(Struct, frozen=True):
    """The server with the account that may ring, and how it is asked."""

    spec: SourceSpec
    plan: RingPlan


class Ringing:
    """Every call back that this program makes. What was spoken the feed tells, by the id of the call."""

    def __init__(self, line: Line, desk: DeskWork, clock: Clock) -> None:
        """Nothing rings yet."""
        self._line = line
        self._desk = desk
        self._clock = clock
        self._leave = Event()
        self._threads: list[Thread] = []

    def ring(self, wish: CallWish, told: Told) -> Callable[[], None]:
        """Begin; `told` hears every step, from another thread. Return what cancels it."""
        cancel = Event()
        noted = _Noted(wish, self._line.spec.name, self._desk, told)
        ends = Ends(cancel, self._leave)
        work = partial(_ring, self._line, wish, noted, ends, self._clock)
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        self._threads.append(Thread(target=work, name="call back", daemon=True))
        self._threads[-1].start()
        return cancel.set

    def stop(self) -> None:
        """Follow no call any more; those that go on go on."""
        self._leave.set()
        for thread in self._threads:
            thread.join(_STOP_S)


def line_of(settings: Settings, specs: tuple[SourceSpec, ...]) -> Line | None:
    """Return what rings, as the settings say; None: nothing does. Raises WallboardError for what can't be."""
    back = settings.call_back
    if not back.source:
        return None
    spec = next((one for one in specs if one.name == back.source), None)
    if spec is None:
        return None  # another centre is shown than the one of the settings
    if spec.scheme not in _AMI:
        raise WallboardError(
            say("error", "The source {name} can't call back: it is no Asterisk.", name=spec.name),
            mark("error", "Name a source whose address begins with ami: or amis:, or none."),
        )
    if not back.user or back.user == spec.user:
        raise WallboardError(
            say("error", "Calling back with {name} needs an account of its own.", name=spec.name),
            mark("error", "Write another “user” into [call_back] than the one that reads."),
        )
    # Never as other passwords are looked for, or that of the account that reads would do.
    where = back.secret or (f"env:{VARIABLE}" if VARIABLE in os.environ else "keyring")
    secret = partial(secret_of, where, "call_back", back.user)
    plan = RingPlan(back.context, back.exten, 1, back.channel, back.ring_s)
    return Line(with_details(spec, user=back.user, secret=secret), plan)


def checked(settings: Settings, specs: tuple[SourceSpec, ...], clock: Clock) -> Iterator[Check]:
    """Say line by line whether calling back can work, without ringing anybody."""
    try:
        line = line_of(settings, specs)
        if line is not None:
            reader = next(one for one in specs if one.name == line.spec.name)
            yield from check_call_back(line.spec, reader, line.plan, clock)
    except WallboardError as error:
        yield Check(mark("check", "Settings"), ok=False, detail=error.message)


def _ring(line: Line, wish: CallWish, noted: "_Noted", ends: Ends, clock: Clock) -> None:
    """Be the thread of one call back; the person who waits hears of whatever goes wrong."""
    try:
        ring(line.spec, line.plan, wish, noted.told, ends, clock)
    except WallboardError as error:  # a password that can't be looked up
        noted.told(Progress(Stage.FAILED, clock(), error.message))
    except Exception:  # the top of a thread
        log.exception("calling back failed")
        noted.told(Progress(Stage.FAILED, clock(), mark("call back", "It failed; the log says why.")))


class _Noted:
    """Writes the try down when the caller begins to ring, and why it failed; passes every step on."""

    def __init__(self, wish: CallWish, source: str, desk: DeskWork, told: Told) -> None:
        self._wish, self._source, self._desk, self._told = wish, source, desk, told
        self._tried = False
        self._over = False

    def told(self, progress: Progress) -> None:
        if self._over:
            return
        self._over = progress.stage in LAST
        # An end that was not told may have been a try: rather one too many than a caller rung all day.
        if not self._tried and (progress.stage in RANG or progress.stage is Stage.UNSEEN):
            self._tried = True
            self._write(self._wish.id, DeedKind.TRIED, progress)
        if progress.stage is Stage.MISSED:
            self._write(self._desk.new_id(), DeedKind.MISSED, progress)
        if self._tried and progress.stage is Stage.FAILED:  # the dial plan's own list: nobody was rung
            self._write(self._desk.new_id(), DeedKind.UNDONE, progress, undoes=self._wish.id)
        self._told(progress)

    def _write(self, deed_id: str, kind: DeedKind, progress: Progress, *, undoes: str = "") -> None:
        wish = self._wish
        reason = "" if progress.why is None else str(progress.why)
        self._desk.write(
            Deed(
                id=deed_id,
                who=wish.who,
                at=progress.at,
                kind=kind,
                by=self._desk.name,
                agent=wish.extension,
                source=self._source,
                call=wish.call,
                line=wish.line,
                reason=reason,
                undoes=undoes,
            )
        )
