"""Tell cheaply which languages' crisis grammars a message could match at all."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from doorstep.crisis.grammar import LANGUAGES, gates

try:
    from ahocorasick_rs import AhoCorasick, MatchKind
except ImportError:  # The gate then searches string by string, with the same answers.
    AhoCorasick = None  # type: ignore[assignment,misc]

Gate = Callable[[str], set[int]]


@cache
def _owned() -> tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]:
    owners: dict[str, list[int]] = {}
    for number, language in enumerate(LANGUAGES):
        for one in gates(language):
            owners.setdefault(one, []).append(number)
    return tuple(owners), tuple(tuple(set(numbers)) for numbers in owners.values())


@cache
def plain_gate() -> Gate:
    """Return a gate that needs no native package."""
    words, owners = _owned()
    pairs = tuple(zip(words, owners, strict=True))

    def passed(text: str) -> set[int]:
        return {number for word, numbers in pairs if word in text for number in numbers}

    return passed


@cache
def native_gate() -> Gate | None:
    """Return a gate that reads the text once, or None without the native package."""
    if AhoCorasick is None:
        return None
    words, owners = _owned()
    automaton = AhoCorasick(list(words), matchkind=MatchKind.Standard)

    def passed(text: str) -> set[int]:
        hits = automaton.find_matches_as_indexes(text, overlapping=True)
        return {number for hit in hits for number in owners[hit[0]]} if hits else set()

    return passed


@cache
def gate() -> Gate:
    """Return the quickest gate there is here."""
    return native_gate() or plain_gate()
