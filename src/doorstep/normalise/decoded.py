"""The decoded view: what is spelled out, set apart or written in leet, undone."""

from __future__ import annotations

import re

from doorstep.model.text import FoldedText
from doorstep.normalise.edits import through
from doorstep.normalise.folds import FOLDS
from doorstep.normalise.folds.phonetic import ALPHABET
from doorstep.normalise.folds.signs import PROVIDERS
from doorstep.normalise.plain import plain
from doorstep.normalise.spoken import (
    WORD_GAPS,
    number_chars,
    strong_signs,
    strong_words,
    weak_words,
)

_LEET = re.compile(
    r"[a-z][0-9@$!][a-z]|(?<!\w)[0-9][a-z]{1,3}[0-9][a-z]|[a-z][0-9][a-z]?[0-9][a-z]|(?<!\w)[0-9@][a-z]{1,3}|(?<!\w)o\d|\d[oilbs]\d{4}"
)
_LEET_SIGNS = frozenset("0134578@$!|")
_FEW_SINGLES = 4
_IN_A_ROW = 3
_FEW_WORDS = 6
_MOST_ROUNDS = 4
"""Enough for every text that people write; a bound keeps the time linear for all others."""
READ_AT_MOST = 20_000
"""Characters beyond which a text is no message any more and is left as it is."""


def decoded(text: FoldedText) -> FoldedText:
    """Return the decoded view of a plain one; the same object where nothing is spelled out."""
    if len(text.folded) > READ_AT_MOST or not _is_spelled(text.folded):
        return text
    for _ in range(_MOST_ROUNDS):
        before = text.folded
        for fold in FOLDS:
            text = fold.fold(text)
        text = through(text, plain(text.folded))
        # What one round brings out may be read on: another language, a word and its sign.
        if text.folded == before or not _is_spelled(text.folded):
            break
    return text


def _is_spelled(folded: str) -> bool:
    """Tell, cheaply, whether any fold could find something; most messages end here."""
    words = folded.translate(WORD_GAPS).split()
    if not strong_words().isdisjoint(words) and _spells_plainly(words):
        return True
    if not weak_words().isdisjoint(words) and _spells_weakly(words):
        return True
    if not ALPHABET.keys().isdisjoint(words) and sum(w in ALPHABET for w in words) >= _IN_A_ROW:
        return True
    if list(map(len, words)).count(1) >= _FEW_SINGLES:
        return True
    if not _LEET_SIGNS.isdisjoint(folded) and _LEET.search(folded):
        return True
    return not folded.isascii() and sum(char in number_chars() for char in folded) >= _IN_A_ROW


def _spells_plainly(words: list[str]) -> bool:
    """Tell whether number words or signs spell something: one "two" in a sentence does not."""
    if not strong_signs().isdisjoint(words) or len(words) <= _FEW_WORDS:
        return True
    strong = strong_words()
    return sum(word in strong or word.isdigit() for word in words) > 1


def _spells_weakly(words: list[str]) -> bool:
    """Tell whether everyday words such as "to", "one" or "at" may spell something here.

    They do where several stand in a row, where a host follows, or where they
    are nearly all that is said.
    """
    weak = weak_words()
    if len(words) <= _IN_A_ROW:
        return True
    if not PROVIDERS.isdisjoint(words):
        return True
    row = 0
    for word in words:
        row = row + 1 if word in weak or word.isdigit() else 0
        if row >= _IN_A_ROW:
            return True
    return False
