"""Notes as e-mails: plain text, one to all of a client's addresses, encrypted unless told otherwise."""

import smtplib
import socket
import ssl
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from wallboard.app.delivery.ways import NotDeliveredError, Secret
from wallboard.app.settings import MailSettings
from wallboard.app.web.deadline import Deadline
from wallboard.domain.caller import plain_text
from wallboard.domain.desk.notes import Delivery
from wallboard.domain.notes.letter import BODY, SUBJECT, Letter
from wallboard.domain.notes.template import filled_in, filled_lines
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds

TIMEOUT_S = 15.0
WHOLE_S = 60.0
"""For one e-mail, however slowly the server speaks."""
_PORTS = {"smtp": 587, "smtps": 465, "smtp-plain": 25}
_SUBJECT_LIMIT = 200
_REFUSED = 500
"""SMTP's answers from here on mean: never (RFC 5321, section 4.2.1)."""


class Server(Struct, frozen=True):
    """By which server e-mails go out."""

    scheme: str
    host: str
    port: int
    user: str
    sender: str
    ca: str


def server_of(settings: MailSettings) -> Server:
    """Read the address of the server, which was checked with the settings."""
    parts = urlsplit(settings.server)
    port = parts.port or _PORTS[parts.scheme]
    return Server(
        parts.scheme, parts.hostname or "", port, unquote(parts.username or ""), settings.sender, settings.ca
    )


class Mail:
    """One client's addresses."""

    def __init__(
        self,
        server: Server,
        to: tuple[str, ...],
        templates: tuple[str, str],
        secret: Secret,
        *,
        whole_s: Seconds = WHOLE_S,
    ) -> None:
        """Take the templates of subject and text; an empty one is ours."""
        self._whole_s = whole_s
        self._server, self._to, self._secret = server, to, secret
        self._subject, self._body = templates

    def send(self, letter: Letter, delivery: Delivery, at: Seconds) -> Text | None:
        """Hand it to the server; returns which of several addresses it did not take."""
        message = self.message(letter, delivery, at)
        with Deadline(self._whole_s) as deadline:
            refused = self._sent(message, deadline)
        return say("delivery", "not taken for {addresses}", addresses=", ".join(refused)) if refused else None

    def _sent(self, message: EmailMessage, deadline: Deadline) -> Iterable[str]:
        """Hand it over; return who of several does not get it."""
        try:
            smtp = self._connected(deadline)
            try:
                refused = smtp.send_message(message, self._server.sender, self._to)
                with suppress(smtplib.SMTPException, OSError):  # it was taken: how we part changes nothing
                    smtp.quit()
            finally:
                smtp.close()
        except smtplib.SMTPRecipientsRefused as error:
            never = all(code >= _REFUSED for code, _ in error.recipients.values())
            raise NotDeliveredError(
                mark("delivery", "the server takes none of the addresses"), for_good=never
            ) from error
        except smtplib.SMTPAuthenticationError as error:
            raise NotDeliveredError(mark("delivery", "the server refused the login; see [mail]")) from error
        except smtplib.SMTPDataError as error:
            why = say("delivery", "the server refused the e-mail ({code})", code=error.smtp_code)
            raise NotDeliveredError(why, for_good=error.smtp_code >= _REFUSED) from error
        except smtplib.SMTPResponseException as error:
            raise NotDeliveredError(
                say("delivery", "the server answered {code}", code=error.smtp_code)
            ) from error
        except smtplib.SMTPNotSupportedError as error:
            why = mark("delivery", "the server offers no encryption or login; see [mail]")
            raise NotDeliveredError(why) from error
        except UnicodeEncodeError as error:  # smtplib says both in ASCII
            why = mark("delivery", "name and password of a mail server may only have Latin letters")
            raise NotDeliveredError(why) from error
        except (smtplib.SMTPException, OSError, ssl.SSLError) as error:
            raise NotDeliveredError(_why(error, late=deadline.over), away=True) from error
        return refused

    def message(self, letter: Letter, delivery: Delivery, at: Seconds) -> EmailMessage:
        """Word the e-mail.

        Its id is that of the note and its version: where a try was counted as failed although it arrived, the
        client's mailbox can tell that both are one.
        """
        host = self._server.sender.rpartition("@")[2]
        message = EmailMessage(policy=SMTP)
        message["From"] = self._server.sender
        message["To"] = ", ".join(self._to)
        message["Subject"] = plain_text(
            filled_in(self._subject or SUBJECT, letter.values), _SUBJECT_LIMIT
        ).strip(" :")
        message["Date"] = format_datetime(datetime.fromtimestamp(at, UTC))
        message["Message-ID"] = f"<{_plain(delivery.note)}.{letter.note.at:.0f}@{host}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(filled_lines(self._body or BODY, letter.values).strip("\n") + "\n")
        return message

    def _connected(self, deadline: Deadline) -> smtplib.SMTP:
        server = self._server
        tls = ssl.create_default_context(cafile=server.ca or None)
        smtp = _watched(server, tls, deadline)
        try:
            if server.scheme == "smtp":
                smtp.starttls(context=tls)
            if server.user:
                smtp.login(server.user, self._secret() or "")
        except BaseException:
            smtp.close()
            raise
        return smtp


def _watched(server: Server, tls: ssl.SSLContext, deadline: Deadline) -> smtplib.SMTP:
    class Watched(smtplib.SMTP):
        def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
            made: socket.socket = super()._get_socket(host, port, timeout)  # type: ignore[misc]
            deadline.watch(made)
            return made

    class WatchedTls(smtplib.SMTP_SSL, Watched):
        """What is encrypted stands before what is watched."""

    if server.scheme == "smtps":
        return WatchedTls(server.host, server.port, timeout=TIMEOUT_S, context=tls)
    return Watched(server.host, server.port, timeout=TIMEOUT_S)


def _why(error: Exception, *, late: bool) -> Text:
    if isinstance(error, ssl.SSLError) and not late:
        return mark("delivery", "the server's certificate is not trusted; see [mail] ca")
    # smtplib makes its own error of a time-out.
    if late or isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return mark("delivery", "the mail server did not answer in time")
    return mark("delivery", "the mail server can't be reached")


def _plain(note: str) -> str:
    return "".join(c for c in note if c.isalnum() and c.isascii())
