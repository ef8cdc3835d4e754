"""Postal addresses, by the word for a street and a house number beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doorstep.detect.ways.way import Way
from doorstep.model.finding import Channel
from doorstep.model.text import FoldedText

_DIGIT = re.compile(r"\d")
_NAME = r"[^\W\d_][^\W\d_'’.\-]{1,24}"
_BEFORE = (
    r"street|st|road|rd|avenue|ave|lane|ln|close|drive|dr|way|court|ct|crescent|terrace|gardens|grove|"
    r"boulevard|blvd|square|mews|row|hill|view|walk|circle|parkway"
)
_AFTER = (
    r"rue|avenue|boulevard|chemin|impasse|allee|calle|avenida|carrera|plaza|paseo|rua|travessa|alameda|"
    r"via|viale|piazza|corso|vicolo|ul\.?|ulica|aleja|al\.|strada|str\.|bulevardul|jalan|jl\.?|jln\.?|"
    r"улица|ул\.?|проспект|пр\.|переулок|пер\.|вулиця|вул\.|οδος|duong|so nha"
)
_ENGLISH = re.compile(rf"(?<!\w)(\d{{1,5}}[a-z]?,? (?:{_NAME} ){{1,3}}(?:{_BEFORE}))(?!\w)")
_STREET_FIRST = re.compile(
    rf"(?<!\w)((?:\d{{1,4}},? )?(?:{_AFTER}) (?:d[eai]\w{{0,3}} |la |le |los |las )?{_NAME}(?: {_NAME}){{0,2}},? (?:n[o°º.]{{0,2}} ?)?\d{{1,5}})(?!\w)"
)
_NUMBER_FIRST = re.compile(
    rf"(?<!\w)(\d{{1,4}},? (?:bis |ter )?(?:rue|avenue|boulevard|chemin|impasse|allee) (?:{_NAME} ?){{1,4}})"
)
_GERMAN = re.compile(
    r"(?<!\w)([^\W\d_]{2,24}(?:strasse|str\.|weg|gasse|platz|allee|straat|laan|plein|gatan|vagen|sokak|sokagi|caddesi|mahallesi)(?: no:?)? \d{1,4}[a-z]?)(?!\w)"
)
_EAST = re.compile(
    r"([\u4e00-\u9fff]{2,12}(?:路|街|巷|弄|丁目)\d{0,4}[\-号號番地\d]{1,8}|[가-힣]{2,8}(?:로|길) ?\d{1,4})"
)


def find_addresses(text: FoldedText) -> Iterator[Way]:
    """Yield addresses; each needs a sign that it is somebody's to be a share."""
    if not _DIGIT.search(text.folded):
        return
    for number, pattern in enumerate((_ENGLISH, _STREET_FIRST, _NUMBER_FIRST, _GERMAN, _EAST)):
        for match in pattern.finditer(text.folded):
            yield Way((Channel.ADDRESS,), text.span(*match.span()), 0.4, f"address.street{number}")
