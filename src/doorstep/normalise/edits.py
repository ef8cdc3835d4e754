"""Change a folded text without losing where its characters stood."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from doorstep.model.text import FoldedText


class Edit(NamedTuple):
    """Put *put* in the place of ``folded[start:end]``."""

    start: int
    end: int
    put: str


def apply(text: FoldedText, edits: Iterable[Edit], fold: str) -> FoldedText:
    """Return *text* with the edits made; they come in order, do not overlap and are not empty.

    A character that replaces one other takes its place; several that replace
    several share the whole stretch.
    """
    wanted = [edit for edit in edits if text.folded[edit.start : edit.end] != edit.put]
    if not wanted:
        return text
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    old_starts = text.starts if text.starts is not None else range(len(text.folded))
    old_ends = text.ends if text.ends is not None else range(1, len(text.folded) + 1)
    done = 0
    for edit in wanted:
        pieces += (text.folded[done : edit.start], edit.put)
        starts += old_starts[done : edit.start]
        ends += old_ends[done : edit.start]
        if len(edit.put) == edit.end - edit.start:
            starts += old_starts[edit.start : edit.end]
            ends += old_ends[edit.start : edit.end]
        else:
            starts += [old_starts[edit.start]] * len(edit.put)
            ends += [old_ends[edit.end - 1]] * len(edit.put)
        done = edit.end
    pieces.append(text.folded[done:])
    starts += old_starts[done:]
    ends += old_ends[done:]
    return FoldedText(text.written, "".join(pieces), starts, ends, text.folds | {fold})


def through(first: FoldedText, second: FoldedText) -> FoldedText:
    """Return *second*, a folding of ``first.folded``, with its places in the text as written."""
    if second.folded == first.folded:
        return first
    folds = first.folds | second.folds
    if first.starts is None or first.ends is None:
        return FoldedText(first.written, second.folded, second.starts, second.ends, folds)
    if second.starts is None or second.ends is None:
        return FoldedText(first.written, second.folded, first.starts, first.ends, folds)
    starts = [first.starts[place] for place in second.starts]
    ends = [first.ends[place - 1] for place in second.ends]
    return FoldedText(first.written, second.folded, starts, ends, folds)
