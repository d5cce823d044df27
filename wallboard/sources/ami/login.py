"""Getting in: the answer to a challenge, so that the password never crosses the wire."""

import hashlib

from wallboard.domain.source import SourceRefused
from wallboard.domain.text import mark, say
from wallboard.sources.ami.protocol import Message, action

EVENT_MASK = "agent,call,user"
"""Asterisk's cheapest choice that holds all we need; without one, two thirds of all bytes are dialplan steps.
The right `reporting` is needed for questions only, its events are none of ours. At login the field is
called Events; EventMask, as in the action Events, is ignored there (measured)."""


class Login:
    """The two questions and answers that open a session."""

    def __init__(self, user: str, password: str) -> None:
        """Keep both only until the session is open; nothing here shows them."""
        self._user = user
        self._password = password
        self.done = False

    def opening(self) -> bytes:
        """Ask for a challenge."""
        return action("Challenge", "Challenge-0", AuthType="MD5")

    def take(self, message: Message) -> bytes:
        """Take an answer and give what to send next. Raises SourceRefused."""
        if message.event:
            return b""
        good = message.fields.get("Response") == "Success"
        if message.fields.get("ActionID") == "Challenge-0":
            challenge = message.fields.get("Challenge", "")
            if not good or not challenge:
                raise SourceRefused(
                    mark(
                        "error",
                        "The server gives no MD5 challenge, and the password is not sent in the clear.",
                    ),
                    mark("error", "Asterisk itself always gives one: check what stands between."),
                )
            key = self._key(challenge)
            if key is None:
                raise _no_text()
            return action("Login", "Login-0", AuthType="MD5", Username=self._user, Key=key, Events=EVENT_MASK)
        if not good:
            raise _refused(self._user)
        self.done, self._password = True, ""
        return b""

    def _key(self, challenge: str) -> str | None:
        """Answer the challenge; None where the password can't be written as UTF-8.

        The error of the encoder holds the whole password, so it ends here: even one that is raised
        `from None` keeps what it was raised in.
        """
        try:
            answer = (challenge + self._password).encode()
        except UnicodeEncodeError:
            return None
        # MD5 is what the manager interface speaks; it protects the password, not the session.
        return hashlib.md5(answer, usedforsecurity=False).hexdigest()


def _no_text() -> SourceRefused:
    return SourceRefused(
        mark("error", "The password can't be sent: it has a character that is no UTF-8."),
        mark("error", "Write the password's file or variable anew as UTF-8, or choose a password in ASCII."),
    )


def _refused(user: str) -> SourceRefused:
    return SourceRefused(
        say("error", "The server refused the account “{user}”.", user=user),
        mark(
            "error",
            "Asterisk does not say why: check the password, that manager.conf has this account, and that its "
            "permit and deny lines allow this machine's address.",
        ),
    )
