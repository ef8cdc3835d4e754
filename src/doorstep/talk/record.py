"""A talk's memory as one small versioned record, and back."""

from __future__ import annotations

import json
from typing import Any

from doorstep.errors import Problem, RecordError
from doorstep.model.finding import Act, Channel
from doorstep.model.memory import Open, Piece, TalkMemory

VERSION = 1
MAX_RECORD_CHARS = 16_384
_HINT = "store what record() gave, unchanged; a talk without a record starts anew"


def to_record(memory: TalkMemory) -> dict[str, Any]:
    """Return the memory as plain JSON values, with the version of their form."""
    return {
        "v": VERSION,
        "t": memory.turn,
        "o": [
            [
                str(entry.act),
                entry.by,
                [str(c) for c in entry.channels],
                entry.turn,
                entry.at,
                entry.refused,
                entry.whole,
            ]
            for entry in memory.opens
        ],
        "p": [
            [
                piece.by,
                piece.text,
                piece.turn,
                [str(c) for c in piece.channels],
                piece.is_digits,
                piece.at,
            ]
            for piece in memory.pieces
        ],
        "n": memory.name_asked,
        "q": memory.number_asked,
        "h": memory.helpline,
        "i": memory.in_touch,
        "c": [str(c) for c in memory.last_channels],
        "ct": memory.last_channels_turn,
        "l": memory.last_by,
    }


def from_record(record: Any) -> TalkMemory:
    """Return the memory that a record holds.

    Raises:
        RecordError: when it is not a record, or one of another version.
    """
    if not isinstance(record, dict):
        raise RecordError(Problem("talk record", "not an object", _HINT))
    if record.get("v") != VERSION:
        raise RecordError(Problem("talk record", f"not of version {VERSION}", _HINT))
    if len(json.dumps(record)) > MAX_RECORD_CHARS:
        raise RecordError(Problem("talk record", "longer than any that is written", _HINT))
    try:
        return TalkMemory(
            turn=_turn(record["t"]) or 0,
            opens=tuple(_open(entry) for entry in record["o"]),
            pieces=tuple(_piece(entry) for entry in record["p"]),
            name_asked=_turn(record["n"]),
            number_asked=_turn(record["q"]),
            helpline=_turn(record["h"]),
            in_touch=_turn(record["i"]),
            last_channels=_channels(record["c"]),
            last_channels_turn=int(record["ct"]),
            last_by=None if record["l"] is None else str(record["l"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise RecordError(
            Problem("talk record", "a part is missing or of the wrong kind", _HINT)
        ) from error


def _turn(value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("a turn is a whole number")
    return value


def _at(value: Any) -> float | None:
    return None if value is None else float(value)


def _channels(values: Any) -> tuple[Channel, ...]:
    return tuple(Channel(value) for value in values)


def _open(entry: Any) -> Open:
    act, by, channels, turn, at, refused, whole = entry
    return Open(
        Act(act),
        str(by),
        _channels(channels),
        _turn(turn) or 0,
        _at(at),
        bool(refused),
        bool(whole),
    )


def _piece(entry: Any) -> Piece:
    by, text, turn, channels, is_digits, at = entry
    return Piece(
        str(by), str(text), _turn(turn) or 0, _channels(channels), bool(is_digits), _at(at)
    )
