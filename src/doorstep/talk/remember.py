"""From what a talk remembered and what a message left to what it remembers next."""

from __future__ import annotations

from dataclasses import replace

from doorstep.model.memory import NOTHING, Open, Piece, TalkMemory, Traces

MAX_OPENS = 8
MAX_PIECES = 16
KEEP_TURNS = 12
"""Turns after which an unanswered ask or a part of a way is forgotten."""
KEEP_SECONDS = 7 * 24 * 3600.0
MAX_PIECE_CHARS = 24


def remember(memory: TalkMemory, by: str, traces: Traces, at: float | None = None) -> TalkMemory:
    """Return the memory after one more turn; it never grows past its bounds.

    Args:
        memory: What was remembered before the turn.
        by: The label of who spoke.
        traces: What the detector saw in the turn.
        at: When it was said, in seconds of any clock that does not run backwards.
    """
    turn = memory.turn
    if traces is NOTHING and not memory.opens and not memory.pieces:
        return memory._replace(turn=turn + 1, last_by=by)
    opens = tuple(
        replace(entry, refused=True) if traces.refuses and entry.by != by else entry
        for entry in memory.opens
        if _fresh(entry, turn, at)
    )
    opens += tuple(
        Open(act, by, channels, turn, at, whole=traces.whole) for act, channels in traces.opened
    )
    pieces = tuple(piece for piece in memory.pieces if _fresh(piece, turn, at))
    pieces += _pieces(by, traces, turn, at)
    return TalkMemory(
        turn=turn + 1,
        opens=opens[-MAX_OPENS:],
        pieces=pieces[-MAX_PIECES:],
        name_asked=turn if traces.asks_name else memory.name_asked,
        number_asked=turn if traces.asks_number else memory.number_asked,
        helpline=turn if traces.names_helpline else memory.helpline,
        in_touch=turn if traces.in_touch else memory.in_touch,
        last_channels=traces.channels or memory.last_channels,
        last_channels_turn=turn if traces.channels else memory.last_channels_turn,
        last_by=by,
    )


def _fresh(entry: Open | Piece, turn: int, at: float | None) -> bool:
    if turn - entry.turn > KEEP_TURNS:
        return False
    return at is None or entry.at is None or at - entry.at <= KEEP_SECONDS


def _pieces(by: str, traces: Traces, turn: int, at: float | None) -> tuple[Piece, ...]:
    made = []
    if traces.digits:
        made.append(
            Piece(by, traces.digits[:MAX_PIECE_CHARS], turn, traces.piece_channels, True, at)
        )
    if traces.letters:
        made.append(
            Piece(by, traces.letters[:MAX_PIECE_CHARS], turn, traces.piece_channels, False, at)
        )
    return tuple(made)
