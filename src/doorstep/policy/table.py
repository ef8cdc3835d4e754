"""Which rules fit what, as sets of rules in one integer each.

Bit *n* stands for rule *n*.  What fits a case is what is left when the sets of
its role, venue, act and so on are met; the lowest bit is the rule that speaks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from doorstep.model.finding import Act, Channel, Mark
from doorstep.model.people import Role, Venue
from doorstep.policy.rules import Ages, Rule

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Table:
    """The sets of rules by each thing that a rule may ask for."""

    senders: dict[Role, int]
    readers: dict[Role, int]
    venues: dict[Venue, int]
    acts: dict[Act, int]
    channels: dict[Channel, int]
    ages: dict[Ages, int]
    needs: dict[Mark, int]
    """By mark: the rules that fit only where it is present."""
    not_former: int
    """The rules that fit people who were never member and listener to each other."""
    every: int
    sizes: tuple[int, ...]
    """The audiences at which other rules begin to fit, from small to large."""
    by_size: tuple[int, ...]

    @classmethod
    def of(cls, rules: Sequence[Rule]) -> Table:
        """Return the table of *rules*."""
        edges = {1} | {rule.fewest for rule in rules}
        edges |= {rule.most + 1 for rule in rules if rule.most is not None}
        sizes = tuple(sorted(edges))
        return cls(
            senders=_sets(Role, rules, lambda rule: rule.senders),
            readers=_sets(Role, rules, lambda rule: rule.readers),
            venues=_sets(Venue, rules, lambda rule: rule.venues),
            acts=_sets(Act, rules, lambda rule: rule.acts),
            channels=_sets(Channel, rules, lambda rule: rule.channels),
            ages=_sets(Ages, rules, lambda rule: rule.ages),
            needs=_sets(Mark, rules, lambda rule: rule.marks),
            not_former=_set(not rule.former_pair for rule in rules),
            every=_set(True for _ in rules),
            sizes=sizes,
            by_size=tuple(_set(_fits_size(rule, size) for rule in rules) for size in sizes),
        )

    def for_size(self, audience: int) -> int:
        """Return the rules that fit an audience of so many."""
        return self.by_size[max(bisect_right(self.sizes, audience) - 1, 0)]

    def for_marks(self, marks: frozenset[Mark]) -> int:
        """Return the rules that ask for no mark outside *marks*."""
        fitting = self.every
        for mark, needing in self.needs.items():
            if needing and mark not in marks:
                fitting &= ~needing
        return fitting


def first(fitting: int) -> int:
    """Return the number of the first rule of a set that is not empty."""
    return (fitting & -fitting).bit_length() - 1


def _sets(
    names: Iterable[T], rules: Sequence[Rule], accepted: Callable[[Rule], frozenset[T]]
) -> dict[T, int]:
    return {name: _set(name in accepted(rule) for rule in rules) for name in names}


def _set(fits: Iterable[bool]) -> int:
    return sum(1 << number for number, fit in enumerate(fits) if fit)


def _fits_size(rule: Rule, size: int) -> bool:
    return rule.fewest <= size and (rule.most is None or size <= rule.most)
