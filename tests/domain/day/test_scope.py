"""How boards name queues."""

import pytest

from wallboard.domain.day.scope import is_of_sources, means, means_whole, names_of


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        (("*",), True),
        (("pbx/*",), True),
        (("pbx/sales",), True),
        (("sales",), True),
        (("help", "sales"), True),
        (("other/*",), False),
        (("other/sales",), False),
        (("Sales",), True),
        (("PBX/SALES",), True),
        (("PBX/*",), True),
        (("sale", "pbx"), False),
    ],
)
def test_a_queue_is_meant_by_any_of_its_names(wanted: tuple[str, ...], meant: bool) -> None:
    assert means(wanted, "pbx", "sales") is meant


def test_all_names_of_a_queue_are_without_regard_to_case() -> None:
    assert names_of("PBX", "Sales") == ("*", "pbx/*", "pbx/sales", "sales")


def test_whole_sources_are_meant_by_a_star() -> None:
    assert means_whole(("*",), "pbx")
    assert means_whole(("pbx/*", "other/sales"), "pbx")
    assert not means_whole(("pbx/sales",), "pbx")
    assert is_of_sources(("pbx/*", "other/*"))
    assert is_of_sources(("sales", "*"))
    assert not is_of_sources(("pbx/*", "sales"))
