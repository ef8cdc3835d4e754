"""What each single character becomes in the plain view."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

STACKED: Final = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Marks that stand on a letter of any script."""
_STACKED = re.compile(f"[{STACKED}]")
_ARABIC_MARKS = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]"
)
_BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_SINGLE_QUOTES = "‘’‚‛′‵ʼʻʹ´`ˊˋ՚"
_DOUBLE_QUOTES = "“”„‟«»″‶〝〞"
_OWN: Final[dict[str, str]] = {
    **dict.fromkeys(_BLANKS, ""),
    **dict.fromkeys(_BREAKS, "\n"),
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys("‐‑‒−﹣－", "-"),
    **dict.fromkeys("أإآٱ", "ا"),
    **dict.fromkeys("ىی", "ي"),
    "\t": " ", "\u2800": " ", "ک": "ك", "⁄": "/", "∕": "/", "․": ".",
    "đ": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t", "ŋ": "n",
    "þ": "th", "ð": "d", "ı": "i", "ĸ": "k", "🔟": "10", "🆎": "ab", "🆔": "id",
}  # fmt: skip
_EMBLEMS: Final = ((0x1F150, 26), (0x1F170, 26), (0x1F1E6, 26))
"""First code point and size of alphabets that only decoration tells from a to z."""
_SMALL_CAPITAL = "LATIN LETTER SMALL CAPITAL "


def letter(char: str) -> str:
    """Return what *char* becomes: nothing, one character, or several.

    >>> letter("É"), letter("ﬁ"), letter("٣"), letter("İ"), letter("й")
    ('e', 'fi', '3', 'i', 'й')
    """
    if char in _OWN:
        return _OWN[char]
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"  # half a character: nothing can encode it
    for first, size in _EMBLEMS:
        if 0 <= ord(char) - first < size:
            return chr(ord("a") + ord(char) - first)
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(char)
    if category in {"Cf", "Cc"} or _is_hidden(char):
        return ""
    if category == "Zs":
        return " "
    name = unicodedata.name(char, "")
    if name.startswith(_SMALL_CAPITAL) and len(name) == len(_SMALL_CAPITAL) + 1:
        return name[-1].lower()
    return _folded(char)


def _is_hidden(char: str) -> bool:
    return (
        "\ufe00" <= char <= "\ufe0f"
        or "\U000e0000" <= char <= "\U000e0fff"
        or bool(_ARABIC_MARKS.match(char) or _STACKED.match(char))
    )


def _folded(char: str) -> str:
    """Return the compatibility form of *char* in lower case, Latin and Greek without marks."""
    form = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", char).casefold())
    apart = unicodedata.normalize("NFD", form)
    if unicodedata.name(apart[:1], "").startswith(("LATIN", "GREEK")):
        form = _STACKED.sub("", apart)
    else:
        form = _STACKED.sub("", form)
    return form if form == char else "".join(letter(part) for part in form)
