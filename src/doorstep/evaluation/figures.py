"""Counts and the figures made of them, with the range that chance leaves."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

Z95 = 1.959964
"""The 97.5 % point of the standard normal distribution."""
RESAMPLES = 1000
_MOST_DRAWS = 2_000_000
"""Draws in all, so that a large corpus does not take minutes."""


@dataclass(slots=True)
class Counts:
    """Right finds, wrong finds and misses."""

    hits: int = 0
    alarms: int = 0
    misses: int = 0

    def add(self, expected: bool, found: bool) -> None:
        """Count one turn."""
        self.hits += expected and found
        self.alarms += found and not expected
        self.misses += expected and not found

    @property
    def recall(self) -> float | None:
        """Return the share of what is there that was found."""
        return share(self.hits, self.hits + self.misses)

    @property
    def precision(self) -> float | None:
        """Return the share of what was found that is there."""
        return share(self.hits, self.hits + self.alarms)

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of recall and precision."""
        return share(2 * self.hits, 2 * self.hits + self.alarms + self.misses)


@dataclass(slots=True)
class Ratio:
    """So many of so many."""

    count: int = 0
    of: int = 0

    def add(self, counts: bool) -> None:
        """Count one."""
        self.count += counts
        self.of += 1


Range = tuple[float, float]


def share(part: int, whole: int) -> float | None:
    """Return part of whole, or nothing where there is no whole."""
    return part / whole if whole else None


def wilson(ratio: Ratio) -> Range | None:
    """Return the 95 % interval of a share.

    Source: E. B. Wilson, "Probable inference", JASA 22 (1927), 209-212.
    """
    n = ratio.of
    if not n:
        return None
    rate = ratio.count / n
    base = 1 + Z95**2 / n
    middle = (rate + Z95**2 / (2 * n)) / base
    reach = Z95 / base * math.sqrt(rate * (1 - rate) / n + Z95**2 / (4 * n * n))
    return max(0.0, middle - reach), min(1.0, middle + reach)


def bootstrap(talks: Sequence[Counts], *, seed: int = 1) -> dict[str, Range | None]:
    """Return 95 % intervals of recall, precision and F1 over whole conversations.

    Turns of one conversation hang together, so conversations are drawn, not turns.
    """
    drawn: dict[str, list[float]] = {"recall": [], "precision": [], "f1": []}
    if not talks:
        return dict.fromkeys(drawn)
    chance = Random(seed)  # noqa: S311 - a resample is no secret
    rows = [(talk.hits, talk.alarms, talk.misses) for talk in talks]
    for _ in range(max(50, min(RESAMPLES, _MOST_DRAWS // len(rows)))):
        sample = chance.choices(rows, k=len(rows))
        total = Counts(*map(sum, zip(*sample, strict=True)))
        for name, values in drawn.items():
            value = getattr(total, name)
            if value is not None:
                values.append(value)
    return {name: _middle_95(values) for name, values in drawn.items()}


def _middle_95(values: list[float]) -> Range | None:
    if not values:
        return None
    ordered = sorted(values)
    edge = int(0.025 * len(ordered))
    return ordered[edge], ordered[-1 - edge]
