"""Looks up what people read: by key, in their language, else in English."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "es", "ar")
"""The languages that the texts are written in; the first stands in for all others."""


@dataclass(frozen=True, slots=True)
class Text:
    """What somebody reads on one occasion; a part that does not apply is empty."""

    key: str
    language: str
    title: str
    text: str
    instead: str = ""
    """What they can do on the site instead."""
    risk: str = ""
    """What could happen, in one sentence."""
    ready: tuple[str, ...] = ()
    """Sentences that can be sent as they are."""


def text(key: str, language: str = "en") -> Text:
    """Return the text of *key* in *language*, else in English.

    A key with a last part that has no text of its own, such as ``share.gaming``,
    gets the text of the part before.

    Raises:
        KeyError: when there is no such text in English either.
    """
    wanted = language.replace("_", "-").lower().split("-")[0]
    known = _texts(wanted) if wanted in LANGUAGES else {}
    while True:
        found = known.get(key) or _texts(LANGUAGES[0]).get(key)
        if found is not None:
            return found
        if "." not in key:
            raise KeyError(key)
        key = key.rsplit(".", 1)[0]


def has_text(key: str) -> bool:
    """Tell whether *key* has a text of its own."""
    return key in _texts(LANGUAGES[0])


def keys(language: str = "en") -> tuple[str, ...]:
    """Return the keys that have a text in *language*."""
    return tuple(_texts(language))


@cache
def _texts(language: str) -> dict[str, Text]:
    source = files("doorstep.texts").joinpath(f"{language}.toml").read_text("utf-8")
    return {
        key: Text(
            key,
            language,
            parts["title"],
            parts["text"],
            parts.get("instead", ""),
            parts.get("risk", ""),
            tuple(parts.get("ready", ())),
        )
        for key, parts in tomllib.loads(source).items()
    }
