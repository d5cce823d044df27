"""Addresses of recordings: whatever a server calls its calls, they lead where the template says."""

import logging

import pytest

from wallboard.app.recordings import Recordings
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction

AT = 1_795_390_200.0  # 2026-11-22 23:30 in London, the next day in Budapest
TEMPLATE = "https://pbx.example/{year}/{month}/{day}/{date}-{time}-{call}.wav"


def call(name: str = "1795323656.3", source: str = "pbx-1") -> Call:
    return Call(source, name, Direction.INBOUND, AT, "+36551234567", "+36551234567")


def test_the_address_has_the_calls_id_and_its_local_date() -> None:
    urls = {zone: Recordings({"pbx-1": TEMPLATE}, zone).url_of(call()) for zone in ("UTC", "Asia/Tokyo")}
    assert urls["UTC"] == "https://pbx.example/2026/11/22/2026-11-22-233000-1795323656.3.wav"
    assert urls["Asia/Tokyo"] == "https://pbx.example/2026/11/23/2026-11-23-083000-1795323656.3.wav"


def test_a_source_without_a_template_has_no_recordings() -> None:
    assert Recordings({"pbx-1": TEMPLATE, "pbx-2": ""}, "UTC").url_of(call(source="pbx-2")) is None
    assert Recordings({}, "UTC").url_of(call()) is None


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("../../etc/passwd", "..%2F..%2Fetc%2Fpasswd"),
        ("a?b#c", "a%3Fb%23c"),
        ("{source}", "%7Bsource%7D"),
        ("a b\n", "a%20b%0A"),
    ],
)
def test_an_id_stays_one_part_of_the_path(name: str, part: str) -> None:
    url = Recordings({"pbx-1": "file:///rec/{source}/{call}.wav"}, "UTC").url_of(call(name))
    assert url == f"file:///rec/pbx-1/{part}.wav"


@pytest.mark.parametrize("name", ["", ".", ".."])
def test_an_id_that_is_no_name_leads_nowhere(name: str) -> None:
    assert Recordings({"pbx-1": "file:///rec/{call}"}, "UTC").url_of(call(name)) is None


@pytest.mark.parametrize(
    "template",
    [
        "/var/spool/{call}.wav",
        "javascript:alert({call})",
        "ftp://pbx/{call}",
        "{call}://x",
        "http://[x/{call}",
        "https://pbx.example/{number}/{call}",
        "https://pbx.example/all.wav",
    ],
)
def test_a_template_that_cannot_be_meant_is_refused(template: str) -> None:
    with pytest.raises(WallboardError, match="pbx-1") as caught:
        Recordings({"pbx-1": template}, "UTC")
    assert "{call}" in str(caught.value.hint)


def test_who_listens_is_noted_without_the_number(caplog: pytest.LogCaptureFixture) -> None:
    shown: list[str] = []
    recordings = Recordings({"pbx-1": "file:///rec/{call}.wav"}, "UTC", shown.append)
    with caplog.at_level(logging.INFO):
        recordings.open(call("1.5"))
        recordings.open(call(source="pbx-2"))
    assert shown == ["file:///rec/1.5.wav"]
    assert "1.5" in caplog.text
    assert "551234567" not in caplog.text
