"""The words of all languages, compiled: which concepts stand where in a text."""

from __future__ import annotations

import difflib
import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from typing import NamedTuple

from doorstep.detect.concepts import BY_NAME, TRIGGERS, Concept
from doorstep.detect.matcher import Matcher, Term
from doorstep.errors import LanguageError, Problem

EVERY_LANGUAGE = "any"


class Entry(NamedTuple):
    """A term with its concepts, by the language that gives it these."""

    term: Term
    concepts: tuple[tuple[str, int], ...]


class Tag(NamedTuple):
    """Concepts that stand at one place of the folded text."""

    start: int
    end: int
    concepts: int


def compile_entries(
    words: Mapping[str, Mapping[str, Iterable[str]]], fold: Callable[[str], str]
) -> tuple[Entry, ...]:
    """Return the entries of all languages, folded and merged by term.

    Raises:
        LanguageError: naming every concept that does not exist.
    """
    problems = [
        Problem(f"languages/{code}/words.toml", f"unknown concept '{concept}'", _hint(concept))
        for code, lists in words.items()
        for concept in lists
        if concept not in BY_NAME
    ]
    if problems:
        raise LanguageError(problems)
    merged: dict[Term, dict[str, int]] = {}
    for code, lists in words.items():
        for name, spellings in lists.items():
            for spelling in spellings:
                for term in _terms(spelling, fold):
                    by_code = merged.setdefault(term, {})
                    by_code[code] = by_code.get(code, 0) | BY_NAME[name]
    return tuple(Entry(term, tuple(by_code.items())) for term, by_code in merged.items())


def dump_entries(entries: Iterable[Entry]) -> str:
    """Return the entries as the text of the file that the package ships."""
    rows = sorted(
        [
            entry.term.text,
            int(entry.term.open_end),
            *(part for code, mask in entry.concepts for part in (code, mask)),
        ]
        for entry in entries
    )
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return f"[\n{lines}\n]\n"


def bundled_entries() -> tuple[Entry, ...]:
    """Return the entries of all languages, as ``tools/compile_lexicon.py`` wrote them."""
    rows = json.loads(files("doorstep.languages").joinpath("lexicon.json").read_bytes())
    return tuple(
        Entry(Term(row[0], bool(row[1])), tuple(zip(row[2::2], row[3::2], strict=True)))
        for row in rows
    )


def _terms(spelling: str, fold: Callable[[str], str]) -> set[Term]:
    open_end = spelling.endswith("*")
    folded = fold(spelling.rstrip("*")).strip()
    variants = {folded, folded.replace("'", "")}
    return {Term(variant, open_end) for variant in variants if variant}


def _hint(name: str) -> str:
    close = difflib.get_close_matches(name, BY_NAME, n=1)
    return f"did you mean '{close[0]}'?" if close else "the concepts are in detect/concepts.py"


class Lexicon:
    """Tells which concepts stand where; the same object serves every thread."""

    def __init__(self, entries: Iterable[Entry], *, native: bool = True) -> None:
        self._entries = tuple(entries)
        self._matcher = Matcher((entry.term for entry in self._entries), native=native)
        triggers = [entry for entry in self._entries if _triggers(entry)]
        gate = [entry for entry in triggers if not _is_one_word(entry.term)]
        self._gate_words = {
            entry.term.text: _languages_that_trigger(entry)
            for entry in triggers
            if _is_one_word(entry.term)
        }
        self._gate = Matcher((entry.term for entry in gate), native=native)
        self._gate_languages = tuple(_languages_that_trigger(entry) for entry in gate)

    def may_matter(self, folded: str, language: str = "") -> bool:
        """Tell, cheaply, whether any word of *folded* could be part of an act.

        A short word of another language than the talk's is no reason to look:
        it is more likely an everyday word of this one.
        """
        for word in folded.translate(_GAPS).split():
            if word in self._gate_words:
                codes = self._gate_words[word]
                if codes is None or language in codes or len(word) >= _TELLING:
                    return True
        for term, start, end in self._gate.matches(folded):
            codes = self._gate_languages[term]
            if codes is None or language in codes or end - start >= _TELLING:
                return True
        return False

    def tags(self, folded: str, language: str = "") -> tuple[Tag, ...]:
        """Return the concepts of *folded* by place, in the languages it seems to be in.

        *language* is that of the talk; it needs less evidence than any other.
        """
        matches = self._matcher.find(folded)
        entries = [self._entries[term] for term, _, _ in matches]
        spoken = _languages_of(entries, language)
        tags = []
        for (_, start, end), entry in zip(matches, entries, strict=True):
            concepts = 0
            for code, some in entry.concepts:
                if code in spoken:
                    concepts |= some
            if concepts:
                tags.append(Tag(start, end, concepts))
        return _without_innocent(tags if folded.isascii() else _without_parts(tags, folded))


def _languages_that_trigger(entry: Entry) -> frozenset[str] | None:
    """Return the languages in which a term could be part of an act; ``None`` for all of them."""
    codes = {code for code, concepts in entry.concepts if concepts & TRIGGERS}
    everywhere = EVERY_LANGUAGE in codes or not entry.term.text.isascii()
    return None if everywhere else frozenset(codes)


_TELLING = 7
"""Letters from which a word is taken for one of its own language in any talk."""
_GAPS = str.maketrans(dict.fromkeys(",;.:!?-–—/|~_·•…()[]{}<>\"*\n'", " "))
_PRIOR = 6.0
"""Letters that the language of a talk is ahead of the others."""


def _is_one_word(term: Term) -> bool:
    """Tell whether a term is met as one of the words that blanks and stops part."""
    return term.text.isascii() and term.text.isalnum() and not term.open_end


def _triggers(entry: Entry) -> bool:
    return any(concepts & TRIGGERS for _, concepts in entry.concepts)


def _languages_of(entries: Iterable[Entry], language: str) -> frozenset[str]:
    """Return the languages that explain most of the words, the common ones always.

    A word that many languages share says little about any of them.
    """
    votes: dict[str, float] = {language: _PRIOR} if language else {}
    for entry in entries:
        codes = [code for code, _ in entry.concepts if code != EVERY_LANGUAGE]
        for code in codes:
            votes[code] = votes.get(code, 0.0) + len(entry.term.text) / len(codes)
    best = max(votes.values(), default=0.0)
    spoken = {code for code, vote in votes.items() if vote >= best * 0.5}
    return frozenset(spoken | {EVERY_LANGUAGE, language})


def _without_parts(tags: list[Tag], folded: str) -> list[Tag]:
    """Drop Hangul words that only begin a longer word: a child in an id (아이, 아이디)."""
    longest: dict[int, int] = {}
    for tag in tags:
        in_hangul = "\uac00" <= folded[tag.start] <= "\ud7af"
        if in_hangul and " " not in folded[tag.start : tag.end]:
            longest[tag.start] = max(longest.get(tag.start, 0), tag.end)
    return [
        tag
        for tag in tags
        if tag.end >= longest.get(tag.start, 0) or " " in folded[tag.start : tag.end]
    ]


def _without_innocent(tags: list[Tag]) -> tuple[Tag, ...]:
    """Drop what stands inside an innocent phrase."""
    if not any(tag.concepts & Concept.INNOCENT for tag in tags):
        return tuple(tags)
    starts = [tag.start for tag in tags]
    kept: list[Tag] = []
    covered = [
        tag
        for tag in tags
        if tag.concepts & Concept.INNOCENT and not _is_outreached(tag, tags, starts)
    ]
    reach = 0
    waiting = iter(covered)
    current = next(waiting, None)
    for tag in tags:
        while current is not None and current.start <= tag.start:
            reach = max(reach, current.end)
            current = next(waiting, None)
        if tag.end > reach or (tag.concepts & ~Concept.INNOCENT and tag in covered):
            kept.append(tag)
    return tuple(tag for tag in kept if tag.concepts != Concept.INNOCENT)


def _is_outreached(innocent: Tag, tags: list[Tag], starts: list[int]) -> bool:
    """Tell whether a longer word or phrase that means something else begins inside."""
    first = bisect_left(starts, innocent.start)
    last = bisect_left(starts, innocent.end)
    return any(
        tag.end > innocent.end
        and tag.end - tag.start > _LONG_ENOUGH
        and not tag.concepts & Concept.INNOCENT
        for tag in tags[first:last]
    )


_LONG_ENOUGH = 4
