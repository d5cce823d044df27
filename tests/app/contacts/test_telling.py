from io import StringIO

import pytest

from wallboard.app.contacts.telling import READ, closing_line


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def count(out: StringIO, until: int) -> None:
    with closing_line(READ, out) as tell:
        for n in range(until):
            tell(n)
            if "rows read" in out.getvalue():
                raise KeyboardInterrupt


def test_a_terminal_is_told_how_far_it_is_and_the_line_goes_in_the_end() -> None:
    out = Terminal()

    with pytest.raises(KeyboardInterrupt):
        count(out, 100_000_000)

    assert " rows read · Ctrl+C stops" in out.getvalue()
    assert out.getvalue().endswith("\r\x1b[K")


def test_a_file_gets_none_of_it() -> None:
    out = StringIO()
    count(out, 100_000)

    assert not out.getvalue()
