"""The plain view: the same words, without what only their look disguises."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from doorstep.model.text import FoldedText
from doorstep.normalise.disguise import unmask
from doorstep.normalise.edits import Edit, apply, through
from doorstep.normalise.letters import STACKED, letter

_ASCII_LONG_RUN = re.compile(r"([a-z])\1\1")
_ASCII_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_ANY_LONG_RUN = re.compile(r"(.)\1\1")
"""A quick look for what `_LONG_RUN` then finds exactly."""
_LONG_RUN = re.compile(r"([^\W\d_])\1{2,}")
_CAREFUL = re.compile(f"[{STACKED}\u3099\u309a\u1161-\u11ff\U0001f1e6-\U0001f1ff]")
"""Characters whose fold depends on the one before."""
_FLAG = range(0x1F1E6, 0x1F200)


class _Letters(dict[str, str]):
    """Every character's fold, filled in as characters are met."""

    def __missing__(self, char: str) -> str:
        """Fold *char* and remember what it became."""
        self[char] = folded = letter(char)
        return folded


_LETTERS = _Letters()


def plain(written: str) -> FoldedText:
    """Return *written* folded character by character; what was folded once stays as it is."""
    if written.isascii() and (written.isprintable() or not _ASCII_CONTROLS.search(written)):
        folded = written.lower()
        text = FoldedText(written, folded)
        return squeeze(text) if _ASCII_LONG_RUN.search(folded) else text
    text = squeeze(unmask(_by_letter(written)))
    if text.folded == written or not text.folds:
        return text
    # What was hidden between two characters may now be a mark and its letter.
    return through(text, squeeze(unmask(_by_letter(text.folded))))


def _by_letter(written: str) -> FoldedText:
    """Return *written* with each character folded by itself, or with the one before it."""
    if _CAREFUL.search(written):
        parts = _with_neighbours(written)
    else:
        parts = list(map(_LETTERS.__getitem__, written))
    folded = "".join(parts)
    if len(folded) == len(parts) and "" not in parts:
        return FoldedText(written, folded)
    starts: list[int] = []
    ends: list[int] = []
    for place, part in enumerate(parts):
        starts += [place] * len(part)
        ends += [place + 1] * len(part)
    return FoldedText(written, folded, starts, ends, frozenset({"letters"}))


def _with_neighbours(written: str) -> list[str]:
    """Fold each character where marks join the letter before, and flags stay flags."""
    parts: list[str] = []
    last = -1
    for place, char in enumerate(written):
        if ord(char) in _FLAG and _is_flag(written, place):
            parts.append(char)
        elif _CAREFUL.match(char) and last >= 0 and ord(char) not in _FLAG:
            joined = unicodedata.normalize("NFC", parts[last] + char)
            if len(joined) == len(parts[last]) and letter(joined[-1]) == joined[-1]:
                parts[last] = joined
                parts.append("")
            else:
                parts.append(letter(char))
        else:
            parts.append(letter(char))
        if parts[-1]:
            last = place
    return parts


def _is_flag(written: str, place: int) -> bool:
    """Tell whether the regional letter at *place* is one of two that stand by themselves."""
    around = [
        0 <= other < len(written) and ord(written[other]) in _FLAG
        for other in range(place - 2, place + 3)
    ]
    return around in (
        [False, False, True, True, False], [True, False, True, True, False],
        [False, True, True, False, False], [False, True, True, False, True],
    )  # fmt: skip


def squeeze(text: FoldedText) -> FoldedText:
    """Return *text* with three or more of the same letter in a row cut to two."""
    if not _ANY_LONG_RUN.search(text.folded):
        return text
    return apply(text, _squeezing(text.folded), "runs")


def _squeezing(folded: str) -> Iterator[Edit]:
    for match in _LONG_RUN.finditer(folded):
        char = match.group(1)
        # Scripts without case repeat characters that are numbers or whole words.
        if char.islower() or "\u0620" <= char <= "\u064a":
            yield Edit(match.start() + 1, match.end(), char)
