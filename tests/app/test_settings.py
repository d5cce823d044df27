from pathlib import Path

import pytest

from wallboard.app.settings import TABLES, Settings, settings_in
from wallboard.app.settings_doc import document
from wallboard.app.settings_file import read_settings, settings_of, settings_path
from wallboard.domain.errors import WallboardError

ROOT = Path(__file__).resolve().parents[2]
SOURCE = '[[source]]\nname = "pbx"\nurl = "ami://reader@pbx"\n'
EVERY = [(name, setting) for name, table in TABLES.items() for setting in settings_in(table)]


def wrong(text: str) -> str:
    with pytest.raises(WallboardError) as caught:
        settings_of(text, "my.toml")
    said = str(caught.value)
    assert "my.toml" in said
    return said


def test_everything_has_a_default() -> None:
    plain = settings_of("", "my.toml")
    assert plain == Settings()
    assert (plain.site.day_start, plain.cache.keep_calls_days, plain.source) == ("00:00", 400, ())


def test_what_the_file_says_is_taken() -> None:
    made = settings_of(
        SOURCE + '[queue."pbx/support"]\ntarget_s = 30\norder = -1\n[site]\nzone = "Europe/Vilnius"\n',
        "my.toml",
    )
    assert made.source[0].name == "pbx"
    assert made.queue["pbx/support"].target_s == 30.0
    assert made.site.zone == "Europe/Vilnius"


@pytest.mark.parametrize(("table", "setting"), EVERY, ids=[f"{name}.{s.key}" for name, s in EVERY])
def test_every_setting_has_title_help_and_values(table: str, setting: object) -> None:
    declared = next(s for name, s in EVERY if name == table and s is setting)
    assert str(declared.title)
    assert str(declared.explanation).endswith(".")
    assert str(declared.expects)
    assert not str(declared.title).endswith(".")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[sit]\n", ["the file", "“sit”", "Did you mean “site”?"]),
        (
            "colour = 3\n",
            [
                "“colour”",
                "site, source, queue, agent_group",
                "incident, campaign, operator, vendor, cache, screen",
            ],
        ),
        ('[site]\nzon = "UTC"\n', ["[site]", "“zon”", "“zone”"]),
        ("[cache]\nx = 1\n", ["[cache]", "“x”", "path, keep_calls_days, keep_numbers_days"]),
        (SOURCE + "user = 1\n", ["[[source]] 1", "“user”"]),
        (SOURCE + SOURCE.replace("url", "ulr").replace("pbx", "b"), ["[[source]] 2", "“ulr”", "“url”"]),
        ('[queue."pbx/support"]\ntarget = 20\n', ['[queue."pbx/support"]', "“target”", "“target_s”"]),
    ],
)
def test_an_unknown_key_is_answered_with_what_was_meant(text: str, parts: list[str]) -> None:
    said = wrong(text)
    assert all(part in said for part in parts), said


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[site]\nzone = 3\n", ["[site] zone = 3", "a text in quotes", "Europe/Budapest"]),
        ('[site]\nday_start = "7"\n', ["[site] day_start = '7'", "HH:MM"]),
        ('[site]\ncountry = "hungary"\n', ["country", "such as HU"]),
        ("[cache]\nkeep_calls_days = 0\n", ["keep_calls_days = 0", "a whole number from 1 to 36500"]),
        ("[cache]\nkeep_calls_days = 1.5\n", ["keep_calls_days = 1.5", "whole number"]),
        ("[screen.wall]\nfullscreen = 1\n", ['[screen."wall"] fullscreen = 1', "true or false"]),
        ('[screen.wall]\ntheme = "blue"\n', ["theme = 'blue'", '"dark", "light", "high-contrast"']),
        ('[screen.wall]\nboards = "wall"\n', ["boards = 'wall'", "texts in quotes, in brackets"]),
        ("[screen.wall]\ndistance_m = 0\n", ["distance_m = 0", "from 0.2 to 100"]),
        ('[screen.a]\nboard = "wall"\nboards = ["desk"]\n', ['[screen."a"]', "“board” and “boards”"]),
        ('[screen]\nboard = "x.toml"\n', ["[screen] board belongs to no screen", '[screen."wall"]']),
        ("[queue.support]\ntarget_s = -1\n", ['[queue."support"] target_s = -1', "from 0 to 3600"]),
        ('[queue.support]\norder = "first"\n', ["order = 'first'", "a whole number"]),
        ("[queue.support]\ntarget_share = 80\n", ["target_share = 80", "from 0 to 1"]),
        (f'[queue.support]\ntitle = "{"x" * 81}"\n', ["title", "up to 80 characters"]),
        (SOURCE + 'secret = "hunter2"\n', ["[[source]] 1 secret", "env:NAME"]),
        ('[[source]]\nurl = "ami://x"\n', ["[[source]] 1", "“name”", "on screen"]),
        ('[source]\nname = "pbx"\n', ["[source] needs two brackets", "[[source]]"]),
        ("site = 3\n", ["[site] must be a table"]),
        ("queue = 3\n", ["[queue] must be a table"]),
        ("[queue]\nsupport = 20\n", ['[queue."support"] must be a table']),
        ("source = [3]\n", ["[[source]] 1 must be a table"]),
        ('[site]\nzone = "Europe/Atlantis"\n', ["Europe/Atlantis", "no time zone", "Europe/Vilnius"]),
        ('[site]\nzone = "../etc"\n', ["../etc", "no time zone"]),
        ('[site]\nhours = "Mon-Fry 08:00-18:00"\n', ["[site] hours", "“Fry”", "such as Mon-Fri 08:00-18:00"]),
        ("[site]\nhours = 8\n", ["[site] hours = 8", "a text in quotes"]),
        ('[agent_group]\ntitle = "A"\n', ["two brackets", "[[agent_group]]"]),
        ('[[agent_group]]\ntitle = "A"\n', ["[[agent_group]] 1", "“members”", "PJSIP/11*"]),
        ('[[agent_group]]\ntitle = "A"\nmembers = "B"\n', ["members = 'B'", "texts in quotes, in brackets"]),
        (SOURCE + SOURCE, ["two [[source]]", "“pbx”"]),
        ("[queue.support]\ntarget_s = 5\nshort_abandon_s = 6\n", ["short_abandon_s is longer than target_s"]),
        ("zone == 3", ["not TOML"]),
    ],
)
def test_a_wrong_value_is_answered_with_what_would_be_right(text: str, parts: list[str]) -> None:
    said = wrong(text)
    assert all(part in said for part in parts), said


def test_a_password_in_the_wrong_place_is_not_repeated() -> None:
    assert "hunter2" not in wrong(SOURCE + 'secret = "hunter2"\n')


def test_the_users_own_file_is_read_if_there_is_one() -> None:
    path = settings_path()
    assert not path.exists()
    assert read_settings(None) == Settings()
    path.parent.mkdir(parents=True)
    path.write_text('[site]\nzone = "Europe/Riga"\n', "utf-8")
    try:
        assert read_settings(None).site.zone == "Europe/Riga"
    finally:
        path.unlink()
        path.parent.rmdir()


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(WallboardError, match="can't be read"):
        read_settings(tmp_path / "none.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(WallboardError, match="can't be read"):
        read_settings(tmp_path / "bytes.toml")


def test_the_page_about_settings_is_fresh() -> None:
    made = document()
    assert (ROOT / "docs" / "settings.md").read_text("utf-8") == made, (
        "python -m wallboard.app.settings_doc > docs/settings.md"
    )
    assert all(f"| `{setting.key}` |" in made for _, setting in EVERY)


def test_the_example_of_the_page_is_right() -> None:
    example = document().partition("```toml\n")[2].partition("```")[0]
    assert settings_of(example, "docs/settings.md").source[0].name == "pbx-1"
