"""Letters set apart: "i n s t a", "s-n-a-p", "w h a t s  u r  s n a p"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doorstep.model.text import FoldedText
from doorstep.normalise.edits import Edit, apply

NAME = "spaced letters"
MUST_FOLD = (
    ("my i n s t a", "my insta"),
    ("s-n-a-p me", "snap me"),
    ("w.h.a.t.s", "whats"),
    ("w h a t s  u r  s n a p", "whats ur snap"),
)
MUST_KEEP = ("a b", "u r a star", "i a m", "plan a b or c")

_RUN = re.compile(
    r"(?<![^\W_])[^\W\d_](?:(?P<gap>[ .\-_*]{1,2})[^\W\d_])(?:(?P=gap)[^\W\d_]){2,40}(?![^\W_])"
)
_SENTENCE = re.compile(r"(?<![^\W_])[^\W\d_](?: {1,3}[^\W\d_](?![^\W_])){5,80}")
_WORDS = re.compile(r" {2,3}")


def fold(text: FoldedText) -> FoldedText:
    """Return *text* with runs of four or more single letters joined.

    Where wider gaps part the words of a sentence written so, they stay apart.
    """
    text = apply(text, _sentences(text.folded), NAME)
    return apply(text, _edits(text.folded), NAME)


def _sentences(folded: str) -> Iterator[Edit]:
    if "  " not in folded:
        return
    for match in _SENTENCE.finditer(folded):
        words = _WORDS.split(match.group())
        if len(words) > 1:
            joined = " ".join(word.replace(" ", "") for word in words)
            yield Edit(match.start(), match.end(), joined)


def _edits(folded: str) -> Iterator[Edit]:
    for match in _RUN.finditer(folded):
        letters = match.group()[:: len(match.group("gap")) + 1]
        yield Edit(match.start(), match.end(), letters)
