import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from wallboard.app.screens.door import Answer, Wanted, address_of, wanted_in, written
from wallboard.app.screens.knock import hand_over, knock
from wallboard.app.settings import ScreenSettings
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark
from wallboard.store.problems import CacheInUseError

HELD = CacheInUseError(mark("error", "The cache is already in use by process 7."), mark("error", "Close it."))


_OTHER = """
import socket, sys
with socket.socket(socket.AF_UNIX) as server:
    server.bind(sys.argv[1])
    server.listen(1)
    print(flush=True)
    visitor, _ = server.accept()
    sys.stdout.buffer.write(visitor.recv(65_536))
    visitor.sendall(bytes.fromhex(sys.argv[2]))
    visitor.close()
"""


@contextmanager
def answering(cache: Path, answer: bytes) -> Iterator[list[bytes]]:
    """Answer one program as another wallboard would; in a process, for whoever asks just waits."""
    address, heard = address_of(cache), list[bytes]()
    assert address is not None
    words = [sys.executable, "-c", _OTHER, address, answer.hex()]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        yield heard
        heard.append(other.stdout.read())
    Path(address).unlink()


def test_the_running_one_shows_it_and_that_is_said(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    board = Path(__file__).parents[3] / "resources" / "boards" / "wall.toml"
    (tmp_path / "own.toml").write_text(board.read_text("utf-8"), "utf-8")
    monkeypatch.chdir(tmp_path)
    cache = tmp_path / "cache.sqlite"
    with answering(cache, written(Answer(shown=("desk",)))) as heard:
        assert hand_over(cache, {"desk": ScreenSettings(boards=("desk", "own.toml"))}, HELD) == 0
    assert wanted_in(heard[0]).screens["desk"].boards == ("desk", str(tmp_path / "own.toml"))
    assert "runs already with this cache: it shows “desk” now." in capsys.readouterr().err


def test_what_the_other_cannot_show_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    cache = tmp_path / "cache.sqlite"
    with (
        answering(cache, written(Answer(why="There is no board."))),
        pytest.raises(WallboardError, match="shows nothing new: There is no board"),
    ):
        hand_over(cache, {}, HELD)


@pytest.mark.parametrize("answer", [b"", b"hello\n", b'{"schema": 2}\n', b"x" * 50_000])
def test_an_answer_that_makes_no_sense_is_none(qtbot: QtBot, tmp_path: Path, answer: bytes) -> None:
    with answering(tmp_path / "cache.sqlite", answer):
        assert knock(tmp_path / "cache.sqlite", Wanted(), 0.0) is None


def test_where_nobody_answers_the_next_step_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(CacheInUseError, match=r"process 7.*no windows.*wallboard record.*wallboard watch"):
        hand_over(tmp_path / "cache.sqlite", {}, HELD)


def test_a_board_that_is_wrong_is_said_here(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(WallboardError, match="can't be read"):
        hand_over(tmp_path / "cache.sqlite", {"desk": ScreenSettings(board="none.toml")}, HELD)
