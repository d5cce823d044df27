import pytest
from msgspec.structs import replace

from wallboard.app.screens.choice import BUILT_IN, Overrides, chosen, completed, shown_whole
from wallboard.app.settings import ScreenSettings
from wallboard.app.settings_file import settings_of
from wallboard.domain.errors import WallboardError

PLAIN = Overrides()
LOBBY = ScreenSettings(board="lobby.toml", display=2)


def test_without_settings_the_wall_is_opened() -> None:
    assert chosen({}, (), PLAIN) == {"wall": ScreenSettings()}


def test_all_of_the_settings_are_opened_or_those_that_are_named() -> None:
    configured = {"lobby": LOBBY, "floor": ScreenSettings()}
    assert chosen(configured, (), PLAIN) == configured
    assert list(chosen(configured, ("floor", "lobby", "floor"), PLAIN)) == ["floor", "lobby"]


def test_the_desk_is_built_in_and_near() -> None:
    (desk,) = chosen({"lobby": LOBBY}, ("desk",), PLAIN).values()
    assert (desk.boards, desk.agents, desk.breaks, desk.mask) == (("desk", "wall"), "names", True, True)
    assert (desk.diagonal_in, desk.distance_m) == (24.0, 0.7)


def test_a_table_of_the_settings_changes_what_is_built_in() -> None:
    settings = settings_of('[screen.desk]\ntheme = "light"\n[screen.x]\n', "my.toml")
    assert settings.screen["desk"].boards == ("desk", "wall")
    assert settings.screen["desk"].theme == "light"
    assert settings.screen["x"] == ScreenSettings()
    assert completed("desk", {"board": "wall"})["board"] == "wall"
    assert "boards" not in completed("desk", {"board": "wall"})
    assert BUILT_IN["desk"]["boards"] == ["desk", "wall"]


def test_the_command_line_goes_before_the_settings() -> None:
    overrides = Overrides("my.toml", 3, fullscreen=True, theme="light")
    (desk,) = chosen({}, ("desk",), overrides).values()
    assert (desk.board, desk.boards, desk.display) == ("my.toml", (), 3)
    assert (desk.fullscreen, desk.theme, desk.agents) == (True, "light", "names")


def test_colours_and_full_screen_are_meant_for_all() -> None:
    opened = chosen({"a": LOBBY, "b": LOBBY}, (), Overrides(fullscreen=True, theme="light"))
    wanted = replace(LOBBY, fullscreen=True, theme="light")
    assert opened == {"a": wanted, "b": wanted}


@pytest.mark.parametrize("overrides", [Overrides(board="wall"), Overrides(display=1)])
def test_one_board_for_several_screens_is_asked_back(overrides: Overrides) -> None:
    with pytest.raises(WallboardError, match=r"--screen: a, b\."):
        chosen({"a": LOBBY, "b": LOBBY}, (), overrides)


def test_an_unknown_screen_is_answered_with_those_there_are() -> None:
    with pytest.raises(WallboardError, match=r"no screen “dsk”.*wall, desk, lobby"):
        chosen({"lobby": LOBBY}, ("dsk",), PLAIN)


def test_a_made_up_centres_desk_shows_whole_numbers_unless_something_is_set_of_it() -> None:
    screens = chosen({}, ["desk", "wall"], Overrides())
    assert {name: screen.mask for name, screen in shown_whole(screens, {}).items()} == {
        "desk": False,
        "wall": True,
    }
    assert shown_whole(screens, {"desk": ScreenSettings()}) == screens
    assert replace(shown_whole(screens, {})["desk"], mask=True) == screens["desk"]
