"""The registry: all helplines, and whether a number, a host or an address is one of them."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, timedelta
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from doorstep.helplines.line import Helpline, parse_country

SHORT = 6
"""Digits up to which a number is a short code, which is dialled as it is."""
STALE_AFTER_DAYS = 180
CALLING_CODES = {
    "us": "1", "ca": "1", "bs": "1", "bb": "1", "jm": "1", "do": "1", "gb": "44", "ie": "353",
    "au": "61", "nz": "64", "za": "27", "de": "49", "at": "43", "ch": "41", "fr": "33", "be": "32",
    "es": "34", "mx": "52", "ar": "54", "co": "57", "cl": "56", "pe": "51", "br": "55", "pt": "351",
    "it": "39", "nl": "31", "pl": "48", "se": "46", "no": "47", "dk": "45", "fi": "358", "ro": "40",
    "gr": "30", "ru": "7", "ua": "380", "tr": "90", "eg": "20", "sa": "966", "ae": "971", "in": "91",
    "id": "62", "my": "60", "sg": "65", "ph": "63", "vn": "84", "cn": "86", "tw": "886", "hk": "852",
    "jp": "81", "kr": "82", "ke": "254", "tz": "255", "ng": "234", "gh": "233", "il": "972",
}  # fmt: skip
"""Country calling codes (ITU-T E.164 list of assigned codes) of the countries that people write."""

_KEYPAD = str.maketrans("abcdefghijklmnopqrstuvwxyz", "22233344455566677778889999")
_EVERYDAY_NAMES = re.compile(
    r"^(?:mind|shout|emergency|frank|beat|calm|galop|alone|hope|heal|anna|police|polis\w*|acil|child|crisis line|"
    r"\W*|[\d*\s-]+|.{0,4}|children|depression|femmes|línea|carabineros|bombeiros|polícia|policía|in touch|crisis centre|crisis services|"
    r"need to talk\?|cyber crime|the mix|incibe|الشرطة|red cross|child helpline|mental health.*|suicide prevention|paladin|pieta|lapsi|anti-ragging|rescue|umang|into the light|lisa|sapa|kiran|switchboard|uk|refuge|anima|embrace|alerta)$"
)


class Registry:
    """All helplines with look-ups by number, host and e-mail address."""

    def __init__(self, lines: Iterable[Helpline]) -> None:
        self.lines = tuple(lines)

    @cached_property
    def _numbers(self) -> frozenset[str]:
        found: set[str] = set()
        for line in self.lines:
            for written in (*line.numbers, *line.text_codes):
                found |= _spellings(written, CALLING_CODES.get(line.country))
        return frozenset(found)

    @cached_property
    def _domains(self) -> frozenset[str]:
        return frozenset(
            domain.removeprefix("www.") for line in self.lines for domain in line.domains
        )

    @cached_property
    def _emails(self) -> frozenset[str]:
        return frozenset(email for line in self.lines for email in line.emails)

    def is_number(self, digits: str) -> bool:
        """Tell whether *digits* are a whole number of a helpline, in any habit of dialling."""
        return len(digits) > SHORT and digits in self._numbers

    def is_short_code(self, digits: str) -> bool:
        """Tell whether *digits* are a short code such as 988 or 116 123."""
        return len(digits) <= SHORT and digits in self._numbers

    def is_domain(self, host: str) -> bool:
        """Tell whether *host* is, or lies below, a helpline's domain."""
        parts = host.casefold().split(".")
        return any(".".join(parts[start:]) in self._domains for start in range(len(parts) - 1))

    def is_email(self, address: str) -> bool:
        """Tell whether *address* is a helpline's."""
        return address.casefold() in self._emails

    def names(self) -> frozenset[str]:
        """Return the names by which helplines are spoken of, everyday words left out."""
        names = {line.name.casefold() for line in self.lines}
        return frozenset(name for name in names if not _EVERYDAY_NAMES.match(name))

    def cues(self) -> Mapping[str, tuple[str, ...]]:
        """Return, by language, the words that say that something is a helpline."""
        return _cues()

    def for_country(self, country: str) -> tuple[Helpline, ...]:
        """Return the helplines of a country, those that were checked first."""
        found = [line for line in self.lines if line.country == country.casefold()]
        return tuple(sorted(found, key=lambda line: not line.checked))

    def stale(self, today: date, days: int = STALE_AFTER_DAYS) -> tuple[Helpline, ...]:
        """Return the entries that were last seen more than *days* before *today*."""
        return tuple(line for line in self.lines if today - line.seen > timedelta(days=days))


def _spellings(written: str, calling_code: str | None) -> set[str]:
    """Return the digits of a number as people dial it: at home, from abroad, by its letters."""
    digits = "".join(c for c in written.casefold().translate(_KEYPAD) if c.isdigit())
    found = {digits}
    if calling_code and len(digits) > SHORT:
        national = digits.removeprefix(calling_code) if written.startswith("+") else digits
        bare = national.removeprefix("0")
        if calling_code == "1":
            bare = bare.removeprefix("1")
            found |= {bare, "1" + bare}
        found |= {
            calling_code + bare,
            "00" + calling_code + bare,
            calling_code + national,
            national,
        }
    return found


@cache
def registry() -> Registry:
    """Return the registry that the package ships."""
    return Registry(load(files("doorstep.helplines").joinpath("registry.json").read_text("utf-8")))


def read_sources() -> tuple[Helpline, ...]:
    """Return the helplines of all countries, from the files that people edit.

    Raises:
        HelplineError: naming every mistake of the first file that has any.
    """
    root = files("doorstep.helplines")
    lines: list[Helpline] = []
    for entry in sorted(root.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".toml") and entry.name != "cues.toml":
            lines += parse_country(entry.read_text("utf-8"), f"helplines/{entry.name}")
    return tuple(lines)


def dump(lines: Iterable[Helpline]) -> str:
    """Return *lines* as the text of the one file that is read at start-up."""
    names = [field.name for field in fields(Helpline)]
    rows = [[getattr(line, name) for name in names] for line in lines]
    body = ",\n".join(json.dumps(row, ensure_ascii=False, default=str) for row in rows)
    return f"[\n{body}\n]\n"


def load(source: str) -> tuple[Helpline, ...]:
    """Return the helplines that :func:`dump` wrote."""
    names = [field.name for field in fields(Helpline)]
    return tuple(_line(dict(zip(names, row, strict=True))) for row in json.loads(source))


def _line(stored: dict[str, Any]) -> Helpline:
    stored["seen"] = date.fromisoformat(stored["seen"])
    values: dict[str, Any] = {n: tuple(v) if isinstance(v, list) else v for n, v in stored.items()}
    return Helpline(**values)


@cache
def _cues() -> Mapping[str, tuple[str, ...]]:
    source = files("doorstep.helplines").joinpath("cues.toml").read_text("utf-8")
    return {code: tuple(words) for code, words in tomllib.loads(source).items()}
