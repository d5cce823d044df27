"""Asks another program over HTTP: once, within a time, without being led on to another host."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from wallboard.app.web.deadline import Deadline
from wallboard.domain.text import Text, mark
from wallboard.domain.words import Seconds

if TYPE_CHECKING:
    from requests import Response

MOST_BYTES = 64 * 1024
_PIECE = 8192


class Answer(Struct, frozen=True):
    """What was answered."""

    code: int
    body: bytes


class Failure(Exception):  # noqa: N818 -- nothing went wrong here: there
    """Nothing was answered; why, in words without address or secret."""

    def __init__(self, why: Text) -> None:
        """Keep the words."""
        super().__init__(why)
        self.why = why


def asked(
    method: str,
    url: str,
    headers: Mapping[str, str],
    body: bytes = b"",
    *,
    timeout_s: Seconds = 5.0,
    look: bool = True,
) -> Answer:
    """Ask, and return the answer, whatever its code. Raises Failure.

    Redirects are not followed: what was meant for one host must not reach another. No more than
    `MOST_BYTES` are read, and all takes no longer than `timeout_s`, however slowly it comes. Without
    `look` the code alone counts, and nothing is read.
    """
    import requests  # noqa: PLC0415 -- 0.1 s, and most walls never ask anybody

    from wallboard.app.web.session import WatchedSession  # noqa: PLC0415 -- loads it too

    late = mark("web", "no answer in time")
    with Deadline(timeout_s) as deadline:
        try:
            with (
                WatchedSession(deadline) as session,
                session.request(
                    method, url, headers=dict(headers), data=body or None,
                    timeout=timeout_s, allow_redirects=False, stream=True,
                ) as response,
            ):  # fmt: skip
                answer = Answer(response.status_code, _read(response) if look else b"")
        except requests.Timeout as error:
            raise Failure(late) from error
        except requests.exceptions.SSLError as error:
            raise Failure(late if deadline.over else mark("web", "its certificate is not trusted")) from error
        except (requests.RequestException, ValueError) as error:
            raise Failure(late if deadline.over else mark("web", "it can't be reached")) from error
        if deadline.over:  # a head that was cut is a head to urllib3
            raise Failure(late)
        return answer


def _read(response: "Response") -> bytes:
    read = bytearray()
    for piece in response.iter_content(_PIECE):
        read += piece
        if len(read) >= MOST_BYTES:
            break
    return bytes(read[:MOST_BYTES])
