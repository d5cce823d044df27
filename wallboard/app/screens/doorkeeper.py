"""Hears what a second program wants shown, in the running one; loaded when its first frame is there."""

import logging
from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from wallboard.app.screens.door import MOST_BYTES, Answer, Wanted, wanted_in, written
from wallboard.domain.errors import WallboardError

log = logging.getLogger(__name__)

PATIENCE_MS = 3_000
"""How long somebody may take to say what is wanted."""
_MOST = 8
"""So many at once; others wait."""


class Doorkeeper(QObject):
    """Listens on a socket that only the user may open. Nothing in it waits for anybody."""

    def __init__(self, show: Callable[[Wanted], tuple[str, ...]], parent: QObject | None = None) -> None:
        """`show` shows what is wanted and returns what that is; it may raise WallboardError."""
        super().__init__(parent)
        self._show = show
        self._heard: dict[QLocalSocket, bytes] = {}
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST)
        self._server.newConnection.connect(self._let_in)

    def open(self, address: str) -> bool:
        """Listen; False: it can't be. What an ended program left at the address is put away.

        Who has the cache has the address too, so nobody else is listening there.
        """
        QLocalServer.removeServer(address)
        if self._server.listen(address):
            return True
        log.info("another wallboard can't ask this one to show its windows: %s", self._server.errorString())
        return False

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _let_in(self) -> None:
        while self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            self._heard[visitor] = b""
            visitor.readyRead.connect(partial(self._hear, visitor))
            visitor.disconnected.connect(partial(self._forget, visitor))
            patience = QTimer(visitor)
            patience.setSingleShot(True)
            patience.timeout.connect(partial(QLocalSocket.abort, visitor))
            patience.start(PATIENCE_MS)
            self._hear(visitor)  # it may have spoken already

    def _hear(self, visitor: QLocalSocket) -> None:
        if visitor not in self._heard:
            return
        room = MOST_BYTES + 1 - len(self._heard[visitor])
        self._heard[visitor] += visitor.read(room).data()
        line, end, _ = self._heard[visitor].partition(b"\n")
        if not end and len(line) <= MOST_BYTES:
            return
        del self._heard[visitor]  # whatever else is said, was not asked for
        answer = self._answer(line) if end else Answer(why="too long")
        visitor.write(written(answer))
        visitor.disconnectFromServer()

    def _answer(self, line: bytes) -> Answer:
        try:
            return Answer(shown=self._show(wanted_in(line)))
        except msgspec.DecodeError as error:
            log.info("another program asked for what can't be meant: %s", error)
            return Answer(why=str(error))
        except WallboardError as error:
            return Answer(why=str(error.message))

    def _forget(self, visitor: QLocalSocket) -> None:
        self._heard.pop(visitor, None)
        visitor.deleteLater()
