"""Letters set apart: "i n s t a", "s-n-a-p", "w.h.a.t.s.a.p.p"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doorstep.model.text import FoldedText
from doorstep.normalise.edits import Edit, apply

NAME = "spaced letters"
MUST_FOLD = (("my i n s t a", "my insta"), ("s-n-a-p me", "snap me"), ("w.h.a.t.s", "whats"))
MUST_KEEP = ("a b", "u r a star", "i a m", "plan a b or c")

_RUN = re.compile(
    r"(?<![^\W_])[^\W\d_](?:(?P<gap>[ .\-_*]{1,2})[^\W\d_])(?:(?P=gap)[^\W\d_]){2,40}(?![^\W_])"
)


def fold(text: FoldedText) -> FoldedText:
    """Return *text* with runs of four or more single letters joined."""
    return apply(text, _edits(text.folded), NAME)


def _edits(folded: str) -> Iterator[Edit]:
    for match in _RUN.finditer(folded):
        letters = match.group()[:: len(match.group("gap")) + 1]
        yield Edit(match.start(), match.end(), letters)
