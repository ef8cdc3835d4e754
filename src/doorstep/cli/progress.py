"""Says how far a long job has come: a bar on a terminal, now and then a line elsewhere."""

from __future__ import annotations

import sys
import time

from doorstep.cli.screen import is_terminal

FIRST_AFTER_S = 1.0
BAR_EVERY_S = 0.1
LINE_EVERY_S = 10.0
BAR_CELLS = 24


class Progress:
    """A bar with rate and time left, on standard error; quiet for short jobs."""

    def __init__(self, total: int | None, unit: str, *, is_quiet: bool = False) -> None:
        self._total = total
        self._unit = unit
        self._is_quiet = is_quiet
        self._moves = is_terminal(sys.stderr)
        self._began = time.monotonic()
        self._next = self._began + (FIRST_AFTER_S if self._moves else LINE_EVERY_S)
        self._is_drawn = False

    def update(self, done: int, count: int) -> None:
        """Draw when it is time.

        Args:
            done: How much of the total is done.
            count: How many units that were.
        """
        now = time.monotonic()
        if self._is_quiet or now < self._next:
            return
        words = self._words(done, count, now - self._began)
        if self._moves:
            sys.stderr.write(f"\r\x1b[2K{words}")
            self._is_drawn = True
            self._next = now + BAR_EVERY_S
        else:
            sys.stderr.write(f"{words}\n")
            self._next = now + LINE_EVERY_S
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the bar away, so that words can follow."""
        if self._is_drawn:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
            self._is_drawn = False

    def _words(self, done: int, count: int, seconds: float) -> str:
        rate = f"{count:,} {self._unit}, {count / max(seconds, 1e-9):,.0f}/s"
        if not self._total or not done:
            return rate
        part = min(1.0, done / self._total)
        filled = round(part * BAR_CELLS)
        bar = f"[{'#' * filled}{'-' * (BAR_CELLS - filled)}] {part:4.0%}  "
        left = _span(seconds * (1 - part) / part)
        return f"{bar if self._moves else f'{part:.0%}, '}{rate}, {left} left"


def _span(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02} min"
