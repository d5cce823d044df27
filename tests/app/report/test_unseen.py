"""A queue or line that is mistyped in the settings is told of by `wallboard check`."""

from pathlib import Path

import pytest

from tests.store.made import NOON, answered, cache_with
from wallboard.app.cli import main
from wallboard.app.report.unseen import unseen_names
from wallboard.app.settings_file import settings_of
from wallboard.domain.facts import Call, QueueTarget
from wallboard.domain.words import Direction
from wallboard.store.cache import open_reader

SETTINGS = """
[queue.support]
target_s = 10
[queue.Support]
target_s = 10
[queue."pbx/sales"]
target_s = 10
[[change]]
queue = "suport"
valid_from = "2026-11-01"
target_s = 1
[[promise]]
title = "A"
queues = ["SUPPORT", "pbx/*", "*", "nowhere"]
lines = ["+36 1 100", "200"]
[[incident]]
reason = "line down"
since = "2026-11-23 10:42"
queues = ["other/support"]
[[campaign]]
title = "B"
lines = ["0036 1 100"]
"""
EXPECTED = (
    '[queue."Support"]: no queue called “Support” has been seen',
    "[[change]] 1: no queue called “suport” has been seen",
    "[[promise]] 1: no queue called “nowhere” has been seen",
    "[[incident]] 1: no queue called “other/support” has been seen",
    "[[promise]] 1: no call to “200” has been seen",
    "[[campaign]] 1: no call to “0036 1 100” has been seen",
)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    path = tmp_path / "cache.sqlite"
    call = Call("pbx", "c1", Direction.INBOUND, NOON, "", "", "+361100", ended=NOON + 9)
    cache_with(path, [answered("c1"), call, QueueTarget("pbx", "sales", 20.0)])
    return path


def test_names_that_nothing_has_are_said(cache: Path) -> None:
    connection = open_reader(cache)
    said = unseen_names(settings_of(SETTINGS, "my.toml"), connection)
    assert tuple(f"{one.where}: {one.what()}" for one in said) == EXPECTED
    assert [one.near for one in said] == ["support", "support", "", "support", "", ""]
    connection.close()


def test_of_an_empty_cache_nothing_is_said(tmp_path: Path) -> None:
    cache_with(tmp_path / "empty.sqlite", [])
    connection = open_reader(tmp_path / "empty.sqlite")
    assert unseen_names(settings_of(SETTINGS, "my.toml"), connection) == ()
    connection.close()


def test_the_check_says_them_and_does_not_fail_for_them(
    cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "my.toml"
    settings.write_text(SETTINGS, "utf-8")
    words = ["check", "--config", str(settings), "--source", "simulator:"]
    assert main([*words, "--cache", str(cache)]) == 0
    out = capsys.readouterr().out
    assert "?    [[change]] 1: no queue called “suport” has been seen. Did you mean “support”?" in out
    assert main([*words, "--cache", str(tmp_path / "none.sqlite")]) == 0
    cache.write_bytes(b"no cache")
    assert main([*words, "--cache", str(cache)]) == 0
    assert "has been seen" not in capsys.readouterr().out
