"""Turn a language's crisis file into patterns that run in linear time."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources

from doorstep.model.finding import CrisisKind

LANGUAGES = (
    *("en", "es", "fr", "de", "pt", "it", "nl", "pl", "sv", "ro", "el", "ru"),
    *("uk", "tr", "ar", "hi", "id", "ms", "tl", "vi", "zh", "ja", "ko", "sw"),
)
KINDS = (
    CrisisKind.IN_DANGER,
    CrisisKind.SUICIDE,
    CrisisKind.HARM_TO_OTHERS,
    CrisisKind.SELF_HARM,
)
"""The most pressing kind first: it is the one reported where several are found."""

_PART = re.compile(r"\{(\w+)\}")
_GAP = r"(?:[\s,'-]{1,3}[^\s.!?]{1,24}){0,3}[\s,'-]{0,3}"
# Separators are bounded, so that no run of them can be split in many ways.
_SPACE = r"[\s,*-]{1,3}"
_JOINED_SPACE = r"\s{0,2}"


def _letters() -> dict[int, str]:
    """Map letters with marks to bare ones, one for one, so that no place moves."""
    table = {
        ord(a): b for a, b in zip("ıøłđßё’‘`أإآىة", "iolds" + "е'''" + "اااي" + "ه", strict=True)
    }
    for first, last in ((0xC0, 0x250), (0x386, 0x3CF), (0x1E00, 0x2000)):
        for code in range(first, last):
            bare = unicodedata.normalize("NFD", chr(code))[0]
            if bare != chr(code) and code not in table:
                table[code] = bare
    return table


_LETTERS = _letters()


def bare(text: str) -> str:
    """Return the text without marks on letters, each character in its place."""
    return text if text.isascii() else text.translate(_LETTERS)


@dataclass(frozen=True, slots=True)
class Grammar:
    """What one language says in a crisis, and what makes the same words harmless."""

    language: str
    kinds: tuple[tuple[CrisisKind, re.Pattern[str]], ...]
    quiet_before: re.Pattern[str] | None
    quiet_after: re.Pattern[str] | None


@cache
def _data(language: str) -> dict[str, object]:
    path = resources.files("doorstep.languages") / language / "crisis.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _strings(language: str, key: str) -> list[str]:
    value = _data(language).get(key, [])
    if not isinstance(value, list):
        raise TypeError(f"crisis.toml of {language}: {key} is not a list")
    return [str(one) for one in value]


def gates(language: str) -> list[str]:
    """Return the strings of which one stands in every message this grammar can match."""
    return [bare(one) for one in _strings(language, "gate")]


def _pattern(language: str, key: str) -> re.Pattern[str] | None:
    written = _strings(language, key)
    if not written:
        return None
    parts = _data(language).get("parts", {})
    spaced = bool(_data(language).get("spaced", True))
    source = "|".join(_source(one, parts if isinstance(parts, dict) else {}) for one in written)
    source = source.replace(" ?", r"\s?").replace(" ", _SPACE if spaced else _JOINED_SPACE)
    # A star could be entered at every word of a long run of the same word.
    source = source.replace("_", _GAP).replace(")*", "){0,3}").replace(")+", "){1,3}")
    return re.compile(rf"(?<![\w/])(?:{source})(?![\w/])" if spaced else f"(?:{source})")


def _source(written: str, parts: dict[str, str]) -> str:
    for _ in range(3):
        written = _PART.sub(lambda found: f"({parts[found[1]]})", written)
    return bare(written).replace("(", "(?:").replace("(?:?", "(?").replace("'", "'?")


@cache
def grammar(language: str) -> Grammar:
    """Return the patterns of one language, built when first asked for."""
    found = ((kind, _pattern(language, kind.value)) for kind in KINDS)
    return Grammar(
        language,
        tuple((kind, pattern) for kind, pattern in found if pattern is not None),
        _pattern(language, "quiet_before"),
        _pattern(language, "quiet_after"),
    )
