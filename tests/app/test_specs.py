from pathlib import Path

import pytest

from wallboard.app.settings import QueueSettings, Settings, SiteSettings, SourceSettings
from wallboard.app.specs import demo_cache, is_demo, kind_of, newest_demo, own_cache, queue_key, specs
from wallboard.domain.errors import WallboardError
from wallboard.domain.words import Seconds
from wallboard.sources import SOURCES
from wallboard.sources.spec import SourceSpec, spec_of

NOON = 1795435200.0
PBX = SourceSettings("pbx-1", "ami://reader@pbx.example:5039", ca="/etc/ca.pem", wrapup_s=10)


def names(*urls: str, settings: Settings = Settings()) -> list[str]:  # noqa: B008 -- frozen
    return [spec.name for spec in specs(settings, urls, "UTC")]


def test_an_address_is_read() -> None:
    (spec,) = specs(
        Settings(site=SiteSettings(country="HU")), ["ami://reader@pbx.example:5039"], "Europe/Riga"
    )
    assert (spec.scheme, spec.user, spec.host, spec.port) == ("ami", "reader", "pbx.example", 5039)
    assert (spec.name, spec.zone, spec.country) == ("pbx.example", "Europe/Riga", "HU")


def test_without_anything_it_is_the_made_up_centre() -> None:
    assert names() == ["simulator"]
    assert names(settings=Settings(source=(PBX,))) == ["pbx-1"]
    assert names("simulator:?seed=3", settings=Settings(source=(PBX,))) == ["simulator"]


@pytest.mark.parametrize(
    ("urls", "expected"),
    [
        (["ami://a@x", "ami://b@x", "ami://c@x"], ["x", "x-2", "x-3"]),
        (["ami://x", "ami://x", "ami://x-2"], ["x", "x-3", "x-2"]),
        (["ami://x-2", "ami://x", "ami://x"], ["x-2", "x", "x-3"]),
        (["simulator:", "simulator:?seed=8"], ["simulator", "simulator-2"]),
    ],
)
def test_sources_of_one_name_are_numbered_apart(urls: list[str], expected: list[str]) -> None:
    assert names(*urls) == expected


@pytest.mark.parametrize(
    ("url", "parts"),
    [
        ("nats://x", ["“nats:”", "simulator:, ami:"]),
        ("ami://x?sed=3", ["“sed”", "Behind the “?” may stand"]),
        ("simulator:?seeds=3", ["“seeds”", "seed, volume, agents"]),
        ("pbx.example", ["no scheme"]),
        ("ami://x:port", ["can't be read"]),
        ("ami://x?seed", ["can't be read"]),
        (":x", ["no scheme"]),
    ],
)
def test_a_source_that_cannot_be_meant_is_answered_with_what_there_is(url: str, parts: list[str]) -> None:
    with pytest.raises(WallboardError) as caught:
        specs(Settings(), [url], "UTC")
    assert all(part in str(caught.value) for part in parts), str(caught.value)


def test_one_that_is_named_like_a_configured_one_takes_its_details() -> None:
    settings = Settings(source=(SourceSettings("x", "ami://reader@other", ca="/etc/ca.pem", wrapup_s=10),))
    (spec,) = specs(settings, ["ami://reader@x"], "UTC")
    assert (spec.ca, spec.wrapup_s["*"], spec.host) == ("/etc/ca.pem", 10, "x")


@pytest.mark.parametrize("turned", [False, True])
def test_a_wrapup_of_source_and_queue_goes_before_that_of_the_queue(turned: bool) -> None:
    queues = [("support", QueueSettings(wrapup_s=5)), ("pbx-1/support", QueueSettings(wrapup_s=7))]
    settings = Settings(source=(PBX,), queue=dict(reversed(queues) if turned else queues))
    (spec,) = specs(settings, [], "UTC")
    assert wrapup(spec, "support") == 7
    assert wrapup(spec, "sales") == 10
    other = Settings(source=(SourceSettings("pbx-2", "ami://x"),), queue=settings.queue)
    assert wrapup(specs(other, [], "UTC")[0], "support") == 5


def wrapup(spec: SourceSpec, queue: str) -> Seconds:
    return spec.wrapup_s.get(queue, spec.wrapup_s.get("*", 0.0))


def test_settings_of_a_queue_are_found_by_source_first() -> None:
    keys = ("support", "pbx/support", "a/b")
    assert queue_key("pbx", "support", keys) == "pbx/support"
    assert queue_key("other", "support", keys) == "support"
    assert queue_key("other", "a/b", keys) == "a/b"
    assert queue_key("other", "sales", keys) is None


def test_a_made_up_centre_never_uses_the_users_cache() -> None:
    settings = Settings()
    made_up = specs(settings, ["simulator:?seed=3&agents=9", "simulator:"], "UTC")
    assert is_demo(made_up)
    assert not is_demo((*made_up, spec_of("ami://x")))
    path = demo_cache(made_up, NOON, "UTC")
    assert path.name == "seed-3-agents9-7-2026-11-23.sqlite"
    assert path.parent != own_cache(settings).parent
    assert demo_cache([spec_of("simulator:?seed=../../x")], NOON, "UTC").parent == path.parent


def test_the_day_of_a_made_up_centre_is_found_whatever_its_date() -> None:
    sources = [spec_of("simulator:?seed=11")]
    wanted = demo_cache(sources, NOON, "UTC")
    assert newest_demo(sources, wanted) == wanted
    wanted.parent.mkdir(parents=True, exist_ok=True)
    older, other = (wanted.with_name(f"seed-{name}-2026-11-21.sqlite") for name in ("11", "111"))
    older.touch()
    other.touch()
    assert newest_demo(sources, wanted) == older
    wanted.touch()
    assert newest_demo(sources, wanted) == wanted
    for path in (older, other, wanted):
        path.unlink()


def test_the_users_cache_is_where_the_settings_say() -> None:
    assert own_cache(Settings()).name == "wallboard.sqlite"
    moved = Settings(cache=type(Settings().cache)(path="~/calls.sqlite"))
    assert own_cache(moved) == Path.home() / "calls.sqlite"


@pytest.mark.parametrize("kind", SOURCES, ids=lambda kind: kind.schemes[0])
def test_the_example_of_every_kind_can_be_used(kind: object) -> None:
    example = next(k for k in SOURCES if k is kind).example
    (spec,) = specs(Settings(), [example], "UTC")
    assert kind_of(spec) is kind
