"""Which digits can be a telephone number, and of which country.

Sources: ITU-T E.164 (at most 15 digits, country code included); national plans
through the ``phonenumbers`` metadata.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

REGIONS = {
    "en": ("US", "GB", "AU", "IN", "IE", "ZA", "NZ", "PH", "NG", "SG"),
    "es": ("ES", "MX", "AR", "CO", "CL", "PE"),
    "fr": ("FR", "BE", "CH", "CI", "MA"),
    "de": ("DE", "AT", "CH"),
    "pt": ("BR", "PT"),
    "it": ("IT",),
    "nl": ("NL", "BE"),
    "pl": ("PL",),
    "sv": ("SE",),
    "ro": ("RO",),
    "el": ("GR",),
    "ru": ("RU", "KZ"),
    "uk": ("UA",),
    "tr": ("TR",),
    "ar": ("EG", "SA", "IQ", "SY", "JO", "LB", "MA", "AE"),
    "hi": ("IN",),
    "id": ("ID",),
    "ms": ("MY",),
    "tl": ("PH",),
    "vi": ("VN",),
    "zh": ("CN", "TW", "HK"),
    "ja": ("JP",),
    "ko": ("KR",),
    "sw": ("KE", "TZ"),
}
"""Countries where numbers of a language's speakers come from, likeliest first."""

_MOBILE_SHAPES = (
    (re.compile(r"07[1-9]\d{8}$"), "GB"),
    (re.compile(r"04\d{8}$"), "AU"),
    (re.compile(r"09\d{9}$"), "PH"),
    (re.compile(r"08[3-9]\d{7}$"), "IE"),
    (re.compile(r"[2-9]\d{2}555\d{4}$"), "US"),
    (re.compile(r"[6-9]\d{4}[05]\d{4}$"), "IN"),
)


_SERVICE = re.compile(
    r"(?:0800|0808|0809|0300|030[3-9]|0345|0844|0818|1800|1850|1300|13|0120|0570|0900|8800|800|"
    r"1?8(?:00|33|44|55|66|77|88)|116)\d{3,9}$"
)


def is_service_number(digits: str) -> bool:
    """Tell whether *digits* lie in a range that organisations rent and private people do not.

    Freephone and shared-cost ranges of the national plans (ITU-T E.164 national lists).
    """
    return bool(_SERVICE.match(digits))


@cache
def _library() -> Any:
    from phonenumbers import phonenumberutil

    return phonenumberutil


def plausible(digits: str) -> float:
    """Return how well *digits* fit the length and start of a whole number, 0 to 1."""
    count = len(digits)
    if digits.startswith("00"):
        return 1.0 if 10 <= count <= 15 else 0.3
    if digits.startswith("0"):
        return {8: 0.4, 9: 0.8, 10: 1.0, 11: 1.0, 12: 0.6}.get(count, 0.2)
    if count == 10:
        return 0.9 if digits[0] in "23456789" else 0.5
    if count == 11:
        return 0.9 if digits[0] in "1789" else 0.6
    return {7: 0.3, 8: 0.4, 9: 0.6, 12: 0.5, 13: 0.5}.get(count, 0.3)


@lru_cache(maxsize=1024)
def value_of(digits: str, *, plus: bool, languages: tuple[str, ...]) -> str:
    """Return *digits* as E.164 where the country can be told, else as they are.

    Args:
        digits: Digits only, as dialled.
        plus: Whether a plus sign stood before them.
        languages: Codes of the languages of the talk, likeliest first.
    """
    if plus:
        return "+" + digits
    if digits.startswith("00") and len(digits) > 10:
        return "+" + digits[2:]
    regions = [region for code in languages for region in REGIONS.get(code, ())]
    if "en" in languages:
        shaped = [region for shape, region in _MOBILE_SHAPES if shape.match(digits)]
        regions = shaped + regions
    for region in regions:
        value = _parsed(digits, region)
        if value:
            return value
    return digits


def _parsed(digits: str, region: str) -> str | None:
    library = _library()
    try:
        number = library.parse(digits, region)
    except library.NumberParseException:
        return None
    shaped = any(shape.match(digits) for shape, where in _MOBILE_SHAPES if where == region)
    if library.is_valid_number(number) or (shaped and library.is_possible_number(number)):
        return str(library.format_number(number, library.PhoneNumberFormat.E164))
    return None
