from tests.ui.made_up_agents import in_state, many
from wallboard.domain.words import AgentState
from wallboard.ui.agents.states import ORDER, STATES, UNKNOWN, kind_of, tallied, words_of


def test_every_state_but_logged_off_has_words_and_a_place() -> None:
    assert set(STATES) == set(AgentState) - {AgentState.LOGGED_OFF}
    assert [str(words_of(kind).word) for kind in ORDER] == [
        "talking",
        "ringing",
        "wrap-up",
        "other",
        "paused",
        "free",
        "unknown",
    ]


def test_letters_tell_states_apart() -> None:
    letters = [str(words.letter) for words in (*STATES.values(), UNKNOWN)]
    assert len(set(letters)) == len(letters)


def test_each_state_is_counted_in_one_phrase() -> None:
    assert [str(words_of(kind).counted(2)) for kind in ORDER][:3] == ["2 talking", "2 ringing", "2 wrap-up"]
    assert str(words_of(None).counted(1)) == "1 unknown"


def test_agents_are_counted_in_the_order_of_the_grid_without_those_who_are_not_there() -> None:
    people = (*many(18), in_state("zombie"))
    assert tallied(people) == (
        (AgentState.ON_CALL, 9),
        (AgentState.RINGING, 1),
        (AgentState.WRAPUP, 1),
        (AgentState.NON_QUEUE_CALL, 1),
        (AgentState.PAUSED, 2),
        (AgentState.AVAILABLE, 3),
        (None, 1),
    )


def test_a_state_that_nobody_has_heard_of_is_no_kind() -> None:
    assert kind_of(in_state("zombie").state) is None
