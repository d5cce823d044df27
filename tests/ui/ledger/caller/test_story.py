"""One caller's calls as lines of time."""

from msgspec.structs import replace

from tests.ui.ledger.opened_ledger import setting
from tests.ui.made_up import NOW
from tests.ui.made_up_ledger import AGENTS, HOTLINE, SOURCE, at, facts
from wallboard.domain.facts import Call, Offer, Visit
from wallboard.domain.words import MESSAGE_LEFT, Direction, Outcome, Pre
from wallboard.store.queries.one_call import CallStory
from wallboard.ui.explain.story import Kind
from wallboard.ui.ledger.caller.story import CallLine, Telling, call_line, call_lines
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

HOW = Telling({}, NOW, setting())
BARE = Call(SOURCE, "c", Direction.INBOUND, NOW - 100, "+36555550142", "+36555550142", HOTLINE)


def story(call: str) -> CallStory:
    mine = [fact for fact in facts() if isinstance(fact, Call | Visit | Offer) and fact.call == call]
    return CallStory(
        next(fact for fact in mine if isinstance(fact, Call)),
        tuple(fact for fact in mine if isinstance(fact, Visit)),
        tuple(fact for fact in mine if isinstance(fact, Offer)),
        (),
        AGENTS,
    )


def line(call: str | CallStory, how: Telling = HOW) -> CallLine:
    made = call_line(story(call) if isinstance(call, str) else call, how)
    assert made is not None
    return made


def alone(call: Call) -> CallStory:
    return CallStory(call, (), (), (), {})


def test_a_lost_call_is_menu_and_queue_with_the_place() -> None:
    made = line("1795400000.1")
    assert shown(made.at) == "16:23:10"
    menu, wait = made.bars
    assert (menu.kind, menu.since, menu.until) == (Kind.MENU, 0.0, 19.0)
    assert (wait.kind, shown(wait.words), shown(wait.short)) == (
        Kind.WAIT,
        "Support · place 6 → 3",
        "Support",
    )
    assert (shown(made.end), made.tone, made.length) == ("lost after 2:31 · hung up", Tone.ALARM, 170.0)


def test_a_place_that_stayed_is_said_once_and_none_not_at_all() -> None:
    assert shown(line("1795400000.2").bars[1].words) == "Support · place 4"
    assert shown(line("1795400000.3").bars[1].words) == "Sales"


def test_telephones_that_rang_are_within_the_call() -> None:
    rings = line("1795400000.1").rings
    assert rings == ((59.0, 79.0), (114.0, 134.0))
    whole = story("1795400000.1")
    long = replace(whole.offers[0], ended=None)
    again = replace(whole, offers=(long, *whole.offers, replace(long, at=NOW + 9)))
    assert line(again).rings == ((59.0, 170.0),)


def test_a_conversation_names_the_agent_as_the_screen_does() -> None:
    made = line("1795300000.1")
    assert shown(made.at) == "Fri 10:20"
    assert shown(made.bars[-1].words) == "Ana Kovač 5:48"
    assert (shown(made.end), made.tone) == ("answered", Tone.OK)
    hidden = Telling({}, NOW, setting(replace(setting().options, agents="counts")))
    assert shown(line("1795300000.1", hidden).bars[-1].words) == "talk 5:48"


def test_hold_is_told_with_the_conversation() -> None:
    whole = story("1795300000.1")
    held = replace(whole, visits=(replace(whole.visits[0], hold_s=40.0),))
    assert shown(line(held).bars[-1].words) == "Ana Kovač 5:48 · hold 0:40"


def test_what_was_written_down_stands_behind_the_end() -> None:
    key = (SOURCE, "1795300000.1")
    assert shown(line(key[1], replace(HOW, notes={key: "invoice 2214"})).end) == "answered · “invoice 2214”"
    long = shown(line(key[1], replace(HOW, notes={key: "word " * 30})).end)
    assert long.endswith("…”")
    assert len(long) < 60


def test_every_end_has_words() -> None:
    ends = {
        shown(line(alone(call)).end): line(alone(call)).tone
        for call in (
            BARE,
            replace(BARE, ended=NOW, pre=Pre.SELF_SERVED),
            replace(BARE, ended=NOW, pre=Pre.IVR_ABANDON),
            replace(BARE, ended=NOW, pre=Pre.IVR_ABANDON, mark=MESSAGE_LEFT),
            replace(BARE, answered=NOW - 5),
            replace(BARE, direction=Direction.OUTBOUND),
            replace(BARE, direction=Direction.OUTBOUND, ended=NOW),
            replace(BARE, direction=Direction.OUTBOUND, answered=NOW - 5, ended=NOW),
        )
    }
    assert ends == {
        "waits now": Tone.WARN,
        "served by the menu": Tone.MUTED,
        "lost · hung up in the menu": Tone.ALARM,
        "lost · hung up in the menu · a message was left": Tone.ALARM,
        "talks now": Tone.OK,
        "we ring now": Tone.WARN,
        "we rang · no answer": Tone.WARN,
        "we rang · answered": Tone.OK,
    }


def test_a_call_of_the_centre_rings_where_a_caller_hears_the_menu() -> None:
    rung = line(alone(replace(BARE, direction=Direction.OUTBOUND, ended=NOW)))
    assert [(bar.kind, shown(bar.words)) for bar in rung.bars] == [(Kind.MENU, "rings")]
    came = line(alone(replace(BARE, ended=NOW)))
    assert [shown(bar.words) for bar in came.bars] == ["menu"]


def test_a_stay_of_which_no_call_is_known_is_told_too() -> None:
    visit = Visit(SOURCE, "v", "Support", 1, NOW - 60, Outcome.ABANDONED, left=NOW - 20)
    made = line(CallStory(None, (visit,), (), (), {}))
    assert (made.call, shown(made.end)) == ("v", "")
    assert call_line(CallStory(None, (), (), (), {}), HOW) is None


def test_the_newest_comes_first() -> None:
    lines = call_lines([story("1795300000.1"), story("1795400000.1")], HOW)
    assert [one.call for one in lines] == ["1795400000.1", "1795300000.1"]
    assert lines[0].arrived == at("16:23") + 10
