"""What an extractor reports: one way, where it stands and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass, field

from doorstep.model.finding import Channel
from doorstep.model.text import Span


@dataclass(frozen=True, slots=True)
class Way:
    """A way as it stands in a message.

    ``score`` says how sure the shape alone makes it; ``value`` is its plain form
    where it is whole.  ``is_part`` marks a piece that needs others.
    """

    channels: tuple[Channel, ...]
    span: Span
    score: float
    evidence: str
    value: str | None = field(default=None, repr=False)
    digits: str = field(default="", repr=False)
    certain: bool = False
    is_part: bool = False
    is_helpline: bool = False
    spelled: bool = False
