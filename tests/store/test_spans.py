"""What is left of a span when others are taken out."""

from hypothesis import given
from hypothesis import strategies as st

from wallboard.store.spans import Span, without

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))


def test_takes_pieces_out() -> None:
    left = without(Span(0, 10), [Span(8, 12), Span(2, 3), Span(-5, 1)])
    assert list(left) == [Span(1, 2), Span(3, 8)]


def test_leaves_what_nobody_takes() -> None:
    assert list(without(Span(0, 10), [])) == [Span(0, 10)]
    assert list(without(Span(0, 10), [Span(-1, 11)])) == []


@given(SPANS, st.lists(SPANS, max_size=6))
def test_each_second_is_left_or_taken(span: Span, taken: list[Span]) -> None:
    left = list(without(span, taken))
    for second in range(-1, 32):
        inside = span.start <= second < span.end and not any(t.start <= second < t.end for t in taken)
        assert inside == any(part.start <= second < part.end for part in left)
    assert left == sorted(left)
    assert all(part.start < part.end for part in left)
