"""A shared number is put into the settings, and all else there stays as somebody wrote it."""

from pathlib import Path

import pytest

from wallboard.app.privacy.exclude import exclude
from wallboard.app.settings_file import read_settings
from wallboard.domain.errors import WallboardError

WHO = "+36551234567"
MINE = """# my centre
[site]
country = "HU"   # here

[callers]
repeat_window_h = 12.0
shared_numbers = [
  "06 55 999 9999",  # the neighbours' switchboard
]

[[source]]
name = "pbx"
url = "ami://reader@127.0.0.1"
"""


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    path = tmp_path / "new" / "wallboard.toml"
    path.parent.mkdir()
    path.write_text(MINE, "utf-8")
    path.chmod(0o640)
    return path


def test_the_number_is_added_and_the_rest_stays(settings: Path) -> None:
    assert exclude(settings, WHO)
    assert read_settings(settings).callers.shared_numbers == ("06 55 999 9999", WHO)
    text = settings.read_text("utf-8")
    for line in MINE.splitlines():
        assert line in text
    assert settings.stat().st_mode & 0o777 == 0o640
    assert list(settings.parent.iterdir()) == [settings]


@pytest.mark.parametrize("who", [WHO, "+36559999999"])
def test_a_number_that_is_there_is_not_added_again(settings: Path, who: str) -> None:
    exclude(settings, WHO)
    before = settings.read_bytes()
    assert not exclude(settings, who)
    assert settings.read_bytes() == before


@pytest.mark.parametrize("text", ["", "[site]\ncountry = 'HU'\n", "[callers]\nfcr_days = 3\n"])
def test_a_file_without_the_list_gets_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a" / "wallboard.toml"
    if text:
        path.parent.mkdir()
        path.write_text(text)
    assert exclude(path, WHO)
    assert read_settings(path).callers.shared_numbers == (WHO,)


def test_a_wrong_file_is_not_touched(settings: Path) -> None:
    settings.write_text("[callers\n")
    with pytest.raises(WallboardError, match="not TOML"):
        exclude(settings, WHO)
    assert settings.read_text() == "[callers\n"


def test_a_folder_in_the_way_is_said(settings: Path) -> None:
    settings.with_name("wallboard.toml.new").mkdir()
    with pytest.raises(WallboardError, match="can't be changed"):
        exclude(settings, WHO)
    assert settings.read_text("utf-8") == MINE
