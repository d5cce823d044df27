from wallboard.app.screens.how import how_of
from wallboard.app.settings import ScreenSettings
from wallboard.domain.snapshot import AgentNow
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.theme.sizes import Viewing


def in_one(_agent: AgentNow) -> str:
    return "All"


def test_what_is_set_of_a_screen_is_what_its_window_is_told() -> None:
    screen = ScreenSettings(
        mask=False, agents="names", breaks=True, theme="light", diagonal_in=24, distance_m=0.7
    )
    how = how_of(screen, "Europe/Riga", in_one, demo=False, made_up=frozenset({"sim"}))
    assert how == {
        "zone": "Europe/Riga",
        "options": ScreenOptions(mask=False, agents="names", breaks=True, made_up=frozenset({"sim"})),
        "demo": None,
        "viewing": Viewing(24, 0.7),
        "theme": "light",
        "group_of": in_one,
    }


def test_a_screen_of_which_nothing_is_set_shows_nobodys_number_name_or_break() -> None:
    options = how_of(ScreenSettings(), "UTC", in_one, demo=True)["options"]
    assert (options.mask, options.agents, options.breaks) == (True, "counts", False)
    assert str(how_of(ScreenSettings(), "UTC", in_one, demo=True)["demo"]) == "Made-up centre"


def test_hidden_numbers_can_be_revealed_only_where_that_is_set() -> None:
    assert not how_of(ScreenSettings(), "UTC", in_one, demo=False)["options"].reveal
    options = how_of(ScreenSettings(reveal=True), "UTC", in_one, demo=False)["options"]
    assert (options.mask, options.reveal) == (True, True)
