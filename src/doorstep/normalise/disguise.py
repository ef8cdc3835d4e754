"""Letters of one script that stand in for those of another (Unicode TS 39).

Ordinary Russian or Greek stays as it is: a letter is a disguise only in a word
that mixes scripts, or in a word made of look-alikes alone amid Latin text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from doorstep.model.text import FoldedText
from doorstep.normalise.edits import Edit, apply

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[a-z]")
_CYRILLIC = dict(zip("aceopxyikmtbh", "асеорхуікмтвн", strict=True))
"""Latin letters in Cyrillic words, told from the words that no Latin reading has."""


@cache
def twins() -> Mapping[str, str]:
    """Return the letters that look like one of a to z."""
    source = files("doorstep.normalise").joinpath("confusables.json").read_text("utf-8")
    found: Mapping[str, str] = json.loads(source)["twins"]
    return found


def unmask(text: FoldedText) -> FoldedText:
    """Return *text* with letters in disguise put back."""
    # Only amid Latin letters is a letter of another script a disguise.
    if text.folded.isascii() or not _LATIN.search(text.folded):
        return text
    if twins().keys().isdisjoint(text.folded):
        return text
    return apply(text, _unmasking(text.folded), "look-alikes")


def _unmasking(folded: str) -> Iterator[Edit]:
    words = [match for match in _WORD.finditer(folded) if not match.group().isascii()]
    only_twins = not any(_is_foreign(match.group()) for match in words)
    for match in words:
        word = match.group()
        mixed = any(char.isascii() for char in word)
        if not mixed and not only_twins:
            continue
        if all(char.isascii() or char in twins() for char in word):
            yield Edit(*match.span(), "".join(twins().get(char, char) for char in word))
        elif mixed and all(char in _CYRILLIC or "а" <= char <= "ӿ" for char in word):
            yield Edit(*match.span(), "".join(_CYRILLIC.get(char, char) for char in word))


def _is_foreign(word: str) -> bool:
    """Tell whether *word* is of another script beyond doubt."""
    return not any(char.isascii() for char in word) and any(char not in twins() for char in word)
