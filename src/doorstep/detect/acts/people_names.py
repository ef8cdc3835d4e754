"""Full names of people, by how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doorstep.model.text import Span

_PART = r"[A-ZÀ-ÞŁŚŻČŠĐŞİА-ЯЁЄІЇΑ-Ω][a-zß-ÿłśżźćńęąčšđşğıа-яёєіїα-ωά-ώ'’]{1,24}"
_FULL = re.compile(
    rf"(?<![\w])({_PART}(?:[ -](?:de |da |dos |van |von |der |el |al |bin )?{_PART}){{1,3}})(?![\w])"
)
_NOT_NAMES = frozenset(
    [
        "I'm",
        "The",
        "This",
        "That",
        "They",
        "There",
        "Then",
        "Thank",
        "Thanks",
        "Dear",
        "Kind",
        "Best",
        "Good",
        "Happy",
        "New",
        "Year",
        "Day",
        "Men's",
        "National",
        "Domestic",
        "Abuse",
        "Action",
        "Fraud",
        "Crisis",
        "Text",
        "Line",
        "Kids",
        "Helpline",
        "Suicide",
        "Prevention",
        "Samaritans",
        "Street",
        "Road",
        "Lane",
        "Close",
        "Avenue",
        "School",
        "College",
        "University",
        "Hospital",
        "High",
        "Primary",
        "Academy",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Google",
        "Facebook",
        "Face",
        "Book",
        "Snap",
        "Chat",
        "Google",
        "Meet",
        "Cash",
        "App",
        "Pay",
        "Pal",
        "Discord",
        "Instagram",
        "United",
        "States",
        "Kingdom",
        "South",
        "North",
        "West",
        "East",
        "San",
        "Los",
        "Las",
        "Saint",
        "Red",
        "White",
        "Blue",
        "Green",
        "Black",
        "Big",
        "Little",
        "Old",
        "My",
        "Your",
        "His",
        "Her",
        "Our",
        "Their",
        "It's",
        "Its",
        "He's",
        "She's",
        "We're",
        "You're",
    ]
)

NAME_BEFORE = re.compile(
    r"(?:\bi'?m|\bi am|\bmy name is|\bmy name's|\bname's|\bthis is|\bsoy|\bme llamo|\bje suis|\bje m'appelle|\bich bin|\bich heisse|"
    r"\bmi chiamo|\bsono|\bsou|\bme chamo|\bik ben|\bjestem|\bnazywam sie|\bbenim adim|\badim|\bnama saya|\bsaya|\bako si|\bsunt|\bjag heter|"
    r"\bя|\bменя зовут|\bмене звати|\bεμαι|\bειμαι|\bme lene|मेरा नाम|मैं|\bانا|\bاسمي|\bkind regards,|\bregards,|\bunder my real name,)\s{0,2}$"
)
"""Words after which somebody gives their own name."""


def has_full_name(written: str) -> bool:
    """Tell whether :func:`full_names` would find anything."""
    return next(full_names(written), None) is not None


def full_names(written: str) -> Iterator[Span]:
    """Yield where a first name and a surname stand side by side in the text as written."""
    for match in _FULL.finditer(written):
        parts = re.split(r"[ -]", match.group(1))
        if not any(part in _NOT_NAMES for part in parts):
            yield Span(*match.span(1))
