"""What happens to a message, under which rule, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What the machine may do to a message, from mild to strict."""

    ALLOW = "allow"
    HINT = "hint"
    PAUSE = "pause"
    HOLD = "hold"

    @property
    def strictness(self) -> int:
        """Return 0 for ``allow`` up to 3 for ``hold``."""
        return _STRICTNESS[self]


_STRICTNESS = {Outcome.ALLOW: 0, Outcome.HINT: 1, Outcome.PAUSE: 2, Outcome.HOLD: 3}


class OnDispute(StrEnum):
    """What a dispute makes of a pause."""

    HOLD = "hold"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome for one message and the rule that it follows from.

    ``why`` and ``clause`` are keys into ``texts/`` and the guideline; ``also``
    names side effects (``note_staff``, ``tell_reader``, ``sample`` ...).
    """

    outcome: Outcome
    rule: str | None = None
    clause: str | None = None
    why: str | None = None
    on_dispute: OnDispute = OnDispute.HOLD
    also: tuple[str, ...] = ()
    policy_version: str = ""
