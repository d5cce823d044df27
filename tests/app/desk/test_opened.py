"""The desk of a running program: a real book, and others who write it too."""

from pathlib import Path
from queue import SimpleQueue

import pytest

from tests.ui.desk.desks import NOON
from wallboard.app.desk.opened import OpenDesk, may_act
from wallboard.app.settings import DeskSettings, ScreenSettings, Settings
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.errors import WallboardError

LIMIT_S = 20.0


class Desks:
    """Two programs at one cache."""

    def __init__(self, cache: Path, name: str) -> None:
        self.troubles: list[WallboardError | None] = []
        settings = Settings(desk=DeskSettings(name))
        self.desk = OpenDesk(settings, "UTC", (), self.troubles.append, lambda: NOON)
        self.heard: SimpleQueue[list[Deed]] = SimpleQueue()
        self.desk.start(cache)

    def deed(self, kind: DeedKind = DeedKind.TAKEN) -> Deed:
        work = self.desk.work
        return Deed(work.new_id(), "+3612345678", NOON, kind, work.name)

    def next_heard(self) -> list[Deed]:
        """Wait for deeds."""
        while not (deeds := self.heard.get(timeout=LIMIT_S)):
            pass
        return deeds


def test_a_deed_of_one_desk_is_heard_at_the_other(tmp_path: Path) -> None:
    ana, iva = Desks(tmp_path / "calls.sqlite", "Ana"), Desks(tmp_path / "calls.sqlite", "Iva")
    try:
        iva.desk.listen(lambda deeds: iva.heard.put(list(deeds)))
        taken = ana.deed()
        access = Access(ana.desk.work.new_id(), NOON, "Ana", AccessKind.COPIED)
        ana.desk.work.write(access, taken).result(LIMIT_S)

        assert iva.next_heard() == [taken]
        assert ana.troubles == iva.troubles == []
    finally:
        ana.desk.stop()
        iva.desk.stop()


def test_who_listens_late_hears_what_came_before(tmp_path: Path) -> None:
    ana = Desks(tmp_path / "calls.sqlite", "Ana")
    taken = ana.deed()
    ana.desk.work.write(taken).result(LIMIT_S)
    ana.desk.stop()
    ana.desk.listen(lambda deeds: ana.heard.put(list(deeds)))

    assert ana.next_heard() == [taken]


def test_where_the_book_cannot_be_opened_the_wall_goes_on(tmp_path: Path) -> None:
    (tmp_path / "calls.book.sqlite").write_text("no book at all, but text of some length", "utf-8")
    ana = Desks(tmp_path / "calls.sqlite", "Ana")

    (trouble,) = ana.troubles
    assert trouble is not None
    assert ana.desk.book is None
    with pytest.raises(WallboardError) as caught:
        ana.desk.work.write(ana.deed()).result(LIMIT_S)
    assert caught.value is trouble
    ana.desk.stop()


def test_before_the_start_nothing_is_kept_and_it_is_said() -> None:
    desk = OpenDesk(Settings(), "UTC", (), lambda _: None, lambda: NOON)

    with pytest.raises(WallboardError, match="still starting"):
        desk.work.write().result(0)
    assert desk.call_backs is None
    desk.stop()


@pytest.mark.parametrize(
    ("screen", "may"),
    [
        (ScreenSettings(), False),
        (ScreenSettings(board="wall"), False),
        (ScreenSettings(board="desk"), True),
        (ScreenSettings(boards=("wall", "desk")), True),
        (ScreenSettings(board="desk", desk=False), False),
        (ScreenSettings(board="wall", desk=True), True),
    ],
)
def test_one_acts_at_a_desk_and_not_at_a_wall(screen: ScreenSettings, may: bool) -> None:
    assert may_act(screen) is may
