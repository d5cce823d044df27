from pathlib import Path

import msgspec
import pytest

from wallboard.app.screens.door import Answer, Wanted, address_of, answer_in, is_private, wanted_in, written
from wallboard.app.settings import ScreenSettings


def test_what_is_written_is_read() -> None:
    wanted = Wanted(screens={"desk": ScreenSettings(boards=("desk", "wall"), theme="light")})
    assert wanted_in(written(wanted)) == wanted
    assert answer_in(written(Answer(shown=("desk",)))) == Answer(shown=("desk",))


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"GET / HTTP/1.1",
        b"[]",
        b'{"schema": 2}',
        b'{"schema": 1, "run": "rm"}',
        b'{"screens": {"desk": {"theme": "pink"}}}',
        b'{"screens": {"desk": {"display": -1}}}',
        b'{"screens": {"desk": {"secret": "x"}}}',
        msgspec.json.encode({"screens": {"x" * 81: {}}}),
        msgspec.json.encode({"screens": {str(n): {} for n in range(17)}}),
        b"\xff\xfe",
    ],
)
def test_what_makes_no_sense_is_refused(line: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        wanted_in(line)


def test_each_cache_has_an_address_in_a_folder_that_is_the_users_own(tmp_path: Path) -> None:
    one, other = address_of(tmp_path / "one.sqlite"), address_of(tmp_path / "other.sqlite")
    assert one is not None
    assert one != other
    assert one == address_of(tmp_path / "folder" / ".." / "one.sqlite")
    assert Path(one).parent.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_others_may_enter_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o755)
    (tmp_path / "link").symlink_to(tmp_path / "made")
    (tmp_path / "file").touch()
    assert is_private(tmp_path / "made")
    assert not any(is_private(tmp_path / name) for name in ("open", "link", "file"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / ("x" * 120)))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / ("y" * 120)))
    assert address_of(tmp_path / "one.sqlite") is None
