"""Records that were imported while nothing but the built-in centre is set up are found all the same."""

from pathlib import Path

import pytest

from wallboard.app.cli import main


def test_what_a_command_imported_is_not_looked_for_in_the_built_in_centre_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "demo"))
    config, bill = tmp_path / "wallboard.toml", tmp_path / "bill.csv"
    path = str(tmp_path / "own.sqlite").replace("\\", "/")
    config.write_text(f'[site]\nzone = "UTC"\n[cache]\npath = "{path}"\nkeep_records_days = 30000\n', "utf-8")
    starts = "".join(f"06301234567;0680200100;2026-01-05 08:{n:02}:00;600\n" for n in range(4))
    bill.write_text(f"From;To;Start;Duration\n{starts}", "utf-8")
    always = ["--config", str(config)]
    assert main(["load", "--records", "Bill of October", *always]) == 1
    assert "wallboard import FILE --name NAME" in capsys.readouterr().err
    assert main(["import", str(bill), "--name", "Bill of October", *always]) == 0
    capsys.readouterr()
    assert main(["load", "--records", "Bill of October", "--weeks", "1", *always]) == 0
    assert "Busiest: Mon 08–09: 4 at once" in capsys.readouterr().out
    assert main(["load", "--records", "October", *always]) == 1
    assert "There are: Bill of October." in capsys.readouterr().err
