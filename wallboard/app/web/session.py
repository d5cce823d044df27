"""A session of requests whose connections are watched by a deadline. Loads requests."""

import logging
import socket
from typing import Any

import requests
from requests.adapters import HTTPAdapter

from wallboard.app.web.deadline import Deadline

# It names each address that is asked, in warnings too, and that may hold a caller's number.
logging.getLogger("urllib3").setLevel(logging.CRITICAL)


class WatchedSession(requests.Session):
    """Asks within a time, and says nobody's password but what it is told."""

    def __init__(self, deadline: Deadline) -> None:
        """Watch all connections."""
        super().__init__()
        # Else a password for that host would be taken out of ~/.netrc, which nobody meant to send.
        self.auth = _as_it_is
        for scheme in ("http://", "https://"):
            self.mount(scheme, _Watching(deadline))


class _Watching(HTTPAdapter):
    def __init__(self, deadline: Deadline) -> None:
        super().__init__()
        self._deadline = deadline

    def get_connection_with_tls_context(self, *args: Any, **more: Any) -> Any:  # noqa: ANN401 -- as there
        pool: Any = super().get_connection_with_tls_context(*args, **more)
        pool.ConnectionCls = _watched(pool.ConnectionCls, self._deadline)
        return pool


def _watched(kind: Any, deadline: Deadline) -> Any:  # noqa: ANN401 -- urllib3's kinds of connection
    class Watched(kind):  # type: ignore[misc]
        def _new_conn(self) -> socket.socket:
            made: socket.socket = super()._new_conn()
            deadline.watch(made)
            return made

    return Watched


def _as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request
