"""Watches over the tone of all texts: plain, short, warm, and without blame."""

from __future__ import annotations

import re
from dataclasses import dataclass

from doorstep.texts.catalogue import Text

MOST_WORDS = 20
"""Words in a sentence; research on plain language asks for 15 to 20."""

_BLAME = {
    "en": (
        "violat", "offend", "offence", "offense", "strike", "abus", "forbid", "forbidden",
        "illegal", "punish", "prohibit", "must not", "suspicious", "inappropriate",
        "failed to", "you should have", "not allowed", "ban", "banned", "guilty", "misuse",
    ),
    "es": (
        "violaci", "infrac", "infractor", "abus", "prohibid", "ilegal", "castig", "sancion",
        "no debes", "sospechos", "inapropiad", "deberías haber", "culpable", "delito",
    ),
    "ar": (
        "مخالف", "انتهاك", "جريمة", "ممنوع", "محظور", "عقاب", "عقوبة", "مذنب", "إساءة",
        "مشبوه", "غير لائق", "غير قانوني",
    ),
}  # fmt: skip
_WHOLE = frozenset({"ban", "banned", "strike"})
_SENTENCE = re.compile(r"[^.!?؟。]{1,600}[.!?؟。]?")


@dataclass(frozen=True, slots=True)
class Slip:
    """One place where a text is not as it should be."""

    key: str
    language: str
    what: str


def slips(text: Text) -> tuple[Slip, ...]:
    """Return all that is wrong with the tone of *text*."""
    parts = (text.title, text.text, text.instead, text.risk, *text.ready)
    said = [what for part in parts for what in _slips_in(part, text.language)]
    return tuple(Slip(text.key, text.language, what) for what in said)


def _slips_in(part: str, language: str) -> list[str]:
    lowered = part.lower()
    found = [f"blames: {word}" for word in _BLAME.get(language, ()) if _holds(lowered, word)]
    if "!" in part or "¡" in part:
        found.append("shouts: an exclamation mark")
    for sentence in _SENTENCE.findall(part):
        count = len(sentence.split())
        if count > MOST_WORDS:
            found.append(f"long: a sentence of {count} words")
    return found


def _holds(lowered: str, word: str) -> bool:
    if word in _WHOLE:
        return re.search(rf"\b{word}s?\b", lowered) is not None
    return word in lowered
