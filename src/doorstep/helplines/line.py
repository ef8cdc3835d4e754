"""One helpline, and how a country's file is read."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from doorstep.errors import HelplineError, Problem

_LISTS = ("numbers", "text_codes", "domains", "emails")
_KNOWN = {*_LISTS, "name", "seen", "checked", "source", "hours", "audience", "note", "keyword"}


@dataclass(frozen=True, slots=True)
class Helpline:
    """A public service that people in distress may be sent to.

    ``seen`` is the day on which the entry was last read at its source;
    ``checked`` tells whether that source was the service itself, a public body
    or an organisation that helps.
    """

    name: str
    country: str
    languages: tuple[str, ...]
    numbers: tuple[str, ...]
    text_codes: tuple[str, ...]
    domains: tuple[str, ...]
    emails: tuple[str, ...]
    seen: date
    checked: bool
    source: str
    hours: str = ""
    audience: str = "everyone"
    keyword: str = ""
    note: str = ""


def parse_country(source: str, name: str) -> tuple[Helpline, ...]:
    """Return the helplines in the TOML *source* of one country.

    Raises:
        HelplineError: naming every mistake of the file.
    """
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise HelplineError(Problem(name, f"not TOML: {error}")) from error
    problems = list(_mistakes(table, name))
    if problems:
        raise HelplineError(problems)
    languages = tuple(table.get("languages", ()))
    return tuple(_line(entry, table["country"], languages) for entry in table["line"])


def _line(entry: dict[str, Any], country: str, languages: tuple[str, ...]) -> Helpline:
    values: dict[str, Any] = {**dict.fromkeys(_LISTS, ()), **entry}
    values.update((key, tuple(values[key])) for key in _LISTS)
    return Helpline(country=country, languages=languages, **values)


def _mistakes(table: dict[str, Any], name: str) -> Iterator[Problem]:
    if not isinstance(table.get("country"), str):
        yield Problem(name, "no country", 'write country = "gb" at the top')
    lines = table.get("line")
    if not isinstance(lines, list) or not lines:
        yield Problem(name, "no helplines", "write one [[line]] for each service")
        return
    for number, entry in enumerate(lines, start=1):
        yield from _entry_mistakes(entry, f"{name}, line {number}")


def _entry_mistakes(entry: dict[str, Any], where: str) -> Iterator[Problem]:
    for key in entry:
        if key not in _KNOWN:
            yield Problem(where, f"unknown field '{key}'", f"use {', '.join(sorted(_KNOWN))}")
    for key, kind, example in (
        ("name", str, 'name = "Samaritans"'),
        ("seen", date, "seen = 2026-08-31"),
        ("checked", bool, "checked = true"),
        ("source", str, 'source = "samaritans.org"'),
    ):
        if not isinstance(entry.get(key), kind):
            yield Problem(where, f"no {key}, or one of the wrong kind", f"write {example}")
    for key in _LISTS:
        values = entry.get(key, [])
        if not isinstance(values, list) or not all(isinstance(v, str) and v for v in values):
            yield Problem(where, f"{key} is not a list of texts", f'write {key} = ["116 123"]')
    if not any(entry.get(key) for key in _LISTS):
        yield Problem(where, "no way to reach it", f"give one of {', '.join(_LISTS)}")
