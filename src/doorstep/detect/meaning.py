"""Where a learned model plugs in: it may add, drop or rescore what the rules found."""

from __future__ import annotations

from typing import Protocol

from doorstep.detect.scene import Scene
from doorstep.model.finding import Finding


class Meaning(Protocol):
    """Something that judges acts in context."""

    def judge(self, scene: Scene, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Return the findings as they stand after a look at the meaning."""
        ...
