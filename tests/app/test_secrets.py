import logging
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from wallboard.app.secrets import secret_of
from wallboard.app.settings import Settings, SourceSettings
from wallboard.app.specs import specs
from wallboard.domain.errors import WallboardError

SECRET = "hunter2-ß"


class Ring(KeyringBackend):
    """A keyring with one password, or one that fails."""

    priority = 1.0

    def __init__(self, fault: Exception | None = None) -> None:
        self._fault = fault

    def get_password(self, service: str, username: str) -> str | None:
        if self._fault is not None:
            raise self._fault
        return SECRET if (service, username) == ("wallboard:pbx", "reader") else None

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NotImplementedError

    def delete_password(self, service: str, username: str) -> None:
        raise NotImplementedError


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_the_environment_of_the_source_goes_before_that_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WALLBOARD_PASSWORD", "common")
    assert secret_of("", "pbx-1", "reader") == "common"
    monkeypatch.setenv("WALLBOARD_PASSWORD_PBX_1", "own")
    assert secret_of("", "pbx-1", "reader") == "own"
    assert secret_of("", "pbx-2", "reader") == "common"


def test_without_any_there_is_none() -> None:
    assert secret_of("", "pbx", "reader") is None


def test_a_named_variable_is_the_only_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WALLBOARD_PASSWORD", "common")
    with pytest.raises(WallboardError, match=r"MY_PBX.*is not set"):
        secret_of("env:MY_PBX", "pbx", "reader")
    monkeypatch.setenv("MY_PBX", SECRET)
    assert secret_of("env:MY_PBX", "pbx", "reader") == SECRET


def test_a_file_of_the_owner_only_is_read(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text(f" {SECRET} \n", "utf-8")
    file.chmod(0o600)
    assert secret_of(f"file:{file}", "pbx", "reader") == f" {SECRET} "


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "password"
    file.write_text(SECRET, "utf-8")
    file.chmod(mode)
    with pytest.raises(WallboardError, match=r"can be read by others.*chmod 600") as caught:
        secret_of(f"file:{file}", "pbx", "reader")
    assert SECRET not in str(caught.value)


def test_a_file_that_is_missing_or_no_text_is_said(tmp_path: Path) -> None:
    with pytest.raises(WallboardError, match="can't be read"):
        secret_of(f"file:{tmp_path / 'none'}", "pbx", "reader")
    file = tmp_path / "bytes"
    file.write_bytes(b"hunter\xff")
    file.chmod(0o600)
    with pytest.raises(WallboardError, match="not text") as caught:
        secret_of(f"file:{file}", "pbx", "reader")
    assert "hunter" not in str(caught.value)


def test_the_keyring_is_asked_last(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring.set_keyring(Ring())
    assert secret_of("", "pbx", "reader") == SECRET
    assert secret_of("keyring", "pbx", "reader") == SECRET
    monkeypatch.setenv("WALLBOARD_PASSWORD", "common")
    assert secret_of("", "pbx", "reader") == "common"
    assert secret_of("keyring", "pbx", "reader") == SECRET


def test_a_keyring_that_was_named_and_has_none_says_how_to_store_it() -> None:
    keyring.set_keyring(Ring())
    with pytest.raises(WallboardError, match="keyring set wallboard:other reader"):
        secret_of("keyring", "other", "reader")


@pytest.mark.parametrize("fault", [KeyringError(SECRET), RuntimeError(SECRET), OSError(SECRET)])
def test_a_keyring_that_fails_is_no_crash_and_tells_nothing(
    caplog: pytest.LogCaptureFixture, fault: Exception
) -> None:
    caplog.set_level(logging.DEBUG)
    keyring.set_keyring(Ring(fault))
    assert secret_of("", "pbx", "reader") is None
    assert SECRET not in caplog.text


def test_no_secret_is_in_what_a_source_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MY_PBX", SECRET)
    settings = Settings(source=(SourceSettings("pbx", "ami://reader@pbx", "env:MY_PBX"),))
    (spec,) = specs(settings, [], "UTC")
    assert spec.secret() == SECRET
    assert SECRET not in repr(spec) + repr(settings)


@pytest.mark.parametrize(
    "url",
    [
        f"ami://reader:{SECRET}@pbx",
        f"ami://reader:{SECRET}@pbx:99999",
        f"ami://reader:{SECRET}@pbx?x",
        f"ami://reader:a@{SECRET}@pbx",
        f"ami://pbx?password={SECRET}",
        f"ami:reader:{SECRET}@pbx",
        f"ami//reader:{SECRET}@pbx",
    ],
)
def test_a_password_in_an_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(WallboardError) as caught:
        specs(Settings(), [url], "UTC")
    assert SECRET not in str(caught.value)
