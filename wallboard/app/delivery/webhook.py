"""Notes as JSON to a program of a client's (webhook), signed so that it knows that they come from us."""

import hashlib
import hmac

from wallboard.app.delivery.ways import NotDeliveredError, Secret
from wallboard.app.web.asking import Failure, asked
from wallboard.domain.desk.notes import Delivery
from wallboard.domain.notes.letter import JSON, Letter
from wallboard.domain.notes.template import filled_json
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds

TIMEOUT_S = 10.0
SIGNATURE = "Wallboard-Signature"
DELIVERY = "Wallboard-Delivery"
_TRY_AGAIN = frozenset({408, 425, 429})
"""Of the answers that blame us, those that may change by waiting."""
_OK, _MOVED, _BLAME, _THEIRS = 200, 300, 400, 500


class Webhook:
    """One client's address."""

    def __init__(self, url: str, template: str, secret: Secret) -> None:
        """Take the template of the JSON; an empty one is ours. A key of None signs nothing."""
        self._url, self._template, self._secret = url, template or JSON, secret

    def send(self, letter: Letter, delivery: Delivery, at: Seconds) -> Text | None:
        """Hand it over; what is answered besides the code is not looked at."""
        body = filled_json(self._template, letter.values).encode()
        headers = {
            "Content-Type": "application/json",
            # The same for every try of one version of a note, so that none is taken twice.
            DELIVERY: f"{delivery.note}.{letter.note.at:.0f}",
        }
        key = self._secret()
        if key is not None:
            headers[SIGNATURE] = signature(body, key, at)
        try:
            code = asked("POST", self._url, headers, body, timeout_s=TIMEOUT_S, look=False).code
        except Failure as failure:
            raise NotDeliveredError(failure.why, away=True) from failure
        if not _OK <= code < _MOVED:
            raise NotDeliveredError(_why(code), for_good=_BLAME <= code < _THEIRS and code not in _TRY_AGAIN)
        return None


def signature(body: bytes, key: str, at: Seconds) -> str:
    """Sign what is sent and when: `t=UNIX,v1=HEX`, HEX the HMAC-SHA256 of `UNIX.BODY` with the key."""
    moment = f"{at:.0f}"
    digest = hmac.new(key.encode(), moment.encode() + b"." + body, hashlib.sha256).hexdigest()
    return f"t={moment},v1={digest}"


def _why(code: int) -> Text:
    if _MOVED <= code < _BLAME:
        return mark("delivery", "the address leads on to another one; write that one as url")
    return say("delivery", "the program there answered {code}", code=code)
