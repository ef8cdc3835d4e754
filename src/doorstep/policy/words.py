"""The words that a house watches for: patterns that stay linear on any text."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from typing import Any, Protocol

from doorstep.policy.policy import Policy

try:
    import re2
except ImportError:  # the patterns are then held to what `re` does in bounded time
    re2 = None

MOST_MATCHES = 100
"""Matches of one pattern that are reported in one text."""
LONGEST = 500
"""Characters of a pattern; longer ones belong into several."""
_EVERYDAY = (
    "hi", "hello", "hello there", "hey", "hey you", "good morning", "good evening",
    "good night", "how are you", "i am fine", "thank you", "thanks for listening", "bye",
    "take care", "sorry", "yes", "no", "ok", "i feel sad today", "i need to talk",
    "hola", "buenos dias", "gracias", "como estas", "bonjour", "merci", "hallo", "danke",
    "ola", "obrigado", "ciao", "grazie", "привет", "спасибо", "merhaba", "مرحبا", "شكرا",
    "السلام عليكم", "नमस्ते", "你好", "谢谢", "こんにちは", "안녕하세요",
)  # fmt: skip
_ONLY_BACKTRACKING = re.compile(r"\\[1-9]|\(\?(?:[=!]|<[=!]|P=|>|\()")
_VARIES = re.compile(r"[*+]|\{\d{0,4},\d{0,4}\}")
_REPEATED = re.compile(r"[*+]|\{\d{0,4},?\d{0,4}\}")
_COUNT_HINT = "write the words out, or install google-re2"
_ENGLISH = string.ascii_lowercase + string.digits


class Matcher(Protocol):
    """What is asked of a compiled pattern, by whichever engine."""

    def finditer(self, text: str) -> Iterator[Any]:
        """Yield the matches in *text*."""

    def search(self, text: str) -> Any:
        """Return the first match in *text*, if any."""

    def fullmatch(self, text: str) -> Any:
        """Return the match of all of *text*, if it is one."""


def find_house_words(policy: Policy, folded: str) -> list[tuple[str, int, int]]:
    """Return id, start and end of every match of the house's own patterns."""
    if not policy.house_words:
        return []
    found = []
    for word in policy.house_words:
        for count, match in enumerate(word.matcher.finditer(folded)):
            if count >= MOST_MATCHES:
                break
            if match.end() > match.start():
                found.append((word.id, match.start(), match.end()))
    return found


def compile_pattern(pattern: str, *, native: bool = True) -> tuple[Matcher | None, str, str]:
    """Return the compiled pattern, or ``None`` with what is wrong and a hint."""
    if len(pattern) > LONGEST:
        return None, f"the pattern is longer than {LONGEST} characters", "make several of it"
    asks_too_much = _ONLY_BACKTRACKING.search(pattern) is not None
    if asks_too_much:
        what = "the pattern looks back or ahead, so it may take very long"
        return None, what, "leave out (?=, (?!, (?<, (?> and \\1; write the words instead"
    if native and re2 is not None:
        return _compile_re2(pattern)
    return _compile_re(pattern)


def pattern_mistakes(matcher: Matcher, pattern: str) -> list[tuple[str, str]]:
    """Return what makes a pattern unfit to watch everyday talk: what, and a hint."""
    if matcher.fullmatch("") is not None:
        return [("the pattern matches the empty text", "use + or {1,20} instead of * or ?")]
    if any(matcher.fullmatch(short) is not None for short in _short_texts(pattern)):
        return [("the pattern matches fewer than three letters", "write the whole word")]
    if any(matcher.search(text) is not None for text in _EVERYDAY):
        return [("the pattern matches an everyday greeting", "write more of the phrase")]
    return []


def _short_texts(pattern: str) -> Iterator[str]:
    """Yield texts of one and two letters; a word of two signs is whole in Chinese."""
    own = {sign for sign in pattern.lower() if sign.isalpha() and not _writes_words(sign)}
    letters = sorted(own | set(_ENGLISH))
    yield from letters
    yield from (one + two for one in letters for two in letters)


def _writes_words(sign: str) -> bool:
    return "\u3040" <= sign <= "\u9fff" or "\uac00" <= sign <= "\ud7a3"


def _compile_re2(pattern: str) -> tuple[Matcher | None, str, str]:
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    options.max_mem = 1 << 20  # one megabyte: re2 refuses patterns that explode when compiled
    try:
        return re2.compile(pattern, options), "", ""
    except re2.error:
        return None, "the pattern cannot be read", "see docs/policy.md for what may stand in one"


def _compile_re(pattern: str) -> tuple[Matcher | None, str, str]:
    if _repeats_a_repeat(pattern):
        return None, "the pattern repeats what can match in several ways", _COUNT_HINT
    try:
        return re.compile(pattern, re.IGNORECASE), "", ""
    except (re.error, OverflowError, RecursionError):
        return None, "the pattern cannot be read", "see docs/policy.md for what may stand in one"


def _repeats_a_repeat(pattern: str) -> bool:
    """Tell whether a group that can match in several ways is repeated, as in ``(a+)+``.

    Only these make a backtracking matcher try exponentially many ways.
    """
    stack = [False]
    place = 0
    while place < len(pattern):
        sign = pattern[place]
        if sign == "\\":
            place += 1
        elif sign == "[":
            place = _end_of_class(pattern, place)
        elif sign == "(":
            stack.append(False)
            place += pattern[place + 1 : place + 2] == "?"
        elif sign == ")" and len(stack) > 1:
            varies = stack.pop()
            if varies and _REPEATED.match(pattern, place + 1):
                return True
            stack[-1] = stack[-1] or varies
        elif sign in "|?" or _VARIES.match(pattern, place):
            stack[-1] = True
        place += 1
    return False


def _end_of_class(pattern: str, start: int) -> int:
    end = start + 2 if pattern[start + 1 : start + 2] in ("]", "^") else start + 1
    while end < len(pattern) and pattern[end] != "]":
        end += 2 if pattern[end] == "\\" else 1
    return end
