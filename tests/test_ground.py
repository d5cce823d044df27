"""The guards of conftest.py bite: what they forbid fails, what they allow works."""

import os
import socket

import pytest

from tests.conftest import NetworkUsedError


def test_another_machine_is_refused() -> None:
    with socket.socket() as other, pytest.raises(NetworkUsedError):
        other.connect(("192.0.2.1", 5038))


def test_a_name_of_another_machine_is_refused() -> None:
    with pytest.raises(NetworkUsedError):
        socket.getaddrinfo("example.org", 80)


def test_a_name_that_cannot_exist_is_not_found() -> None:
    with pytest.raises(socket.gaierror):
        socket.create_connection(("pbx.invalid", 5038))


def test_loopback_works() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
    ):
        assert client.getpeername() == server.getsockname()


def test_qt_needs_no_display() -> None:
    assert os.environ["QT_QPA_PLATFORM"]
