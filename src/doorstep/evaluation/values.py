"""Tells whether the plain form of a way is the one expected."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_PHONE = re.compile(r"^[+(]?[\d\s().\-/]{5,40}$")
_NOT_DIGIT = re.compile(r"\D")
FEWEST_NATIONAL_DIGITS = 6
MOST_COUNTRY_DIGITS = 3
"""Source: ITU-T E.164, 6.1: a country code has one to three digits."""


def same_value(expected: str, found: str | None) -> bool:
    """Tell whether two plain forms reach the same place.

    Phones may be in E.164 or national digits; handles may carry an @, links a scheme.

    >>> same_value("+12025550134", "2025550134"), same_value("@lune", "lune")
    (True, True)
    """
    if found is None:
        return False
    if _PHONE.match(expected) and _PHONE.match(found):
        return _same_number(expected, found)
    return _plain(expected) == _plain(found)


def _plain(value: str) -> str:
    bare = _SCHEME.sub("", value.strip().casefold().removeprefix("mailto:"))
    return bare.removeprefix("@").rstrip("/")


def _same_number(expected: str, found: str) -> bool:
    one, other = _digits(expected), _digits(found)
    if one == other:
        return True
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    shorter = shorter.lstrip("0")
    return (
        len(shorter) >= FEWEST_NATIONAL_DIGITS
        and longer.endswith(shorter)
        and len(longer) - len(shorter) <= MOST_COUNTRY_DIGITS
    )


def _digits(value: str) -> str:
    digits = _NOT_DIGIT.sub("", value)
    return digits.removeprefix("00")
