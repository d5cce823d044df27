"""What the page about planning tells people to type can be typed: commands, settings, rosters, presets."""

import csv
import re
import shlex
from argparse import ArgumentParser
from pathlib import Path

import pytest

from wallboard.app.commands import every_command
from wallboard.app.settings_file import read_settings
from wallboard.domain.records.presets import BUILT_IN
from wallboard.domain.work.roster import shifts_in

DOC = (Path(__file__).parents[3] / "docs" / "planning.md").read_text("utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", DOC, re.DOTALL)


def typed() -> list[str]:
    lines = [line.split(" #")[0].strip() for block in blocks("sh") for line in block.splitlines()]
    return [line for line in lines if line]


@pytest.mark.parametrize("line", typed())
def test_a_command_is_understood(line: str) -> None:
    program, name, *words = shlex.split(line)
    command = {one.name: one for one in every_command()}[name]
    parser = ArgumentParser(exit_on_error=False)
    command.add(parser)
    assert program == "wallboard"
    assert vars(parser.parse_args(words))


def test_each_page_names_a_command_that_is_there() -> None:
    named = set(re.findall(r"`wallboard (\w+)`", DOC))
    assert len(named) > 5
    assert named <= {command.name for command in every_command()}


def test_the_settings_are_settings(tmp_path: Path) -> None:
    file = tmp_path / "wallboard.toml"
    file.write_text("\n".join(blocks("toml")), "utf-8")
    settings = read_settings(file)
    assert settings.staffing.lines == 30
    assert [one.name for one in settings.operator] == ["Telekom"]
    assert settings.vendor[0].sources == ("pbx-1",)
    assert settings.pause_slot[0].most == 3


def test_the_roster_is_a_roster() -> None:
    (table,) = blocks("csv")
    shifts = list(shifts_in(table, "UTC"))
    assert len(shifts) == len(list(csv.reader(table.splitlines()))) - 1
    assert [shift.kind for _, shift in shifts] == ["queue", "break", "queue"]


def test_the_presets_are_those_of_the_program() -> None:
    table = DOC[DOC.index("| from | where | preset |") :]
    named = re.findall(r"\| `([a-z-]+)` \|$", table[: table.index("\n\n")], re.MULTILINE)
    assert named == [preset.name for preset in BUILT_IN]
