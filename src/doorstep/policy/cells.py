"""Walks over every combination that a policy can tell apart, and no others.

Values that no rule distinguishes, such as two roles that stand side by side in
every list, are walked as one; so a whole policy is checked in a moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from doorstep.model.finding import Act, Channel, Mark
from doorstep.model.people import Role, Venue
from doorstep.policy.policy import Policy
from doorstep.policy.rules import STAFF, Ages
from doorstep.policy.table import Table

Sets = tuple[int, ...]
"""For each policy, the rules that fit."""
Axis = list[tuple[Any, Sets]]
"""The values of one axis, each with the rules that fit it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Combinations that are treated alike: on each axis, any of the values."""

    acts: frozenset[Act]
    marks: frozenset[frozenset[Mark]]
    venues: frozenset[Venue]
    ages: frozenset[Ages]
    former: frozenset[bool]
    channels: frozenset[Channel]
    senders: frozenset[Role]
    readers: frozenset[Role]
    sizes: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Space:
    """All combinations that one policy, or two of them, can tell apart."""

    tables: tuple[Table, ...]
    marks: tuple[frozenset[Mark], ...]
    sizes: tuple[int, ...]

    @classmethod
    def of(cls, *policies: Policy) -> Space:
        """Return the space that the rules of *policies* span together."""
        tables = tuple(policy.table for policy in policies)
        used = [mark for mark in Mark if any(table.needs[mark] for table in tables)]
        marks = [frozenset(some) for n in range(len(used) + 1) for some in combinations(used, n)]
        sizes = sorted({size for table in tables for size in table.sizes})
        return cls(tables, tuple(marks), tuple(sizes))

    def walk(self) -> Iterator[tuple[Cell, Sets]]:
        """Yield every cell without its audience, and the rules that fit it."""
        axes = (
            self._axis(Act, lambda table, act: table.acts[act]),
            self._axis(self.marks, Table.for_marks),
            self._axis(Venue, lambda table, venue: table.venues[venue]),
            self._axis(Ages, lambda table, ages: table.ages[ages]),
            self._axis((False, True), lambda table, yes: table.every if yes else table.not_former),
            self._axis(Channel, lambda table, channel: table.channels[channel]),
            self._axis(Role, lambda table, role: table.senders[role]),
            self._axis(Role, lambda table, role: table.readers[role]),
        )
        every = tuple(table.every for table in self.tables)
        for values, sets in _narrow(axes, every):
            yield Cell(*values), sets

    def by_size(self, sets: Sets) -> Iterator[tuple[int, Sets]]:
        """Yield what is left of *sets* for each audience that is told apart, growing."""
        for size in self.sizes:
            yield (
                size,
                tuple(left & t.for_size(size) for left, t in zip(sets, self.tables, strict=True)),
            )

    def _axis(self, values: Iterable[Any], fitting: Callable[[Table, Any], int]) -> Axis:
        return [(value, tuple(fitting(table, value) for table in self.tables)) for value in values]


def _narrow(
    axes: tuple[Axis, ...], sets: Sets
) -> Iterator[tuple[tuple[frozenset[Any], ...], Sets]]:
    if not axes:
        yield (), sets
        return
    alike: dict[Sets, list[Any]] = {}
    for value, fitting in axes[0]:
        left = tuple(one & other for one, other in zip(sets, fitting, strict=True))
        alike.setdefault(left, []).append(value)
    for left, values in alike.items():
        for rest, found in _narrow(axes[1:], left):
            yield (frozenset(values), *rest), found


def merged(cells: Iterable[Cell]) -> list[Cell]:
    """Return the same combinations in fewer cells: two that differ on one axis are one."""
    left = list(dict.fromkeys(cells))
    axes = Cell.__slots__
    before = -1
    while before != len(left):
        before = len(left)
        for axis in reversed(axes):
            left = _merged_on(axis, axes, left)
    return left


def _merged_on(axis: str, axes: Iterable[str], cells: list[Cell]) -> list[Cell]:
    groups: dict[tuple[object, ...], list[Cell]] = {}
    for cell in cells:
        key = tuple(getattr(cell, other) for other in axes if other != axis)
        groups.setdefault(key, []).append(cell)
    return [_joined(axis, group) for group in groups.values()]


def _joined(axis: str, group: list[Cell]) -> Cell:
    values = frozenset().union(*(getattr(cell, axis) for cell in group))
    return replace(group[0], **{axis: values}) if len(group) > 1 else group[0]


def described(cell: Cell, space: Space) -> str:
    """Return a line that reads aloud: who to whom, where, what, by what."""
    parts = [f"{_roles(cell.senders)} → {_roles(cell.readers)}"]
    if cell.venues != frozenset(Venue):
        parts.append(f" in {_listed(cell.venues, Venue)}")
    parts.append(f": {_listed(cell.acts, Act)}")
    if cell.channels != frozenset(Channel):
        parts.append(f" by {_listed(cell.channels, Channel)}")
    more = [_marks(cell.marks, space), _ages(cell.ages), _former(cell.former)]
    more.append(_sizes(cell.sizes, space))
    said = [one for one in more if one]
    return "".join(parts) + (f" ({', '.join(said)})" if said else "")


def _roles(roles: frozenset[Role]) -> str:
    if roles == frozenset(Role):
        return "any"
    if roles >= STAFF:
        return " or ".join([*(role for role in Role if role in roles - STAFF), "staff"])
    return _listed(roles, Role)


def _listed(values: frozenset[Any], order: Iterable[str]) -> str:
    return " or ".join(str(value) for value in order if value in values)


def _marks(marks: frozenset[frozenset[Mark]], space: Space) -> str:
    if len(marks) == len(space.marks):
        return ""
    always = frozenset.intersection(*marks)
    never = frozenset.union(*space.marks) - frozenset.union(*marks)
    said = [mark.value for mark in Mark if mark in always]
    said += [f"not {mark}" for mark in Mark if mark in never]
    return " and ".join(said) or "some marks"


def _ages(ages: frozenset[Ages]) -> str:
    names = {
        Ages.ADULT: "all adult",
        Ages.TEEN: "teen or unknown age",
        Ages.TEEN_AND_ADULT: "teen and adult",
    }
    missing = [name for age, name in names.items() if age not in ages]
    if len(missing) == 1:
        return f"not {missing[0]}"
    return "".join(name for age, name in names.items() if age in ages) if missing else ""


def _former(former: frozenset[bool]) -> str:
    if len(former) == 2:
        return ""
    return "former pair" if True in former else "not a former pair"


def _sizes(sizes: frozenset[int], space: Space) -> str:
    if not sizes or len(sizes) == len(space.sizes):
        return ""
    ends = {a: b - 1 for a, b in zip(space.sizes, space.sizes[1:], strict=False)}
    spans = []
    for size in sorted(sizes):
        end = ends.get(size)
        spans.append(
            f"{size} or more" if end is None else f"{size}" if end == size else f"{size} to {end}"
        )
    return f"{' and '.join(spans)} readers"
