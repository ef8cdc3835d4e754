"""What would change for people if one policy took the place of another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from doorstep.model.decision import OnDispute, Outcome
from doorstep.policy.cells import Cell, Space, described, merged
from doorstep.policy.policy import Policy
from doorstep.policy.rules import HouseWordRule, Rule
from doorstep.policy.table import first


class ChangeKind(StrEnum):
    """What a line of a comparison is about."""

    OUTCOME = "outcome"
    RULE_ADDED = "rule_added"
    RULE_REMOVED = "rule_removed"
    RULE_CHANGED = "rule_changed"
    WORD_ADDED = "house_word_added"
    WORD_REMOVED = "house_word_removed"
    WORD_CHANGED = "house_word_changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference, as a line that reads aloud; ``stricter`` is ``None`` for neither."""

    kind: ChangeKind
    text: str
    stricter: bool | None = None

    def __str__(self) -> str:
        return self.text


Said = tuple[Outcome, str | None, str | None, OnDispute | None]
"""Outcome, clause, why, and what a dispute makes of a pause."""
_SILENT: Said = (Outcome.ALLOW, None, None, None)


def diff(before: Policy, after: Policy) -> tuple[Change, ...]:
    """Return all that differs: first for people, then rule by rule."""
    return (
        *_outcomes(before, after),
        *_rows(before.rules, after.rules, "rule", _RULE_KINDS),
        *_rows(before.house_words, after.house_words, "house word", _WORD_KINDS),
    )


def _outcomes(before: Policy, after: Policy) -> Iterable[Change]:
    space = Space.of(before, after)
    cells: dict[tuple[Said, Said], list[Cell]] = {}
    for cell, sets in space.walk():
        for size, (old, new) in space.by_size(sets):
            said = _said(before, old), _said(after, new)
            if said[0] != said[1]:
                cells.setdefault(said, []).append(replace(cell, sizes=frozenset({size})))
    for (was, becomes), where in cells.items():
        for cell in merged(where):
            text = f"{described(cell, space)}: {_became(was, becomes)}"
            yield Change(ChangeKind.OUTCOME, text, _stricter(was, becomes))


def _said(policy: Policy, fitting: int) -> Said:
    if not fitting:
        return _SILENT
    rule = policy.rules[first(fitting)]
    disputed = rule.on_dispute if rule.outcome is Outcome.PAUSE else None
    return rule.outcome, rule.clause, rule.why, disputed


def _became(was: Said, becomes: Said) -> str:
    names = ("", "clause ", "why ", "on dispute ")
    return ", ".join(
        f"{name}{old or 'nothing'} → {new or 'nothing'}"
        for name, old, new in zip(names, was, becomes, strict=True)
        if old != new
    )


def _stricter(was: Said, becomes: Said) -> bool | None:
    old = was[0].strictness, was[3] is OnDispute.HOLD
    new = becomes[0].strictness, becomes[3] is OnDispute.HOLD
    return None if old == new else new > old


_RULE_KINDS = (ChangeKind.RULE_ADDED, ChangeKind.RULE_REMOVED, ChangeKind.RULE_CHANGED)
_WORD_KINDS = (ChangeKind.WORD_ADDED, ChangeKind.WORD_REMOVED, ChangeKind.WORD_CHANGED)


def _rows(
    before: Iterable[Rule | HouseWordRule],
    after: Iterable[Rule | HouseWordRule],
    called: str,
    kinds: tuple[ChangeKind, ChangeKind, ChangeKind],
) -> Iterable[Change]:
    old = {row.id: (place, row) for place, row in enumerate(before, 1)}
    new = {row.id: (place, row) for place, row in enumerate(after, 1)}
    for name in (name for name in new if name not in old):
        yield Change(kinds[0], f"{called} '{name}' added as number {new[name][0]}")
    for name in old:
        if name not in new:
            yield Change(kinds[1], f"{called} '{name}' taken out")
        elif old[name][1] != new[name][1]:
            fields = _changed_fields(old[name][1], new[name][1])
            yield Change(kinds[2], f"{called} '{name}' changed: {', '.join(fields)}")
    shared = [name for name in old if name in new]
    if shared != [name for name in new if name in old]:
        yield Change(kinds[2], f"the {called}s stand in another order")


_WRITTEN = {
    "senders": "from",
    "readers": "to",
    "fewest": "readers",
    "most": "readers",
    "ages": "age_bands",
    "former_pair": "relationship",
}
"""Fields that are called something else in the file."""


def _changed_fields(old: Rule | HouseWordRule, new: Rule | HouseWordRule) -> list[str]:
    names = [name for name in type(old).__slots__ if name != "matcher"]
    changed = (name for name in names if getattr(old, name) != getattr(new, name, None))
    return list(dict.fromkeys(_WRITTEN.get(name, name) for name in changed))
