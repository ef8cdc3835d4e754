"""Names on other services: what looks like a handle beside the name of an app."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from doorstep.model.text import FoldedText

_TOKEN = re.compile(r"@?[^\W_][\w.\-]{1,31}(?:#\d{3,5})?")
_ID = re.compile(
    r"(?<![\w.])\d{7,12}(?![\w.,])|\b(?:sw-)?\d{4}-\d{4}-\d{4}\b|\b\d{4,6}-[a-z]{3,16}\b"
)
_ORDINARY = re.compile(
    r"^(?:\d{1,4}(?:st|nd|rd|th|am|pm|mg|ml|kg|km|cm|k|x|h|m|g|yo|yr|yrs|hrs|mins|s|ish|d|f|bpm|mcg|lbs|min|e|o|a)|"
    r"\d+(?:[.\-:]\d+)*|[a-z]\d{1,3}|gr8|b4|l8r|m8|h8|str8|w8|2day|2nite|2moro|2gether|4ever|any1|some1|every1|no1|"
    r"[a-z]{1,3}\.[a-z]{1,3}\.?|e\.g|i\.e|covid[\-.]?19|mp[34]|ps[2-5]|a\.m|p\.m|u\d{2}s?|y\d{1,2}|t\d|f2f|\d+v\d+|ss\d|h\d)$"
)


class Token(NamedTuple):
    """A word that could be a name elsewhere, and how much it looks like one."""

    text: str
    start: int
    end: int
    likeness: float

    def __repr__(self) -> str:
        return f"Token({self.start}-{self.end}, {self.likeness})"


def handle_tokens(text: FoldedText) -> Iterator[Token]:
    """Yield every word of a decoded text with how much its shape is a handle's."""
    for match in _TOKEN.finditer(text.folded):
        word = match.group().rstrip(".-")
        yield Token(
            word.removeprefix("@"), match.start(), match.start() + len(word), likeness(word)
        )


def likeness(word: str) -> float:
    """Return how much the shape of *word* is that of a handle, 0 to 1.

    >>> likeness("lune.bleue_88") > 0.8, likeness("hello"), likeness("22nd")
    (True, 0.0, 0.0)
    """
    if word.startswith("@"):
        return 0.9 if len(word) > 3 else 0.3
    if _ORDINARY.match(word) or len(word) < 3 or word.isdigit():
        return 0.0
    letters = any(char.isalpha() for char in word)
    if not letters:
        return 0.0
    has_digit = any(char.isdigit() for char in word)
    inner = word[1:-1]
    if "_" in inner or word.endswith("_") or "#" in inner:
        return 0.95
    if "." in inner:
        parts = word.split(".")
        return 0.8 if has_digit or all(len(part) >= 1 for part in parts) else 0.0
    if has_digit:
        return 0.85 if len(word) >= 5 else 0.5
    return 0.15 if "-" in inner else 0.0


def id_numbers(text: FoldedText) -> Iterator[Token]:
    """Yield runs that could be an id in a game: long numbers and friend codes."""
    for match in _ID.finditer(text.folded):
        yield Token(match.group(), match.start(), match.end(), 0.6)
