"""One conversation as an archive holds it, read from a line or a row and checked."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import orjson

from doorstep.model.people import AgeBand, Role, Venue

_ROLES = frozenset(role.value for role in Role)
_AGE_BANDS = frozenset(band.value for band in AgeBand)
_VENUES = frozenset(venue.value for venue in Venue)
_PERSON_KEYS = frozenset({"role", "age_band", "former_member_of"})

NOBODY = "member"
"""The label of a speaker who is not named: the guard knows it as a member's."""

PersonForm = str | dict[str, str | None]
"""A role, or an object with a role and what else is known."""


class LineError(ValueError):
    """Says what is wrong with one line, without a word of its content."""


class Turn(NamedTuple):
    """Who says what."""

    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation ready for the guard; what was absent stays ``None``.

    A plain message is a conversation of one turn, said by a member to a listener.
    """

    id: str | int
    turns: tuple[Turn, ...] = field(repr=False)
    venue: str | None = None
    people: dict[str, PersonForm] | None = None
    audience: int | None = None
    language: str = "en"


def read_object(line: bytes) -> dict[str, Any]:
    """Return the JSON object that a line holds.

    Raises:
        LineError: when it holds none.
    """
    try:
        found = orjson.loads(line)
    except orjson.JSONDecodeError:
        found = _read_slowly(line)
    if not isinstance(found, dict):
        raise LineError("not a JSON object")
    return found


def _read_slowly(line: bytes) -> Any:
    """Read what orjson refuses though JSON allows it: half of a surrogate pair."""
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise LineError("not UTF-8") from None
    except (ValueError, RecursionError):
        raise LineError("not valid JSON") from None


def conversation(entry: dict[str, Any], number: int) -> Conversation:
    """Return the conversation, or the plain message, that an object holds.

    Args:
        entry: An object in the form of the labelled talks, or with a ``text``.
        number: The number of its line, which names it when it has no id.

    Raises:
        LineError: when a part is missing, of the wrong kind or unknown.
    """
    name = entry.get("id")
    if name is None:
        name = f"line {number}"
    elif isinstance(name, bool) or not isinstance(name, str | int):
        raise LineError("'id' is neither text nor a whole number")
    language = entry.get("lang") or "en"
    if not isinstance(language, str):
        raise LineError("'lang' is not the code of a language")
    if "turns" not in entry:
        text = entry.get("text")
        if not isinstance(text, str):
            raise LineError("no 'turns', and 'text' is missing or not text")
        return Conversation(name, (Turn(NOBODY, text),), language=language)
    return Conversation(
        name,
        _turns(entry["turns"]),
        _venue(entry.get("venue")),
        _people(entry.get("people")),
        _audience(entry),
        language,
    )


def _turns(entries: Any) -> tuple[Turn, ...]:
    if not isinstance(entries, list):
        raise LineError("'turns' is not a list")
    turns = []
    for place, entry in enumerate(entries, start=1):
        text = entry.get("text") if isinstance(entry, dict) else None
        if not isinstance(text, str):
            raise LineError(f"turn {place} has no text")
        by = entry.get("by") or NOBODY
        if not isinstance(by, str):
            raise LineError(f"turn {place}: 'by' is not text")
        turns.append(Turn(by, text))
    return tuple(turns)


def _venue(value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or value not in _VENUES:
        raise LineError(f"unknown venue; use {', '.join(sorted(_VENUES))}")
    return value


def _audience(entry: dict[str, Any]) -> int | None:
    value = entry.get("audience")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise LineError("'audience' is not a count of people")
    return value


def _people(entries: Any) -> dict[str, PersonForm] | None:
    if entries is None:
        return None
    if not isinstance(entries, dict):
        raise LineError("'people' is not an object of labels and roles")
    return {label: _person(entry) for label, entry in entries.items()} or None


def _person(entry: Any) -> PersonForm:
    if isinstance(entry, str):
        if entry not in _ROLES:
            raise LineError(f"unknown role; use {', '.join(sorted(_ROLES))}")
        return entry
    if not isinstance(entry, dict) or not _PERSON_KEYS.issuperset(entry):
        raise LineError("a person is a role, or an object of role, age_band, former_member_of")
    role, age_band = entry.get("role"), entry.get("age_band")
    if not isinstance(role, str) or role not in _ROLES:
        raise LineError(f"unknown role; use {', '.join(sorted(_ROLES))}")
    if age_band is not None and (not isinstance(age_band, str) or age_band not in _AGE_BANDS):
        raise LineError(f"unknown age band; use {', '.join(sorted(_AGE_BANDS))}")
    former = entry.get("former_member_of")
    if former is not None and not isinstance(former, str):
        raise LineError("'former_member_of' is not a label")
    return {key: value for key, value in entry.items() if value is not None}
