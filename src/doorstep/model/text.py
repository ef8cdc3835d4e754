"""Text that remembers where each of its characters stood as it was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the text as written, in code points, end excluded."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def cover(self, other: Span) -> Span:
        """Return the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text and, for each of its characters, its place as written.

    ``starts[i]`` and ``ends[i]`` bound the code points of ``written`` that
    ``folded[i]`` came from.  Both are ``None`` when nothing moved, so that
    ``folded[i]`` stands at ``written[i]``.  ``folds`` names the folds that
    changed something.
    """

    written: str = field(repr=False)
    folded: str = field(repr=False)
    starts: Sequence[int] | None = field(default=None, repr=False)
    ends: Sequence[int] | None = field(default=None, repr=False)
    folds: frozenset[str] = frozenset()

    def span(self, start: int, end: int) -> Span:
        """Return where ``folded[start:end]`` stands in the text as written."""
        if start >= end:
            raise ValueError("an empty stretch has no place")
        if self.starts is None or self.ends is None:
            return Span(start, end)
        return Span(min(self.starts[start:end]), max(self.ends[start:end]))

    def as_written(self, start: int, end: int) -> str:
        """Return ``folded[start:end]`` with the capitals that it was written with."""
        places = range(start, end) if self.starts is None else self.starts[start:end]
        return "".join(
            char if (written := self.written[place]).lower() != char else written
            for char, place in zip(self.folded[start:end], places, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """One message as the detector reads it, in up to three views.

    ``plain``: characters folded (case, look-alikes, invisible signs, digits).
    ``decoded``: number words, spelled signs, spaced letters and leet undone
    as well; the same object as ``plain`` where there was nothing to undo.
    ``backwards``: the decoded text read from its end, or ``None`` where nothing
    suggests that it was written so.
    """

    plain: FoldedText
    decoded: FoldedText
    backwards: FoldedText | None = None

    @property
    def written(self) -> str:
        """Return the text as it was written."""
        return self.plain.written
