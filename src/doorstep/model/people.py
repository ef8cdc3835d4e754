"""Who speaks to whom, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody is in the community."""

    GUEST = "guest"
    MEMBER = "member"
    LISTENER = "listener"
    MENTOR = "mentor"
    MODERATOR = "moderator"
    MANAGER = "manager"
    OPERATOR = "operator"


class AgeBand(StrEnum):
    """How old somebody said they are; ``unknown`` is treated as ``teen``."""

    TEEN = "teen"
    ADULT = "adult"
    UNKNOWN = "unknown"


class Venue(StrEnum):
    """Where something is said."""

    SUPPORT_CHAT = "support_chat"
    PM = "pm"
    ROOM = "room"
    FORUM = "forum"
    PROFILE = "profile"


PUBLIC_VENUES = frozenset({Venue.ROOM, Venue.FORUM, Venue.PROFILE})
"""Venues with an audience: more people may read than take part."""


@dataclass(frozen=True, slots=True)
class Person:
    """One who takes part, as far as the guard needs to know."""

    role: Role
    age_band: AgeBand = AgeBand.UNKNOWN
    former_member_of: str | None = None
    """The speaker label of the listener who once listened to this person as a member."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Who says something, who reads it, and where."""

    sender: Person
    readers: tuple[Person, ...]
    venue: Venue
    audience: int | None = None
    """How many can read, the sender left out; ``None`` is not known."""
    former_pair: bool = False
    """One was a member whom the other listened to."""
