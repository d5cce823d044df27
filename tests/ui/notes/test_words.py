import pytest
from msgspec.structs import replace

from tests.ui.notes.rooms import NOON, NOTE, REASONS
from wallboard.domain.desk.notes import Delivery
from wallboard.domain.notes.retrying import asked, failed, sent
from wallboard.ui.format import Format
from wallboard.ui.notes.words import delivery_words, head_words, what_words
from wallboard.ui.text import shown

FORM = Format("UTC")
NEW = asked("n1", "Shop", NOON)


@pytest.mark.parametrize(
    ("delivery", "says"),
    [
        (NEW, "on its way to Shop"),
        (sent(NEW, NOON), "sent to Shop 14:13:20"),
        (sent(NEW, NOON, "not taken for b@c"), "sent to Shop, not taken for b@c"),
        (failed(NEW, NOON, "down"), "Shop: down; next try 14:14:20"),
        (failed(NEW, NOON, "no mailbox", for_good=True), "not sent to Shop: no mailbox"),
    ],
)
def test_how_far_a_note_has_come(delivery: Delivery, says: str) -> None:
    assert shown(delivery_words(delivery, FORM, NOON)) == says


def test_a_note_in_two_lines() -> None:
    note = replace(NOTE, reason="done", solved=False, name="Ana", company="Kék")

    assert shown(head_words(note, FORM, NOON)) == "14:12:20 · Iva"
    assert what_words(note, REASONS) == "Helped · not solved · Ana, Kék"
    assert what_words(NOTE, REASONS) == ""
