"""Find words of crisis in a message."""

from __future__ import annotations

import re

from doorstep.crisis.gate import Gate, gate
from doorstep.crisis.grammar import LANGUAGES, Grammar, bare, grammar
from doorstep.model.finding import Crisis
from doorstep.model.text import Reading

_SCORE = 0.9
_AROUND = 60
# What a sister did last year says nothing of what follows "and now".
_STOPS = re.compile(r"[.!?;\n。！？…]|\b(?:and|but)\s+(?=(?:now|today|i still)\b|$)")


def find_crisis(reading: Reading, passed: Gate | None = None) -> Crisis | None:
    """Return the most pressing sign of danger in the message, or None.

    The span covers the words of crisis as written.  ``passed`` replaces the
    gate, which is how both gates are held to the same answers.
    """
    text = bare(reading.plain.folded)
    numbers = (passed or gate())(text)
    for number in sorted(numbers):
        known = grammar(LANGUAGES[number])
        for kind, pattern in known.kinds:
            for found in pattern.finditer(text):
                if not _quiet(known, text, found.start(), found.end()):
                    span = reading.plain.span(found.start(), found.end())
                    return Crisis(kind, span, _SCORE, (f"crisis.{known.language}.{kind.value}",))
    return None


def _quiet(known: Grammar, text: str, start: int, end: int) -> bool:
    """Tell whether the same sentence takes the danger out of the words."""
    before = _STOPS.split(text[max(0, start - _AROUND) : start])[-1]
    after = _STOPS.split(text[end : end + _AROUND], maxsplit=1)[0]
    if known.quiet_before is not None and known.quiet_before.search(before):
        return True
    return known.quiet_after is not None and known.quiet_after.search(after) is not None
