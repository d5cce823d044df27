"""What things are called, and which line of a table can't be read."""

import pytest

from wallboard.domain.errors import WallboardError
from wallboard.domain.naming.names import Names, agent_name, extension_of, names_of

TABLE = """\ufeffkind,id,title
# FreePBX
queue,600,Support
queue,pbx-2/600,Stock
agent,1001,"Kovacs, Anna"
agent,pbx-2/PJSIP/7,Bert

line,+361234567,Spring campaign
"""


def test_titles_are_found_by_source_first() -> None:
    names = names_of(TABLE)
    assert [names.queue(source, "600") for source in ("pbx-1", "pbx-2")] == ["Support", "Stock"]
    assert names.queue("pbx-1", "601") == ""
    assert names.line("pbx-1", "+361234567") == "Spring campaign"


def test_agents_of_a_source_are_its_own_and_those_of_all() -> None:
    names = names_of(TABLE)
    assert names.agents_of("pbx-2")["PJSIP/7"] == "Bert"
    assert names.agents_of("pbx-1")["1001"] == "Kovacs, Anna"
    assert "PJSIP/7" not in names.agents_of("pbx-1")


def test_an_empty_table_names_nothing() -> None:
    assert names_of("") == Names()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("queue,600", "it has 2 parts"),
        ("room,600,Support", "“room” is not one of queue, agent, line"),
        ("queue,,Support", "empty"),
        ("queue,600,\u202e", "empty"),
        ("queue,600,Support\nqueue,600,Sales", "title already"),
        ("queue,600," + "x" * 200_000, "it is no CSV"),
    ],
)
def test_a_line_that_cannot_be_is_named_by_its_number(line: str, words: str) -> None:
    with pytest.raises(WallboardError) as caught:
        names_of(f"kind,id,title\n\n{line}\n")
    assert words in str(caught.value.message)
    assert f"Line {2 + len(line.splitlines())} " in str(caught.value.message)


@pytest.mark.parametrize(
    ("agent", "extension"),
    [
        ("PJSIP/1101", "1101"),
        ("Local/1001@from-queue/n", "1001"),
        ("Local/1001@agents", "1001"),
        ("SIP/7/n", "7"),
        ("Anna", "Anna"),
    ],
)
def test_the_extension_of_a_place(agent: str, extension: str) -> None:
    assert extension_of(agent) == extension


@pytest.mark.parametrize(
    ("agent", "told", "name"),
    [
        ("Local/1001@from-queue/n", "Local/1001@from-queue/n", "Anna"),
        ("Local/1001@from-queue/n", "Told otherwise", "Anna"),
        ("PJSIP/7", "Carl", "Bert"),
        ("Local/1002@from-queue/n", "Local/1002@from-queue/n", "1002"),
        ("Local/1002@from-queue/n", "Local/1002@from-queue", "1002"),
        ("Local/1002@from-queue/n", "", "1002"),
        ("Local/1002@from-queue/n", "Dora", "Dora"),
        ("PJSIP/1002", "PJSIP/1002", "PJSIP/1002"),
    ],
)
def test_what_is_given_goes_before_what_is_told_and_a_place_is_no_name(
    agent: str, told: str, name: str
) -> None:
    assert agent_name(agent, told, {"1001": "Anna", "PJSIP/7": "Bert"}) == name
