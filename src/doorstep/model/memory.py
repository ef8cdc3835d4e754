"""What a conversation remembers: small, bounded, and stored as one record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from doorstep.model.finding import Act, Channel


@dataclass(frozen=True, slots=True)
class Open:
    """Something said at the boundary that may still be answered.

    An ask or an offer waits for a reply; a share or an invitation may be
    accepted.  ``refused`` is set when somebody else said no to it.
    """

    act: Act
    by: str
    channels: tuple[Channel, ...]
    turn: int
    at: float | None = None
    refused: bool = False
    whole: bool = True
    """Whether the way was given whole; the rest of one that was not may follow."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a way: digits, or the letters of a handle."""

    by: str
    text: str = field(repr=False)
    turn: int
    channels: tuple[Channel, ...]
    is_digits: bool
    at: float | None = None


class TalkMemory(NamedTuple):
    """The state of one talk before its next turn."""

    turn: int = 0
    opens: tuple[Open, ...] = ()
    pieces: tuple[Piece, ...] = ()
    name_asked: int | None = None
    """The turn in which somebody asked what to call the other."""
    number_asked: int | None = None
    """The turn in which somebody asked for an age, a score, a count."""
    helpline: int | None = None
    """The turn in which a helpline was last named."""
    in_touch: int | None = None
    """The turn in which it was last plain that people here are in touch outside."""
    last_channels: tuple[Channel, ...] = ()
    """The channels that were last spoken of, by anybody."""
    last_channels_turn: int = -99
    last_by: str | None = None


@dataclass(frozen=True, slots=True)
class Traces:
    """What one message leaves for the talk to remember."""

    opened: tuple[tuple[Act, tuple[Channel, ...]], ...] = ()
    whole: bool = True
    digits: str = field(default="", repr=False)
    letters: str = field(default="", repr=False)
    piece_channels: tuple[Channel, ...] = ()
    refuses: bool = False
    asks_name: bool = False
    asks_number: bool = False
    names_helpline: bool = False
    in_touch: bool = False
    channels: tuple[Channel, ...] = ()


NOTHING = Traces()
"""What an everyday message leaves: only that it was said."""
