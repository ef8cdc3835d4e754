"""All that the detector reports of one message."""

from __future__ import annotations

from dataclasses import dataclass, field

from doorstep.model.finding import Finding
from doorstep.model.memory import NOTHING, Traces


@dataclass(frozen=True, slots=True)
class Detection:
    """All that was found in one message."""

    findings: tuple[Finding, ...] = ()
    value: str | None = field(default=None, repr=False)
    """The plain form of the way that was given whole, if just one was."""
    traces: Traces = NOTHING
    """What the talk should remember of the message."""
