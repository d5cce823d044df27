"""A file of names, as far as it can be read, and where it is used."""

from pathlib import Path

import pytest

from wallboard.app.names import read_names
from wallboard.app.settings import QueueSettings, Settings, SiteSettings, SourceSettings
from wallboard.app.site import site_of
from wallboard.app.specs import specs
from wallboard.domain.errors import WallboardError

PBX = SourceSettings("pbx-1", "ami://reader@pbx.example:5039", inbound=("from-trunk",), name_family="AMPUSER")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    path = tmp_path / "names.csv"
    path.write_text("kind,id,title\nqueue,600,Support\nqueue,700,Sales\nagent,1001,Anna\n", "utf-8")
    return Settings(
        SiteSettings(names=str(path)), source=(PBX,), queue={"700": QueueSettings(title="Set here")}
    )


def test_queues_are_called_as_the_settings_say_else_as_the_file_does(settings: Settings) -> None:
    site = site_of(settings, "UTC")
    assert [site.title_of("pbx-1", queue) for queue in ("600", "700", "800")] == [
        "Support",
        "Set here",
        "800",
    ]


def test_a_source_is_told_its_agents_names_and_where_calls_come_in(settings: Settings) -> None:
    for urls in ([], ["ami://reader@pbx.example:5039"]):
        (spec,) = specs(settings, urls, "UTC")
        assert spec.agent_names == {"1001": "Anna"}
    (configured,) = specs(settings, [], "UTC")
    assert (configured.name_family, configured.inbound) == ("AMPUSER", ("from-trunk",))


def test_a_file_that_is_not_there_or_no_text_is_said_in_words(tmp_path: Path) -> None:
    binary = tmp_path / "names.csv"
    binary.write_bytes(b"\xff\xfe\x00")
    for path in (binary, tmp_path / "none.csv"):
        with pytest.raises(WallboardError, match=r"can't be read") as caught:
            read_names(str(path))
        assert caught.value.hint is not None


def test_without_a_file_nothing_has_a_name() -> None:
    assert read_names("").queue("pbx-1", "600") == ""
