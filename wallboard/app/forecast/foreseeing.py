"""Asks the cache what to expect of today, in the reader's thread, and tells the live side."""

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from datetime import date
from functools import partial
from sqlite3 import Connection
from typing import Any, TypeAlias

from wallboard.domain.errors import WallboardError
from wallboard.domain.forecast.expected import Foreseen
from wallboard.domain.staffing.goal import Goal
from wallboard.domain.words import Seconds
from wallboard.live.ahead import MINUTES
from wallboard.live.present import Site
from wallboard.store.queries.forecast.expected import ExpectedWish, foreseen_day

log = logging.getLogger(__name__)

Submit: TypeAlias = Callable[[Callable[..., Any]], "Future[Any]"]
Tell: TypeAlias = Callable[[Foreseen], None]


def wish_of(site: Site, day: date, now: Seconds) -> ExpectedWish:
    """Ask for all queues of a site; what they promise is only used to tell short hang-ups."""
    return ExpectedWish(
        day,
        site.zone,
        site.day_start,
        now,
        minutes=MINUTES,
        opening=site.opening,
        judge=lambda source, queue, at: site.policy_of(source, queue, None, at),
        policy=site.policy,
    )


def foreseeing(
    submit: Submit, site: Site, goal: Goal, clock: Callable[[], Seconds]
) -> Callable[[date, Tell], None]:
    """Return what asks for a day and tells of it later; a cache that can't be read foresees nothing."""

    def foresee(day: date, tell: Tell) -> None:
        question = partial(_asked, wish_of(site, day, clock()), goal)
        submit(question).add_done_callback(partial(_told, tell))

    return foresee


def _asked(wish: ExpectedWish, goal: Goal, connection: Connection) -> Foreseen:
    return foreseen_day(connection, wish, goal)


def _told(tell: Tell, answer: "Future[Foreseen]") -> None:
    try:
        tell(answer.result())
    except CancelledError:
        return  # the program ends
    except WallboardError as error:
        log.warning("nothing can be foreseen of today: %s", error)
