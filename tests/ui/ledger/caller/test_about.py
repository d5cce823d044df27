"""What is said of the caller who is chosen, where not all of their calls are told."""

from contextlib import closing
from pathlib import Path

from msgspec.structs import replace

from tests.store.made import NOON, cache_with
from tests.ui.made_up_ledger import lost_callers
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction
from wallboard.store.cache import open_reader
from wallboard.ui.ledger.asked import MOST_CALLS, find_calls
from wallboard.ui.ledger.caller.about import cut_words
from wallboard.ui.text import shown

WHO = "+36555550142"


def calls(number: int) -> list[Call]:
    return [
        Call("pbx", f"c{n}", Direction.INBOUND, NOON + n, WHO, WHO, ended=NOON + n + 1) for n in range(number)
    ]


def test_where_only_the_newest_calls_are_told_it_is_said_of_how_many_and_where_all_are() -> None:
    assert shown(cut_words(30, 212, "speaks Hungarian")) == (
        "30 of 212 calls: open the caller for all · speaks Hungarian"
    )
    assert shown(cut_words(30, 212, "")) == "30 of 212 calls: open the caller for all"
    assert cut_words(30, 30, "speaks Hungarian") == "speaks Hungarian"


def test_the_newest_calls_come_with_how_many_there_are(tmp_path: Path) -> None:
    cache = tmp_path / "calls.sqlite"
    it = replace(lost_callers()[0], who=WHO)
    cache_with(cache, calls(MOST_CALLS + 12))
    with closing(open_reader(cache)) as connection:
        found = find_calls(it, NOON + 999, connection)
        assert (len(found.stories), found.kept) == (MOST_CALLS, MOST_CALLS + 12)
        early = find_calls(it, NOON + 4.5, connection)
        assert (len(early.stories), early.kept) == (5, 5)
        withheld = find_calls(replace(it, who=None, source="pbx", call="c1"), NOON + 999, connection)
        assert (len(withheld.stories), withheld.kept) == (1, 0)
