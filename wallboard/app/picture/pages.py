"""The pages of which there can be a picture, and the cache that is asked for what they show."""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from wallboard.app.compose import Place, Wishes
from wallboard.app.desk.work import DeskWork
from wallboard.app.made_up.entries import IVA
from wallboard.app.made_up.habits import at_home_anywhere
from wallboard.app.made_up.past import RECENT, SIX_WEEKS
from wallboard.app.picture.answers import Answers, answering
from wallboard.app.picture.played import Kept
from wallboard.app.picture.shown import Shown, is_played, shown
from wallboard.app.settings_file import choices
from wallboard.domain.errors import WallboardError
from wallboard.domain.figures import HALF_HOUR
from wallboard.domain.kpis import BY_NAME, kpi_of
from wallboard.domain.snapshot import Scope, Snapshot
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.behind import (
    AgentsBehind,
    Behind,
    DiagnosticsBehind,
    DutyBehind,
    FigureBehind,
    GrowthBehind,
    LedgerBehind,
    LinesBehind,
    LoadBehind,
    MatchBehind,
    PromisesBehind,
    QuoteBehind,
    RecordsBehind,
    ReportBehind,
    TodayBehind,
)
from wallboard.ui.desk.habits import DeskHabits
from wallboard.ui.means import Forgetful, Means
from wallboard.ui.selection import ALL, select

_LEDGER = "lost-callers"
_OF_QUEUES: dict[str, Callable[[Scope], Behind]] = {
    "today": TodayBehind,
    "agents": AgentsBehind,
    _LEDGER: LedgerBehind,
    "load": LoadBehind,
    "growth": GrowthBehind,
}
_OF_ALL: dict[str, Behind] = {
    "promises": PromisesBehind(),
    "report": ReportBehind("day"),
    "diagnostics": DiagnosticsBehind(),
    "duty": DutyBehind(),
    "lines": LinesBehind(),
    "quote": QuoteBehind(),
    "records": RecordsBehind(),
    "match": MatchBehind(),
}
PLANNING = frozenset({"load", "growth", "duty", "lines", "quote", "records", "match"})
"""Made of weeks."""
PAGES = (*_OF_QUEUES, *_OF_ALL)
"""Besides any figure, by whose key its explanation is meant."""


class Opened(Struct, frozen=True):
    """A page, and what it works with."""

    behind: Behind
    answers: Answers
    means: Means


def days_for(page: str) -> Sequence[int]:
    """Return which days of the built-in centre a page needs, besides the one that is shown."""
    return SIX_WEEKS if page in PLANNING else RECENT


def require_page(name: str) -> None:
    """Raise WallboardError where no page and no figure is called so."""
    if name not in PAGES and kpi_of(name) is None:
        raise WallboardError(say("error", "There is no page “{name}”.", name=name), _meant(name))


@contextmanager
def shown_with_cache(
    wishes: Wishes,
    at: str | None = None,
    scopes: Sequence[Scope] = (),
    *,
    stale: bool = False,
    told: Callable[[], threading.Event] = threading.Event,
    days: Sequence[int] = RECENT,
) -> Iterator[tuple[Shown, Path]]:
    """Learn what to paint, as `shown` does, and which cache a page of it may ask.

    Of the built-in centre that is one of its own, with so many `days` before, which is gone afterwards.
    Raises WallboardError where nothing was ever seen.
    """
    place = Place(wishes)
    with TemporaryDirectory(prefix="wallboard-") as folder:
        own = Path(folder) / "made-up.sqlite"
        cache = own if is_played(place, wishes) else place.cache_to_read
        what = shown(wishes, at, scopes, stale=stale, told=told, into=Kept(own, days))
        _require_seen(what.snapshot, cache)
        yield what, cache


@contextmanager
def opened(
    wishes: Wishes, behind: Behind, cache: Path, *, made_up: bool = False, at: Seconds | None = None
) -> Iterator[Opened]:
    """Let a page ask a cache for as long as it is painted; of a made-up centre as one sees it who may act.

    `at` is the instant that is shown, where what is made up hangs on it.
    """
    place = Place(wishes)
    campaigns = place.campaigns
    if made_up and at is not None and not wishes.settings.campaign:
        campaigns = place.campaigns_at(at)
    desk = DeskWork(IVA, _kept_nowhere) if made_up else None
    habits = at_home_anywhere(DeskHabits()) if made_up else DeskHabits()
    with answering(cache) as answers:
        site = place.site
        means = Means(
            answers.submit, Forgetful(), site.roster, place.recordings, site.names, unseen=place.unseen,
            campaigns=campaigns, currency=place.currency, desk=desk,
            habits=habits, planning=place.planning,
        )  # fmt: skip
        yield Opened(behind, answers, means)


def _kept_nowhere(*_entries: object) -> Future[None]:
    """Take what is entered in a picture: nobody can."""
    nobody: Future[None] = Future()
    nobody.cancel()
    return nobody


def behind_of(name: str, queues: Sequence[str], snapshot: Snapshot) -> Behind:
    """Return the page of a name, of some queues. Raises WallboardError for what there is not."""
    require_page(name)
    scope = _scope_of(queues, snapshot)
    if name in _OF_ALL:
        if queues:
            raise WallboardError(
                say("error", "The page “{name}” is about all queues.", name=name),
                mark("error", "Leave out --queue."),
            )
        return _OF_ALL[name]
    if name == _LEDGER:
        return LedgerBehind(scope, who=_most_wanted(snapshot))
    if name in _OF_QUEUES:
        return _OF_QUEUES[name](scope)
    kpi = kpi_of(name)
    assert kpi is not None, "required above"
    return FigureBehind(kpi.key + (HALF_HOUR if name.endswith(HALF_HOUR) else ""), scope)


def _most_wanted(snapshot: Snapshot) -> str | None:
    """Return with whom most calls were made of those to be called back: there is most to be seen of them."""
    rows = [row for row in snapshot.ledger.rows if row.to_call_back]
    return (
        max(rows, key=lambda row: (row.calls + row.tries, bool(row.caller.name), row.last_lost)).who
        if rows
        else None
    )


def _scope_of(queues: Sequence[str], snapshot: Snapshot) -> Scope:
    """Return which queues are meant; none named: all. Raises WallboardError for one that there is not."""
    if not queues or ALL in queues:
        return (ALL,)
    known = sorted({queue.queue for source in snapshot.sources for queue in source.queues})
    for name in queues:
        if not select(snapshot, (name,)).queues:
            raise WallboardError(
                say("error", "There is no queue “{name}” to show.", name=name), choices(name, known)
            )
    return tuple(queues)


def _require_seen(snapshot: Snapshot, cache: Path) -> None:
    if all(source.status.heard is None for source in snapshot.sources):
        raise WallboardError(
            say("error", "{file} has nothing to make a page of: nothing had been seen yet.", file=cache.name),
            mark("error", "Name a later instant with --at, or another file with --cache."),
        )


def _meant(name: str) -> Text:
    """Say which page may have been meant, else which there are; of figures there are too many to list."""
    close = get_close_matches(name.lower(), (*PAGES, *BY_NAME), 1)
    if close:
        return say("error", "Did you mean “{name}”?", name=close[0])
    return say(
        "error",
        "Choose one of: {names}; or a figure, such as service_level or lost (docs/figures.md).",
        names=", ".join(PAGES),
    )
