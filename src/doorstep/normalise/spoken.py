"""Tables of spoken numbers and signs of all languages, folded as messages are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from doorstep.languages.spoken import Spoken, codes_with_spoken, read_spoken
from doorstep.normalise.plain import plain

WORD_GAPS = str.maketrans(dict.fromkeys(',;.:!?-–—/|~_·•…()[]{}<>"*\n@', " "))
"""Signs that part words, as blanks."""


def tokens_of(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a folded text with their places; vowel signs stay with their word."""
    pattern = _ASCII if text.isascii() else _INDIC
    return [(match.group(), match.start(), match.end()) for match in pattern.finditer(text)]


_ASCII = re.compile(r"[a-zA-Z0-9]+(?:'[a-zA-Z]+)*")
_INDIC = re.compile(r"[^\W_](?:[^\W_]|[\u0900-\u0903\u093a-\u094f\u0962\u0963]|'(?=[^\W\d_]))*")


@dataclass(frozen=True, slots=True)
class Table:
    """The folded phrases of one language, by their words."""

    code: str
    numbers: Mapping[tuple[str, ...], str]
    weak: frozenset[str]
    hundred: frozenset[str]
    repeat: Mapping[str, int]
    signs: Mapping[tuple[str, ...], str]
    chars: Mapping[str, str]
    words: frozenset[str]
    """Every word that can be part of a number."""


@cache
def tables() -> tuple[Table, ...]:
    """Return the tables of every language that has one."""
    return tuple(_table(read_spoken(code)) for code in codes_with_spoken())


@cache
def _fold(phrase: str) -> str:
    return plain(phrase).folded


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(word for word, _, _ in tokens_of(_fold(phrase)))


def _table(spoken: Spoken) -> Table:
    repeat = {_fold(word): 2 for word in spoken.double} | {_fold(word): 3 for word in spoken.triple}
    numbers = {_words(phrase): digits for phrase, digits in spoken.numbers.items()}
    hundred = frozenset(map(_fold, spoken.hundred))
    return Table(
        spoken.code,
        numbers,
        frozenset(map(_fold, spoken.weak)),
        hundred,
        repeat,
        {words: sign for phrase, sign in spoken.signs.items() if (words := _words(phrase))},
        spoken.chars,
        frozenset({word for phrase in numbers for word in phrase} | hundred | repeat.keys()),
    )


_EVERYDAY = frozenset(
    [
        "a",
        "at",
        "the",
        "et",
        "at",
        "point",
        "points",
        "little",
        "symbol",
        "plus",
        "minus",
        "dash",
        "slash",
        "period",
        "full",
        "c",
        "g",
        "chez",
        "free",
        "alias",
        "strip",
        "garis",
        "barra",
        "linie",
        "trait",
        "tiret",
        "more",
        "mais",
        "mas",
        "no",
        "do",
        "on",
        "sat",
        "us",
        "i",
        "e",
        "y",
        "s",
        "to",
        "for",
        "too",
        "so",
        "me",
        "in",
        "is",
        "it",
        "as",
        "be",
        "my",
        "we",
        "u",
        "un",
        "una",
        "um",
        "uma",
        "ein",
        "eine",
        "en",
        "et",
        "o",
        "ta",
        "na",
        "da",
        "de",
        "la",
        "le",
        "les",
        "un",
        "une",
        "raz",
        "six",
        "sex",
        "dix",
        "cent",
        "acht",
        "elf",
        "tambah",
        "strich",
    ]
)
"""Words of number and sign phrases that are among the commonest words of some language."""


@cache
def weak_words() -> frozenset[str]:
    """Return the words that spell something only in company."""
    weak = {word for table in tables() for word in table.weak}
    return frozenset((weak | _EVERYDAY) & (number_words() | sign_words()))


@cache
def strong_words() -> frozenset[str]:
    """Return the words that hardly mean anything but a number or a sign."""
    return (number_words() | sign_words()) - weak_words()


@cache
def strong_signs() -> frozenset[str]:
    """Return the words that hardly mean anything but a sign."""
    return sign_words() - weak_words() - number_words()


@cache
def number_words() -> frozenset[str]:
    """Return every word that can be part of a spoken number."""
    return frozenset(word for table in tables() for word in table.words)


@cache
def sign_words() -> frozenset[str]:
    """Return every first word of a spoken sign."""
    return frozenset(phrase[0] for table in tables() for phrase in table.signs)


@cache
def signs_by_phrase() -> Mapping[tuple[str, ...], str]:
    """Return the sign of every phrase of every language; the first language wins."""
    merged: dict[tuple[str, ...], str] = {}
    for table in tables():
        for phrase, sign in table.signs.items():
            merged.setdefault(phrase, sign)
    return merged


@cache
def number_chars() -> Mapping[str, str]:
    """Return the characters that stand for digits in scripts without spaces."""
    return {char: digit for table in tables() for char, digit in table.chars.items()}
