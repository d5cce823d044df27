"""Who called, as far as a screen may show it."""

from wallboard.ui.models.caller import is_called, name_beside
from wallboard.ui.spec import ScreenOptions, Setting


def test_the_address_book_knows_better_than_the_line_but_never_on_a_wall() -> None:
    def name_of(who: str) -> str:
        return {"+36551234567": "Kovács Anna"}.get(who, "")

    desk = Setting(options=ScreenOptions(mask=False), name_of=name_of)
    assert name_beside("KOVACS A", desk, "+36551234567", "0655123456") == "Kovács Anna"
    assert name_beside("KOVACS A", desk, "+371", "") == "KOVACS A"
    assert name_beside("KOVACS A", desk) == "KOVACS A"
    assert is_called("anna", ("+36551234567", "", ""), desk)
    assert not is_called("bela", ("+36551234567", "", ""), desk)

    wall = Setting(options=ScreenOptions(mask=True), name_of=name_of)
    assert name_beside("KOVACS A", wall, "+36551234567") == ""
    assert not is_called("anna", ("+36551234567", "", ""), wall)
