import unicodedata

import pytest
from msgspec.structs import replace

from tests.ui.made_up import agents
from tests.ui.made_up_agents import HOSTILE
from wallboard.domain.snapshot import AgentNow
from wallboard.ui.agents.names import NAME_LIMIT, initials_of, name_of, short_name, shown_name


def _named(name: str, agent: str = "PJSIP/1101") -> AgentNow:
    return replace(agents()[0], name=name, agent=agent)


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Elena Stankovska", "ES"),
        ("Szentgyörgyi-Horváth Árpád", "SHÁ"),
        ("Jūratė Vaitkevičiūtė", "JV"),
        ("Ольга Преображенская", "ОП"),
        ("E\u0301lise Roux", "ÉR"),
        ("山田太郎", "山"),
        ("Agent 12", "A12"),
        ("PJSIP/1101", "1101"),
        ("", "1101"),
        ("<img src=x>", "ISX"),
        ("a b c d e", "ABC"),
    ],
)
def test_initials_are_the_first_letters(name: str, initials: str) -> None:
    assert initials_of(_named(name)) == initials


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_name_does_it_is_one_line_of_plain_text(name: str) -> None:
    for shown in (name_of(_named(name)), initials_of(_named(name))):
        assert 0 < len(shown) <= NAME_LIMIT
        assert not any(unicodedata.category(c).startswith("C") for c in shown)


def test_markup_is_shown_as_it_is() -> None:
    assert name_of(_named("<img src=x>")) == "<img src=x>"


def test_without_a_name_the_place_is_told() -> None:
    assert name_of(_named("\u200f")) == "PJSIP/1101"
    assert name_of(_named("", "")) == "…"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Elena Stankovska", "Elena S."),
        ("Ana Maria Kovač", "Ana Maria K."),
        ("Elena", "Elena"),
        ("Agent 12", "Agent 12"),
        ("", ""),
    ],
)
def test_a_short_name_keeps_what_people_are_called_by(name: str, short: str) -> None:
    assert short_name(name) == short


def test_the_screen_decides_what_is_told() -> None:
    elena = _named("Elena Stankovska")
    assert [shown_name(elena, "counts"), shown_name(elena, "initials"), shown_name(elena, "names")] == [
        "",
        "ES",
        "Elena Stankovska",
    ]
