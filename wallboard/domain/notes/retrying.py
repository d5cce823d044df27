"""When a note that could not be delivered is tried again, and when it is given up."""

from msgspec.structs import replace

from wallboard.domain.desk.notes import Delivery, DeliveryState
from wallboard.domain.words import Seconds

WAITS: tuple[Seconds, ...] = (60.0, 300.0, 900.0, 3600.0, 3600.0, 14_400.0, 14_400.0, 43_200.0)
"""Seconds after each try that failed: more than a day in all, so that a client's night or a mail server's
weekend maintenance is outlived, and then somebody has to look."""
ERROR_LIMIT = 200


def asked(note: str, channel: str, at: Seconds) -> Delivery:
    """Put a note on its way, or again on its way."""
    return Delivery(note, channel, DeliveryState.WAITING, at, next_at=at)


def sent(delivery: Delivery, at: Seconds, remark: str = "") -> Delivery:
    """Note that it has arrived, and what there is to say of it all the same."""
    return replace(
        delivery,
        state=DeliveryState.SENT,
        at=at,
        tries=delivery.tries + 1,
        next_at=None,
        error=remark[:ERROR_LIMIT],
    )


def failed(delivery: Delivery, at: Seconds, error: str, *, for_good: bool = False) -> Delivery:
    """Note that a try failed: when the next one is due, or that there is none.

    `for_good`: the other side has said that it will never take it.
    """
    tries = delivery.tries + 1
    last = for_good or tries > len(WAITS)
    return replace(
        delivery,
        state=DeliveryState.GIVEN_UP if last else DeliveryState.WAITING,
        at=at,
        tries=tries,
        next_at=None if last else at + WAITS[tries - 1],
        error=error[:ERROR_LIMIT],
    )


def is_due(delivery: Delivery, now: Seconds) -> bool:
    """Whether it is to be tried now."""
    return delivery.state is DeliveryState.WAITING and (delivery.next_at or 0.0) <= now
