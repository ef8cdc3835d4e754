"""The commands keep their manners: data on stdout, words on stderr, telling exit codes."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from doorstep.cli.commands import COMMANDS
from doorstep.cli.group import doorstep

ROOT = Path(__file__).parents[2]


def run(*words: str, given: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(doorstep, list(words), input=given, standalone_mode=True)
    code = (
        result.return_value if result.exit_code == 0 and result.return_value else result.exit_code
    )
    return int(code or 0), result.stdout, result.stderr


def test_the_first_screen_says_what_it_is_and_shows_examples() -> None:
    _, out, _ = run()
    assert "doorstep check" in out
    assert out.count("doorstep ") >= 5


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_a_place_in_the_docs(name: str) -> None:
    code, out, _ = run(name, "--help")
    assert code == 0
    assert "Usage:" in out
    assert f"doorstep {name}" in (ROOT / "docs/cli.md").read_text("utf-8")


def test_a_typo_is_answered_with_what_was_meant() -> None:
    code, _, err = run("helpline")
    assert code == 2
    assert "did you mean 'helplines'" in err


def test_check_masks_what_it_found_unless_it_is_asked_to_show() -> None:
    _, out, _ = run("check", "you can text me on 415 555 0134")
    assert "0134" not in out
    _, shown, _ = run("check", "--show", "you can text me on 415 555 0134")
    assert "0134" in shown


def test_check_as_json_has_a_schema_and_no_words() -> None:
    _, out, _ = run("check", "--json", "you can text me on 415 555 0134")
    answer = json.loads(out)
    assert answer["schema"] == 1
    assert answer["outcome"] == "pause"
    assert "0134" not in out


def test_helplines_of_a_country_are_listed_and_old_ones_found() -> None:
    _, out, _ = run("helplines", "list", "--country", "gb", "--json")
    names = [line["name"] for line in json.loads(out)["helplines"]]
    assert "Samaritans" in names
    _, old, err = run("helplines", "check", "--today", "2036-01-01")
    assert "Samaritans" in old
    assert re.search(r"\d+ of \d+ helplines", err)


def test_a_policy_with_mistakes_says_them_all(tmp_path: Path) -> None:
    file = tmp_path / "house.toml"
    file.write_text('version = 3\n[[rule]]\nid = "x"\nform = ["queen"]\n', "utf-8")
    _, out, err = run("policy", "check", str(file))
    assert "form" in out + err
    assert len((out + err).splitlines()) > 3


def test_the_completion_script_names_the_command() -> None:
    _, out, _ = run("completion", "bash")
    assert "doorstep" in out
