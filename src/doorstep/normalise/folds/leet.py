"""Digits in the place of letters ("1nst4", "wh4ts4pp") and letters in that of digits ("o6 12")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from doorstep.languages.words import EVERY_LANGUAGE, read_words
from doorstep.model.text import FoldedText
from doorstep.normalise.edits import Edit, apply
from doorstep.normalise.plain import plain

NAME = "leet"
MUST_FOLD = (("my 1nst4", "my insta"), ("5n4p?", "snap?"), ("wh4ts4pp me", "whatsapp me"))
MUST_KEEP = (
    "o negative",
    "size b 12",
    "22nd",
    "10mg",
    "4pm",
    "gr8",
    "b4",
    "covid19",
    "kayla04",
    "1st",
)

_TOKEN = re.compile(r"(?<![\w@$])(?=[\w@$!|]*[a-z])(?=[\w@$!|]*[0-9@$!|])[\w@$!|]{2,24}")
_LETTERS = str.maketrans("0134578@$!|", "oieastbasil")
_OTHER_ONE = str.maketrans("1", "l")
_COMMON = frozenset(
    [
        "number",
        "phone",
        "email",
        "mail",
        "text",
        "call",
        "add",
        "find",
        "follow",
        "message",
        "telephone",
        "cell",
        "mobile",
        "skype",
        "zoom",
        "at",
        "dot",
        "com",
        "net",
        "org",
        "example",
        "the",
        "and",
        "you",
        "your",
        "my",
        "name",
        "contact",
        "link",
        "server",
        "group",
        "chat",
        "here",
        "outside",
        "somewhere",
        "meet",
        "address",
        "ghost",
        "bird",
        "app",
        "gmail",
        "hotmail",
        "outlook",
        "yahoo",
        "every",
        "everywhere",
        "what",
        "know",
        "same",
    ]
)


@cache
def _known() -> frozenset[str]:
    apps = {plain(name).folded for names in read_words(EVERY_LANGUAGE).values() for name in names}
    return frozenset({name for name in apps if name.isalpha() and len(name) > 2} | _COMMON)


def fold(text: FoldedText) -> FoldedText:
    """Return *text* with leet undone where a word comes out that is spoken of in exchanges."""
    return apply(text, _edits(text.folded), NAME)


def _edits(folded: str) -> Iterator[Edit]:
    yield from sorted([*_words(folded), *_numerals(folded)])


def _words(folded: str) -> Iterator[Edit]:
    for match in _TOKEN.finditer(folded):
        word = match.group()
        for letters in (word.translate(_LETTERS), word.translate(_OTHER_ONE).translate(_LETTERS)):
            if letters in _known() or letters.rstrip("s") in _known():
                yield Edit(match.start(), match.end(), letters)
                break


_ZERO = re.compile(r"(?<![^\W_])o(?=\d[\d .\-]{6})")
_NUMERAL = re.compile(r"(?<![^\W_])(?=(?:[oilbs]{0,3}\d){6})[\doilbs]{8,15}(?![^\W_])")
_DIGITS = str.maketrans("oilbs", "01185")


def _numerals(folded: str) -> Iterator[Edit]:
    """Yield the letters that stand for digits inside what is otherwise a number."""
    for match in _ZERO.finditer(folded):
        yield Edit(match.start(), match.end(), "0")
    for match in _NUMERAL.finditer(folded):
        if not match.group().isdigit() and match.group()[0] != "o":
            yield Edit(match.start(), match.end(), match.group().translate(_DIGITS))
