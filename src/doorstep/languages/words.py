"""Read the word lists of the languages: ``<code>/words.toml``, concept to words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files

from doorstep.errors import LanguageError, Problem

_LIST_HINT = 'write it as a list of texts: me = ["i", "im"]'

EVERY_LANGUAGE = "any"
"""The folder of words that are the same everywhere, such as names of apps."""


def codes_with_words() -> tuple[str, ...]:
    """Return the codes of all languages that have a word list, sorted."""
    root = files("doorstep.languages")
    return tuple(
        sorted(
            entry.name
            for entry in root.iterdir()
            if entry.is_dir() and entry.joinpath("words.toml").is_file()
        )
    )


def read_words(code: str) -> Mapping[str, tuple[str, ...]]:
    """Return the words of one language by concept, as people write them.

    Raises:
        LanguageError: naming every entry that is not a list of texts.
    """
    source = files("doorstep.languages").joinpath(f"{code}/words.toml").read_text("utf-8")
    return parse_words(source, f"languages/{code}/words.toml")


def parse_words(source: str, name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the words in a TOML *source* by concept; *name* stands in errors."""
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(Problem(name, f"not TOML: {error}")) from error
    problems = [
        Problem(f"{name}, {concept}", "not a list of texts", _LIST_HINT)
        for concept, words in table.items()
        if not isinstance(words, list)
        or not all(isinstance(word, str) and word.strip("* ") for word in words)
    ]
    if problems:
        raise LanguageError(problems)
    return {concept: tuple(words) for concept, words in table.items()}
