"""Number words to digits: "oh seven double seven", "quatre-vingt-dix-neuf", "siebenundzwanzig".

A word that is also an everyday one ("one", "to", "once") counts only beside
others; the words of one run are read in the language that explains most of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doorstep.model.text import FoldedText
from doorstep.normalise.edits import Edit, apply
from doorstep.normalise.spoken import Table, number_chars, number_words, tables, tokens_of

NAME = "number words"
MUST_FOLD = (
    ("oh seven seven double oh", "0 7 7 00"),
    ("seis doce cero cero", "6 12 0 0"),
    ("quatre-vingt-dix-neuf, douze", "99, 12"),
    ("null eins siebenundzwanzig", "0 1 27"),
    ("壹叁贰零零", "13200"),
    ("nau aath saat chhe paanch", "9 8 7 6 5"),
)
MUST_KEEP = (
    "no one told me",
    "one of them",
    "once upon a time",
    "i went to bed",
    "sie war ein kind",
)

Token = tuple[str, int, int]
_GAP = re.compile(r"^[\s,;.\-–—/|~_·•…]{1,4}$")
_LONGEST = 4
_CHAR_RUN = 3
"""Characters in a row from which numerals without spaces are read as digits."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A number that was said: its digits and its first and last token."""

    digits: str
    first: int
    last: int
    weak: bool


def fold(text: FoldedText) -> FoldedText:
    """Return *text* with spoken numbers as digits."""
    edits = sorted([*_spoken(text.folded), *_characters(text.folded)])
    return apply(text, _apart(edits), NAME)


def _apart(edits: list[Edit]) -> Iterator[Edit]:
    end = -1
    for edit in edits:
        if edit.start >= end:
            yield edit
            end = edit.end


def _spoken(folded: str) -> Iterator[Edit]:
    tokens = tokens_of(folded)
    words = number_words()
    place = 0
    while place < len(tokens):
        if tokens[place][0] not in words and not tokens[place][0].isdigit():
            place += 1
            continue
        stop = place + 1
        while stop < len(tokens) and (tokens[stop][0] in words or tokens[stop][0].isdigit()):
            if not _GAP.match(folded[tokens[stop - 1][2] : tokens[stop][1]]):
                break
            stop += 1
        yield from _run(tokens[place:stop])
        place = stop


def _run(tokens: Sequence[Token]) -> Iterator[Edit]:
    """Yield the edits of one run of tokens that could all be part of numbers."""
    words = {token[0] for token in tokens}
    known = [table for table in tables() if not table.words.isdisjoint(words)]
    parts = max(
        (_parse(tokens, table) for table in known),
        default=[],
        key=lambda found: (sum(part.last - part.first + 1 for part in found), -len(found)),
    )
    if _covered(parts) < len(tokens) and len(known) > 1:
        mixed = _mixed(tokens, known)
        if _covered(mixed) > _covered(parts) and len(mixed) >= 3:
            parts = mixed
    numerals = sum(token[0].isdigit() for token in tokens)
    strong = sum(not part.weak for part in parts)
    for part in parts:
        in_company = (len(parts) >= 3 and (strong >= 1 or (numerals == 0 and len(parts) > 3))) or (
            strong >= 1 and len(tokens) <= 3
        )
        if part.weak and not in_company:
            continue
        yield Edit(tokens[part.first][1], tokens[part.last][2], part.digits)


def _covered(parts: Sequence[_Part]) -> int:
    return sum(part.last - part.first + 1 for part in parts)


def _parse(tokens: Sequence[Token], table: Table) -> list[_Part]:
    """Return the numbers that the words of *table* find, the longest phrase first."""
    parts: list[_Part] = []
    place = 0
    while place < len(tokens):
        part = _one(tokens, place, table)
        if part is None:
            place += 1
        else:
            parts.append(part)
            place = part.last + 1
    return parts


def _one(tokens: Sequence[Token], place: int, table: Table) -> _Part | None:
    word = tokens[place][0]
    if word in table.repeat and place + 1 < len(tokens):
        repeated = _phrase(tokens, place + 1, table)
        if repeated and len(repeated.digits) == 1:
            digits = repeated.digits * table.repeat[word]
            last = repeated.last
            if last + 1 < len(tokens) and tokens[last + 1][0] in table.hundred:
                return _Part(digits + "00", place, last + 1, weak=False)
            return _Part(digits, place, last, weak=False)
    found = _phrase(tokens, place, table)
    if found is None:
        return None
    after = found.last + 1
    if after < len(tokens) and tokens[after][0] in table.hundred and len(found.digits) == 1:
        return _Part(found.digits + "00", place, after, weak=False)
    if len(found.digits) == 3 and found.digits.endswith("00"):
        return _with_rest(tokens, found, table)
    return found


def _with_rest(tokens: Sequence[Token], found: _Part, table: Table) -> _Part:
    """A hundred with what follows: "sto czterdzieści siedem" is 147."""
    rest = _phrase(tokens, found.last + 1, table)
    if rest and rest.digits[:1] != "0" and len(rest.digits) <= 2:
        whole = str(int(found.digits) + int(rest.digits))
        return _Part(whole, found.first, rest.last, weak=False)
    return found


def _phrase(tokens: Sequence[Token], place: int, table: Table) -> _Part | None:
    for length in range(min(_LONGEST, len(tokens) - place), 0, -1):
        words = tuple(token[0] for token in tokens[place : place + length])
        digits = table.numbers.get(words)
        if digits is not None:
            return _Part(digits, place, place + length - 1, length == 1 and words[0] in table.weak)
    return None


def _mixed(tokens: Sequence[Token], known: Sequence[Table]) -> list[_Part]:
    """Read each number in whichever language knows it, for runs that switch."""
    parts: list[_Part] = []
    place = 0
    while place < len(tokens):
        found = [part for table in known if (part := _one(tokens, place, table))]
        if not found:
            place += 1
            continue
        best = max(found, key=lambda part: (part.last, not part.weak))
        parts.append(best)
        place = best.last + 1
    return parts


def _characters(folded: str) -> Iterator[Edit]:
    """Numerals written without spaces, as in Chinese, Japanese and Korean."""
    if folded.isascii():
        return
    chars = number_chars()
    place = 0
    while place < len(folded):
        stop = place
        while stop < len(folded) and (folded[stop] in chars or folded[stop].isdigit()):
            stop += 1
        run = folded[place:stop]
        if sum(char in chars for char in run) >= _CHAR_RUN and not run.isascii():
            yield from (
                Edit(place + offset, place + offset + 1, chars.get(char, char))
                for offset, char in enumerate(run)
            )
        place = max(stop, place + 1)
