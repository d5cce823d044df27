"""Write down what a server sends, fit to be shown to others: a bug report is a transcript."""

import secrets
import time
from collections.abc import Callable

from wallboard.domain.source import Stop
from wallboard.domain.words import Seconds
from wallboard.sources.ami.conversation import AmiConversation
from wallboard.sources.ami.mask import Mask
from wallboard.sources.ami.source import address_of, conversation_of
from wallboard.sources.spec import SourceSpec
from wallboard.sources.wire import Said, talk


def capture(spec: SourceSpec, write: Callable[[bytes], None], stop: Stop) -> None:
    """Record until told to stop: the server's bytes, in order, masked. Raises SourceError as `run` does.

    The same questions are asked as in normal use, so the recording replays like a live connection.
    What we send is not written: it holds the key made from the password.
    """
    recorder = _Recorder(conversation_of(spec), Mask(secrets.token_bytes(32)), write)
    talk(address_of(spec), recorder, lambda _events: None, stop, time.monotonic)


class _Recorder:
    """Stands between wire and conversation and writes down what goes by."""

    def __init__(self, conversation: AmiConversation, mask: Mask, write: Callable[[bytes], None]) -> None:
        self._conversation = conversation
        self._mask = mask
        self._write = write

    def received(self, chunk: bytes, now: Seconds, steady: Seconds) -> Said:
        self._write(self._mask.feed(chunk))
        return self._conversation.received(chunk, now, steady)

    def tick(self, now: Seconds, steady: Seconds) -> Said:
        return self._conversation.tick(now, steady)
