"""What is said of a name in the settings that means nothing."""

from wallboard.domain.naming.unseen import Unseen


def test_it_says_what_was_not_seen_and_what_to_do() -> None:
    queue = Unseen("[[change]] 1", "queue", "suport", "support")
    assert str(queue.what()) == "no queue called “suport” has been seen"
    assert str(queue.hint()).startswith("Did you mean “support”?")
    assert str(Unseen("", "queue", "x").hint()).startswith("Correct it")
    line = Unseen("[[promise]] 1", "line", "200")
    assert str(line.what()) == "no call to “200” has been seen"
    assert str(line.hint()).startswith("Write it as it is dialled")
