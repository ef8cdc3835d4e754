"""The acts, one module each: what is done at the boundary with what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from doorstep.detect.acts import accept, ask, existing, expose, identify, invite, share
from doorstep.detect.scene import Scene
from doorstep.model.finding import Finding

ACTS: tuple[Callable[[Scene], Iterator[Finding]], ...] = (
    share.find,
    ask.find,
    invite.find,
    accept.find,
    existing.find,
    expose.find,
    identify.find,
)
"""All of them; each looks at the message on its own, conflicts are settled afterwards."""
