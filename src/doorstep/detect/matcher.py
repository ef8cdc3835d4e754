"""Find many terms in one pass over a folded text.

Two engines give the same answers: the Aho-Corasick automaton of
``ahocorasick-rs`` where it is installed, and a table of first words where it is
not.  A term counts only between word boundaries, except in scripts that
write without spaces and at the end of a term that is listed with a star.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

try:
    import ahocorasick_rs as _native
except ImportError:  # the pure table below serves instead
    _native = None  # type: ignore[assignment,unused-ignore]

_WORD = re.compile(r"\w+")
_STEM_HEAD = 3


def writes_without_spaces(char: str) -> bool:
    """Tell whether *char* is of a script whose words are not parted by spaces."""
    code = ord(char)
    return (
        0x3040 <= code <= 0x30FF
        or 0x3400 <= code <= 0x9FFF
        or 0xAC00 <= code <= 0xD7AF
        or 0x0E00 <= code <= 0x0EFF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x3FFFF
    )


def is_word_char(char: str) -> bool:
    """Tell whether *char* belongs to a word, vowel signs of Indic scripts included."""
    if char.isascii():
        return char.isalnum() or char == "_"
    return char.isalnum() or unicodedata.category(char)[0] == "M"


@cache
def _needs_no_border(char: str) -> bool:
    return writes_without_spaces(char) or not is_word_char(char)


class Term(NamedTuple):
    """One entry of a lexicon, folded; ``open_end`` lets any ending follow."""

    text: str
    open_end: bool = False


Match = tuple[int, int, int]
"""The number of a term, and where it starts and ends in the folded text."""


def _by_place(match: Match) -> tuple[int, int, int]:
    return match[1], match[2], match[0]


class Matcher:
    """All terms of a lexicon, ready to be looked for."""

    def __init__(self, terms: Iterable[Term], *, native: bool = True) -> None:
        self._terms = tuple(terms)
        self._free_start = tuple(_needs_no_border(term.text[0]) for term in self._terms)
        self._free_end = tuple(
            term.open_end or _needs_no_border(term.text[-1]) for term in self._terms
        )
        self.native = native and _native is not None
        if self.native:
            self._automaton = _native.AhoCorasick(
                [term.text for term in self._terms],
                matchkind=_native.MatchKind.Standard,
                implementation=_native.Implementation.ContiguousNFA,
            )
        else:
            self._index()

    def find(self, text: str) -> list[Match]:
        """Return every match, overlapping ones included, by start and then end."""
        found = self.matches(text)
        found.sort(key=_by_place)
        return found

    def matches(self, text: str) -> list[Match]:
        """Return every match in no particular order.

        This is the innermost loop of the whole guard; it is written out for speed.
        """
        free_start, free_end = self._free_start, self._free_end
        length = len(text)
        kept = []
        for match in self._find_native(text) if self.native else self._find_pure(text):
            term, start, end = match
            if start and not free_start[term]:
                char = text[start - 1]
                if char.isalnum() or ((char > "\x7f" or char == "_") and is_word_char(char)):
                    continue
            if end < length and not free_end[term]:
                char = text[end]
                if char.isalnum() or ((char > "\x7f" or char == "_") and is_word_char(char)):
                    continue
            kept.append(match)
        return kept

    def _find_native(self, text: str) -> Iterable[Match]:
        found: list[Match] = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return found

    def _index(self) -> None:
        self._by_word: dict[str, list[int]] = {}
        self._by_stem: dict[str, list[int]] = {}
        self._by_char: dict[str, list[int]] = {}
        for number, term in enumerate(self._terms):
            first = _WORD.match(term.text)
            if self._free_start[number] or first is None:
                self._by_char.setdefault(term.text[0], []).append(number)
            elif self._free_end[number] and first.end() == len(term.text):
                self._by_stem.setdefault(term.text[:_STEM_HEAD], []).append(number)
            else:
                self._by_word.setdefault(first.group(), []).append(number)
        self._short_stems = tuple(key for key in self._by_stem if len(key) < _STEM_HEAD)

    def _find_pure(self, text: str) -> Iterator[Match]:
        for word in _WORD.finditer(text):
            start = word.start()
            heads = self._by_word.get(word.group(), ())
            stems = self._by_stem.get(text[start : start + _STEM_HEAD], ())
            for number in (*heads, *stems):
                if text.startswith(self._terms[number].text, start):
                    yield number, start, start + len(self._terms[number].text)
            for stem in self._short_stems:
                if text.startswith(stem, start):
                    yield from ((n, start, start + len(stem)) for n in self._by_stem[stem])
        if not text.isascii():
            yield from self._find_by_char(text)

    def _find_by_char(self, text: str) -> Iterator[Match]:
        for start, char in enumerate(text):
            for number in self._by_char.get(char, ()):
                if text.startswith(self._terms[number].text, start):
                    yield number, start, start + len(self._terms[number].text)
