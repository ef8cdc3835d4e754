"""Ctrl-C: the first stops cleanly, the second leaves at once."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from doorstep.cli.exits import Exit


@contextmanager
def clean_stop() -> Iterator[None]:
    """Let the first Ctrl-C or SIGTERM raise KeyboardInterrupt, and a second end the process."""

    def stop(_: int, __: FrameType | None) -> None:
        for kind in (signal.SIGINT, signal.SIGTERM):
            signal.signal(kind, _leave)
        raise KeyboardInterrupt

    before = {kind: signal.signal(kind, stop) for kind in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)


def _leave(_: int, __: FrameType | None) -> None:
    os._exit(Exit.INTERRUPTED)
