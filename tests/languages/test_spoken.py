"""A file of spoken numbers says what it must, or every mistake in it is named at once."""

import pytest

from doorstep.errors import LanguageError
from doorstep.languages.spoken import codes_with_spoken, parse_spoken, read_spoken


def test_tens_and_units_make_every_number_between() -> None:
    spoken = parse_spoken('units = ["nil", "un|une", "bi"]\ntens = ["vig"]\njoiner = "e"', "xx")
    assert spoken.numbers["une"] == "1"
    assert spoken.numbers["vig e bi"] == "22"
    assert spoken.numbers["vig bi"] == "22"


def test_units_may_come_before_tens() -> None:
    spoken = parse_spoken(
        'units = ["nul", "ein"]\ntens = ["zig"]\njoiner = "und"\norder = "unit_first"', "xx"
    )
    assert spoken.numbers["ein undzig"] == "21"


def test_every_mistake_of_a_file_is_named_at_once() -> None:
    with pytest.raises(LanguageError) as caught:
        parse_spoken('units = "one"\nhundred = 5\nsigns = []\nnovel = 1', "xx")
    assert len(caught.value.problems) == 4
    assert all("languages/xx/" in problem.where for problem in caught.value.problems)


def test_a_file_that_is_not_toml_is_a_language_error() -> None:
    with pytest.raises(LanguageError):
        parse_spoken("units = [", "xx")


@pytest.mark.parametrize("code", codes_with_spoken())
def test_each_language_says_the_digits_and_the_signs(code: str) -> None:
    spoken = read_spoken(code)
    said = {*spoken.numbers.values(), *spoken.chars.values()}
    assert {str(digit) for digit in range(10)} <= said
    assert {"@", ".", "_"} <= set(spoken.signs.values())


def test_twenty_four_languages_say_their_numbers() -> None:
    assert len(codes_with_spoken()) == 24
