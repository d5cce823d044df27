from argparse import ArgumentParser
from pathlib import Path

from wallboard.app.commands import every_command
from wallboard.app.commands.commands_doc import document

ROOT = Path(__file__).resolve().parents[3]


def test_the_page_about_commands_is_fresh() -> None:
    assert (ROOT / "docs" / "commands.md").read_text("utf-8") == document(), (
        "python -m wallboard.app.commands.commands_doc > docs/commands.md"
    )


def test_every_command_and_option_is_explained() -> None:
    page = document()
    for command in every_command():
        chapter = page.partition(f"## wallboard {command.name}\n")[2].partition("\n## ")[0]
        parser = ArgumentParser(add_help=False)
        command.add(parser)
        for action in parser._actions:
            assert action.help, (command.name, action.dest)
            assert action.help in chapter
            assert not action.help.endswith(".")


def test_a_table_of_the_page_has_rows_of_equal_width() -> None:
    for line in document().splitlines():
        if line.startswith("|") and not line.startswith("|---"):
            assert line.count("|") == 3, line
