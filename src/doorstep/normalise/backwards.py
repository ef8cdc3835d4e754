"""Text written from its end: "moc.liamg", "margatsni", or said to be backwards."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

from doorstep.model.text import FoldedText
from doorstep.normalise.spoken import WORD_GAPS

_TOKEN = re.compile(r"\S{4,64}")
_NAMED = (
    "instagram",
    "insta",
    "snapchat",
    "whatsapp",
    "telegram",
    "discord",
    "facebook",
    "gmail.com",
    "@gmail",
    "hotmail.com",
    "yahoo.com",
    "outlook.com",
    "icloud.com",
    ".com/",
)


@cache
def _turned() -> tuple[str, ...]:
    return tuple(name[::-1] for name in _NAMED)


@cache
def _sayings() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the phrases that say so: those in ASCII, and the others."""
    phrases = json.loads(files("doorstep.languages").joinpath("sayings.json").read_bytes())
    return (
        tuple(phrase for phrase in phrases if phrase.isascii()),
        tuple(phrase for phrase in phrases if not phrase.isascii()),
    )


def backwards(text: FoldedText) -> FoldedText | None:
    """Return *text* with every word turned round, where something says that this is how to read it."""
    folded = text.folded
    if folded.isascii() and _cue_words().isdisjoint(folded.translate(WORD_GAPS).split()):
        return None  # most messages end here
    if not (_has_turned_name(folded) or _says_so(folded)):
        return None
    order = list(range(len(folded)))
    for match in _TOKEN.finditer(folded):
        order[match.start() : match.end()] = reversed(order[match.start() : match.end()])
    starts = order if text.starts is None else [text.starts[place] for place in order]
    ends = [p + 1 for p in order] if text.ends is None else [text.ends[place] for place in order]
    turned = "".join(folded[place] for place in order)
    return FoldedText(text.written, turned, starts, ends, text.folds | {"backwards"})


@cache
def _cue_words() -> frozenset[str]:
    """Return the words of which one must stand in an ASCII text that is to be turned."""
    turned = {word for name in _turned() for word in name.translate(WORD_GAPS).split()}
    return frozenset(turned | {phrase.split()[0] for phrase in _sayings()[0]})


def _has_turned_name(folded: str) -> bool:
    return any(name in folded for name in _turned())


def _says_so(folded: str) -> bool:
    ascii_sayings, others = _sayings()
    if any(phrase in folded for phrase in ascii_sayings):
        return any(_stands_alone(folded, phrase) for phrase in ascii_sayings)
    return not folded.isascii() and any(phrase in folded for phrase in others)


def _stands_alone(folded: str, phrase: str) -> bool:
    return re.search(rf"\b{re.escape(phrase)}\b", folded) is not None
