"""Read how numbers and signs are spoken: ``<code>/spoken.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from doorstep.errors import LanguageError, Problem

_LISTS = ("units", "tens", "hundreds", "chars", "weak")
_WORDS = ("joiner", "order", "hundred", "double", "triple")
_KNOWN = {*_LISTS, *_WORDS, "tens_from", "signs", "also"}


@dataclass(frozen=True, slots=True)
class Spoken:
    """How one language says numbers and signs.

    ``numbers`` maps a phrase to its digits, ``chars`` single characters to a
    digit.  ``weak`` words are numbers only beside others.  ``double`` and
    ``triple`` repeat the number that follows.  ``signs`` maps a phrase to its sign.
    """

    code: str
    numbers: Mapping[str, str]
    chars: Mapping[str, str] = field(default_factory=dict)
    weak: frozenset[str] = frozenset()
    hundred: frozenset[str] = frozenset()
    double: frozenset[str] = frozenset()
    triple: frozenset[str] = frozenset()
    signs: Mapping[str, str] = field(default_factory=dict)


def codes_with_spoken() -> tuple[str, ...]:
    """Return the codes of all languages that say how numbers are spoken, sorted."""
    root = files("doorstep.languages")
    return tuple(
        sorted(e.name for e in root.iterdir() if e.is_dir() and e.joinpath("spoken.toml").is_file())
    )


def read_spoken(code: str) -> Spoken:
    """Return how the language *code* says numbers and signs.

    Raises:
        LanguageError: naming every mistake of its file.
    """
    source = files("doorstep.languages").joinpath(f"{code}/spoken.toml").read_text("utf-8")
    return parse_spoken(source, code)


def parse_spoken(source: str, code: str) -> Spoken:
    """Return what a TOML *source* says for the language *code*."""
    name = f"languages/{code}/spoken.toml"
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(Problem(name, f"not TOML: {error}")) from error
    problems = list(_mistakes(table, name))
    if problems:
        raise LanguageError(problems)
    return Spoken(
        code,
        dict(_numbers(table)),
        {char: str(digit) for digit, some in enumerate(table.get("chars", ())) for char in some},
        frozenset(table.get("weak", ())),
        frozenset(_split(table.get("hundred", ""))),
        frozenset(_split(table.get("double", ""))),
        frozenset(_split(table.get("triple", ""))),
        {phrase: sign for sign, phrases in table.get("signs", {}).items() for phrase in phrases},
    )


def _mistakes(table: Mapping[str, Any], name: str) -> Iterator[Problem]:
    for key, value in table.items():
        where = f"{name}, {key}"
        if key not in _KNOWN:
            yield Problem(where, "unknown entry", f"use {', '.join(sorted(_KNOWN))}")
        elif key in _LISTS and not _is_list_of_texts(value):
            yield Problem(where, "not a list of texts", 'write units = ["zero|oh", "one", …]')
        elif key in _WORDS and not isinstance(value, str):
            yield Problem(where, "not a text", f'write {key} = "…"')
        elif key == "tens_from" and not isinstance(value, int):
            yield Problem(where, "not a whole number", "write tens_from = 10")
        elif key in ("signs", "also") and not isinstance(value, dict):
            yield Problem(where, "not a table", f"write [{key}] and its entries below")


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(entry, str) for entry in value)


def _split(alternatives: str) -> list[str]:
    return [word for word in alternatives.split("|") if word]


def _numbers(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield every phrase for a number with its digits, compounds included."""
    units = [_split(entry) for entry in table.get("units", ())]
    first = table.get("tens_from", 20)
    for value, words in enumerate(units):
        yield from ((word, str(value)) for word in words)
    for step, entry in enumerate(table.get("tens", ())):
        ten = first + 10 * step
        for word in _split(entry):
            yield word, str(ten)
            yield from _compounds(table, word, ten, units)
    for step, entry in enumerate(table.get("hundreds", ()), start=1):
        yield from ((word, str(100 * step)) for word in _split(entry))
    yield from table.get("also", {}).items()


def _compounds(
    table: Mapping[str, Any], ten_word: str, ten: int, units: list[list[str]]
) -> Iterator[tuple[str, str]]:
    joiner = table.get("joiner", "")
    for value, words in enumerate(units[1:10], start=1):
        for word in words:
            if table.get("order") == "unit_first":
                yield f"{word} {joiner}{ten_word}", str(ten + value)
                yield f"{word} {joiner} {ten_word}", str(ten + value)
            else:
                yield f"{ten_word} {word}", str(ten + value)
                if joiner:
                    yield f"{ten_word} {joiner} {word}", str(ten + value)
