"""The registry knows helplines whole and exact, in every habit of dialling."""

import sys
from datetime import date
from pathlib import Path

import pytest

from doorstep.errors import HelplineError
from doorstep.helplines import registry
from doorstep.helplines.line import parse_country

ROOT = Path(__file__).parents[2]
LANGUAGES = [
    "en",
    "es",
    "fr",
    "de",
    "pt",
    "it",
    "nl",
    "pl",
    "sv",
    "ro",
    "el",
    "ru",
    "uk",
    "tr",
    "ar",
    "hi",
    "id",
    "ms",
    "tl",
    "vi",
    "zh",
    "ja",
    "ko",
    "sw",
]


@pytest.mark.parametrize(
    "digits",
    ["18002738255", "8002738255", "0018002738255", "08082000247", "448082000247", "717003717"],
)
def test_a_number_is_known_as_people_dial_it(digits: str) -> None:
    assert registry().is_number(digits)


@pytest.mark.parametrize("digits", ["988", "116123", "3114", "112"])
def test_a_short_code_is_known(digits: str) -> None:
    assert registry().is_short_code(digits)


@pytest.mark.parametrize(
    "digits", ["18002738256", "08082000248", "987", "116124", "07700900318", ""]
)
def test_one_digit_off_is_no_helpline(digits: str) -> None:
    assert not registry().is_number(digits)
    assert not registry().is_short_code(digits)


def test_letters_on_the_keypad_are_digits() -> None:
    assert registry().is_number("18002738255")


def test_a_page_below_a_known_domain_is_known_and_one_that_only_ends_alike_is_not() -> None:
    assert registry().is_domain("www.samaritans.org")
    assert registry().is_domain("chat.988lifeline.org")
    assert not registry().is_domain("notsamaritans.org")
    assert not registry().is_domain("samaritans.org.example.com")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_helplines_and_words_for_them(code: str) -> None:
    assert any(code in line.languages for line in registry().lines)
    assert registry().cues()[code]


def test_an_entry_is_old_from_the_day_after_its_days_are_over() -> None:
    line = next(line for line in registry().lines if line.seen == date(2026, 8, 31))
    assert line not in registry().stale(date(2027, 2, 27), days=180)
    assert line in registry().stale(date(2027, 2, 28), days=180)


def test_everyday_words_are_no_names_of_helplines() -> None:
    assert {"mind", "shout", "children", "the mix"}.isdisjoint(registry().names())
    assert "samaritans" in registry().names()


def test_all_mistakes_of_a_country_are_named_at_once() -> None:
    source = '[[line]]\nnumbers = "116 123"\ncolour = "blue"\n[[line]]\nname = "X"\n'
    with pytest.raises(HelplineError) as caught:
        parse_country(source, "xx.toml")
    said = str(caught.value)
    for mistake in (
        "no country",
        "colour",
        "no name",
        "numbers is not a list",
        "no way to reach it",
    ):
        assert mistake in said


def test_what_is_not_toml_is_said_so() -> None:
    with pytest.raises(HelplineError, match="not TOML"):
        parse_country("[[line", "xx.toml")


@pytest.mark.parametrize("tool", ["compile_helplines", "compile_lexicon"])
def test_the_compiled_file_is_up_to_date(tool: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    sys.modules.pop(tool, None)
    module = __import__(tool)
    assert module.TARGET.read_text("utf-8") == module.compiled(), f"run tools/{tool}.py"


def test_the_phrases_for_backwards_are_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    tool = __import__("compile_lexicon")
    assert tool.SAYINGS.read_text("utf-8") == tool.sayings(), "run tools/compile_lexicon.py"
