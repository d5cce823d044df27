import pytest

from wallboard.app.customers.answers import contact_in
from wallboard.domain.desk.contacts import Contact

WHO = "+36551234567"
PATHS = {"name": "results.0.display", "company": "results.0.org.title", "customer": "results.0.id"}


def test_an_answer_is_found_by_its_paths() -> None:
    body = '{"results": [{"display": "Kovács\\u202e Anna", "org": {"title": "Kék"}, "id": 7}]}'.encode()

    assert contact_in(body, WHO, PATHS) == Contact(WHO, "Kovács Anna", "Kék", customer="7", origin="lookup")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'{"results": []}',
        b'{"results": [{"display": null, "org": {}}]}',
        b'{"results": [{"display": {"a": 1}, "org": true}]}',
        b'{"results": {"0": 1}}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_what_names_nobody_is_nobody(body: bytes) -> None:
    assert contact_in(body, WHO, PATHS) is None


def test_a_path_that_is_empty_is_not_looked_for() -> None:
    assert contact_in(b'{"name": "A", "": "x"}', WHO, {"name": "name", "company": ""}) == Contact(
        WHO, "A", origin="lookup"
    )
