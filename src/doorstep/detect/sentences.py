"""A message as sentences, each with the concepts that stand in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from doorstep.detect.lexicon import Tag

_BREAK = re.compile(r"[.!?;\n]{1,64}(?=\s|$)|[❓❔⁉]{1,4}|[。！？；…؟।]{1,16}|\s[–—-]\s")
_WORD = re.compile(r"[^\W_]+(?:['_.\-][^\W_]+)*")

_ASKING = "?？؟❓❔⁉"

NEAR = 24
"""Characters between two words that belong together: about four words."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of the folded text between two stops, with its tags in order."""

    text: str
    start: int
    end: int
    tags: tuple[Tag, ...]
    mask: int
    is_question: bool
    quoted: tuple[tuple[int, int], ...] = ()

    @property
    def words(self) -> list[str]:
        """Return the words, in order."""
        return _WORD.findall(self.text)

    def has(self, concept: int) -> bool:
        """Tell whether any of the concepts stands here."""
        return bool(self.mask & concept)

    def all(self, *concepts: int) -> bool:
        """Tell whether each of the concepts stands here."""
        return all(self.mask & concept for concept in concepts)

    def find(self, concept: int) -> Iterator[Tag]:
        """Yield the tags that carry any of the concepts."""
        return (tag for tag in self.tags if tag.concepts & concept)

    def first(self, concept: int) -> Tag | None:
        """Return the first tag that carries any of the concepts."""
        return next(self.find(concept), None)

    def near(
        self, one: int, other: int, within: int = NEAR, *, ordered: bool = False
    ) -> Tag | None:
        """Return the tag of *other* that stands close to a tag of *one*.

        *within* is counted in characters between the two; with *ordered*, the
        tag of *one* must come first.  A tag is never near to itself, but a
        phrase may stand inside a longer one.
        """
        for first in self.find(one):
            for second in self.find(other):
                if first is second:
                    # One word may say both: "numaran" is your number.
                    if not one & other:
                        return second
                    continue
                gap = second.start - first.end
                overlaps = gap < 0 and first.start < second.end
                before = not ordered and gap < 0 and first.start - second.end <= within
                if overlaps or before or 0 <= gap <= within:
                    return second
        return None

    def in_quotes(self, tag: Tag) -> bool:
        """Tell whether a tag stands inside quotation marks."""
        return any(start <= tag.start and tag.end <= end for start, end in self.quoted)


_QUOTE = re.compile(
    r'"[^"\n]{1,400}"|«[^»\n]{1,400}»|„[^"“”\n]{1,400}[“”"]|「[^」]{1,400}」|“[^”\n]{1,400}”'
)


def split(text: str, tags: Iterable[Tag]) -> tuple[Sentence, ...]:
    """Return the sentences of a folded text with their tags."""
    tags = tuple(tags)
    quoted = tuple(match.span() for match in _QUOTE.finditer(text))
    sentences = []
    start = 0
    for stop in [*_BREAK.finditer(text), None]:
        end = stop.start() if stop else len(text)
        if text[start:end].strip():
            sign = stop.group() if stop else ""
            sentences.append(
                _sentence(text, start, end, tags, quoted, any(mark in sign for mark in _ASKING))
            )
        start = stop.end() if stop else end
    return tuple(sentences)


def _start(tag: Tag) -> int:
    return tag.start


def _sentence(
    text: str,
    start: int,
    end: int,
    tags: tuple[Tag, ...],
    quoted: tuple[tuple[int, int], ...],
    is_question: bool,
) -> Sentence:
    first = bisect_left(tags, start, key=_start)
    last = bisect_left(tags, end, key=_start)
    inside = tuple(tag for tag in tags[first:last] if tag.end <= end)
    mask = 0
    for tag in inside:
        mask |= tag.concepts
    return Sentence(text[start:end], start, end, inside, mask, is_question, quoted)
