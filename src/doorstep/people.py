"""Read people, venues and audiences as callers write them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from doorstep.errors import Problem, SettingError
from doorstep.model.people import AgeBand, Person, Role, Venue

PersonLike = Person | Role | str | Mapping[str, Any]
_FIELDS = ("role", "age_band", "former_member_of")


def people_of(people: Mapping[str, PersonLike]) -> dict[str, Person]:
    """Return the people of a talk by their labels.

    Raises:
        SettingError: naming every mistake at once.
    """
    if not isinstance(people, Mapping):
        raise SettingError(
            Problem(
                "people",
                "not a mapping of labels to roles",
                'write {"A": "listener", "B": "member"}',
            )
        )
    read: dict[str, Person] = {}
    problems: list[Problem] = []
    for label, described in people.items():
        try:
            read[str(label)] = person_of(described, f"people, {str(label)[:24]}")
        except SettingError as error:
            problems.extend(error.problems)
    if problems:
        raise SettingError(problems)
    return read


def person_of(described: PersonLike, where: str = "person") -> Person:
    """Return the person that a role, or a mapping with a role, describes."""
    if isinstance(described, Person):
        return described
    if isinstance(described, str):
        described = {"role": described}
    if not isinstance(described, Mapping):
        raise SettingError(
            Problem(
                where, "neither a role nor an object with a role", f"write one of {_names(Role)}"
            )
        )
    problems = [
        Problem(where, "unknown field", f"use {', '.join(_FIELDS)}")
        for name in described
        if name not in _FIELDS
    ]
    role, wrong = _member(Role, described.get("role"), f"{where}, role")
    problems += wrong
    band, wrong = _member(AgeBand, described.get("age_band", AgeBand.UNKNOWN), f"{where}, age_band")
    problems += wrong
    former = described.get("former_member_of")
    if former is not None and not isinstance(former, str):
        problems.append(
            Problem(f"{where}, former_member_of", "not a label", "write the label of the listener")
        )
    if problems or role is None or band is None:
        raise SettingError(problems)
    return Person(Role(role), AgeBand(band), former)


def venue_of(name: Venue | str) -> Venue:
    """Return the venue of that name.

    Raises:
        SettingError: when there is none.
    """
    venue, problems = _member(Venue, name, "venue")
    if venue is None:
        raise SettingError(problems)
    return Venue(venue)


def _member(kind: type[StrEnum], value: object, where: str) -> tuple[StrEnum | None, list[Problem]]:
    if isinstance(value, str) and value in {str(member) for member in kind}:
        return kind(value), []
    hint = f"use one of {_names(kind)}"
    if isinstance(value, str):
        close = difflib.get_close_matches(value, [str(member) for member in kind], n=1)
        hint = f"did you mean '{close[0]}'?" if close else hint
    return None, [Problem(where, "not a name that Doorstep knows", hint)]


def _names(kind: Iterable[StrEnum]) -> str:
    return ", ".join(str(member) for member in kind)
