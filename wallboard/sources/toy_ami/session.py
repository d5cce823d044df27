"""One client of the toy server: its login, its rights, and what waits to be sent to it."""

import hashlib
import socket
from collections.abc import Callable, Iterator
from random import Random

from wallboard.domain.words import Seconds
from wallboard.sources.toy_ami.actions import Answers, Request, error, success
from wallboard.sources.toy_ami.options import CLASSES, Account, mask_of

BANNER = b"Asterisk Call Manager/11.0.0\r\n"
_MAX_REQUEST = 65_536
_BOOTED = (
    "Event: FullyBooted\r\nPrivilege: system,all\r\n"
    "Uptime: 1\r\nLastReload: 1\r\nStatus: Fully Booted\r\n\r\n"
)
_BEFORE_LOGIN = frozenset({"login", "challenge", "logoff"})


class Session:
    """State of one connection; `receive` takes bytes, `out` is what is to be sent."""

    def __init__(
        self,
        sock: socket.socket,
        accounts: dict[str, Account],
        answers: Answers,
        rights_changed: Callable[[], None],
    ) -> None:
        self.sock = sock
        self.out = bytearray(BANNER)
        self.account: Account | None = None
        self.refused = False
        """A login failed: the answer and the end are due after a while."""
        self.closing = False
        """To be closed as soon as `out` is sent."""
        self.stuck_since: Seconds | None = None
        """Since when the client has not read anything."""
        self._accounts = accounts
        self._answers = answers
        self._rights_changed = rights_changed
        self._mask = CLASSES
        self._unread = b""
        self._challenge = ""
        self._refusal = ""

    @property
    def hears(self) -> frozenset[str]:
        """The classes of events this client gets."""
        return self._mask & self.account.read if self.account else frozenset()

    @property
    def patience_s(self) -> Seconds:
        """How long the server waits when this client does not read."""
        return self.account.write_timeout_s if self.account else 0.1

    def receive(self, data: bytes) -> None:
        """Take bytes from the client and answer what is complete."""
        self._unread += data
        for request in self._requests():
            if self.refused or self.closing:
                return
            self.out += self._answer(request).encode()
        if len(self._unread) > _MAX_REQUEST:
            self.closing = True

    def refuse(self) -> None:
        """Say that the login failed, now that it has waited long enough."""
        self.out += self._refusal.encode()
        self.closing = True

    def _requests(self) -> Iterator[Request]:
        while True:
            text, blank, rest = self._unread.replace(b"\r\n", b"\n").partition(b"\n\n")
            if not blank:
                return
            self._unread = rest
            pairs = (line.partition(":") for line in text.decode(errors="replace").split("\n"))
            yield {name.strip().lower(): value.strip() for name, colon, value in pairs if colon}

    def _answer(self, request: Request) -> str:
        action = request.get("action", "").lower()
        if self.account is None and action not in _BEFORE_LOGIN:
            return error(request, "Permission denied")
        match action:
            case "challenge":
                return self._make_challenge(request)
            case "login":
                return self._login(request)
            case "logoff":
                self.closing = True
                return success(request, "Message: Thanks for all the fish.").replace("Success", "Goodbye", 1)
            case "events":
                return self._set_mask(request)
            case _:
                return self._answers.answer(request, self.account.write if self.account else frozenset())

    def _make_challenge(self, request: Request) -> str:
        if request.get("authtype", "").upper() != "MD5":
            return error(request, "Must specify AuthType")
        self._challenge = str(Random().randrange(10**8, 10**9))  # noqa: S311 -- a toy's challenge
        return success(request, f"Challenge: {self._challenge}")

    def _login(self, request: Request) -> str:
        if self.account is not None:
            return success(request, "Message: Already authenticated")
        account = self._accounts.get(request.get("username", "").lower())
        if account is None or not self._knows_secret(request, account):
            self.refused = True
            self._refusal = error(request, "Authentication failed")
            return ""
        self.account = account
        self._set_mask(request)
        accepted = success(request, "Message: Authentication accepted")
        return accepted + (_BOOTED if "system" in self.hears else "")

    def _knows_secret(self, request: Request, account: Account) -> bool:
        if request.get("authtype", "").upper() != "MD5":
            return request.get("secret") == account.secret
        digest = hashlib.md5((self._challenge + account.secret).encode(), usedforsecurity=False).hexdigest()
        return bool(self._challenge) and request.get("key", "").lower() == digest

    def _set_mask(self, request: Request) -> str:
        wanted = mask_of(request.get("eventmask", "") or request.get("events", ""))
        if wanted is not None:
            self._mask = wanted
        self._rights_changed()
        return success(request, f"Events: {'On' if self._mask else 'Off'}")
