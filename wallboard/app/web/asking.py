"""Asks another program over HTTP: once, within a time, without being led on to another host."""

from collections.abc import Mapping
from time import monotonic
from typing import TYPE_CHECKING

from msgspec import Struct

from wallboard.domain.text import Text, mark
from wallboard.domain.words import Seconds

if TYPE_CHECKING:
    from requests import PreparedRequest, Response

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
    method: str, url: str, headers: Mapping[str, str], body: bytes = b"", *, timeout_s: Seconds = 5.0
) -> Answer:
    """Ask, and return the answer, whatever its code. Raises Failure.

    Redirects are not followed: what was meant for one host must not reach another. No more than
    `MOST_BYTES` are read, and not for longer than `timeout_s`, however slowly they come.
    """
    import requests  # noqa: PLC0415 -- 0.1 s, and most walls never ask anybody

    until = monotonic() + timeout_s
    try:
        with requests.Session() as session:
            # Else a password for that host would be taken out of ~/.netrc, which nobody meant to send.
            session.auth = _as_it_is
            with session.request(
                method, url, headers=dict(headers), data=body or None,
                timeout=timeout_s, allow_redirects=False, stream=True,
            ) as response:  # fmt: skip
                return Answer(response.status_code, _read(response, until))
    except requests.Timeout as error:
        raise Failure(mark("web", "no answer in time")) from error
    except requests.exceptions.SSLError as error:
        raise Failure(mark("web", "its certificate is not trusted")) from error
    except (requests.RequestException, ValueError) as error:
        raise Failure(mark("web", "it can't be reached")) from error


def _as_it_is(request: "PreparedRequest") -> "PreparedRequest":
    return request


def _read(response: "Response", until: float) -> bytes:
    import requests  # noqa: PLC0415 -- loaded by now

    read = bytearray()
    for piece in response.iter_content(_PIECE):
        read += piece
        if len(read) >= MOST_BYTES:
            break
        if monotonic() > until:
            raise requests.Timeout
    return bytes(read[:MOST_BYTES])
