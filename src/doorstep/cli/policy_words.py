"""A policy in words: each rule as one line that can be read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

from doorstep.cli.screen import paint
from doorstep.model.decision import Outcome
from doorstep.model.finding import Act, Channel, Mark
from doorstep.model.people import Role, Venue
from doorstep.policy import Ages, Policy, Rule


def policy_lines(policy: Policy) -> Iterator[str]:
    """Yield the rules in the order in which they are tried."""
    yield paint(f"Policy {policy.version} of {policy.date}, {len(policy.rules)} rules", "strong")
    yield "The first rule that fits a finding speaks; the strictest of all findings counts."
    yield ""
    for rule in policy.rules:
        yield f"{paint(f'{rule.outcome:5}', rule.outcome)}  {paint(rule.id, 'strong')}"
        yield f"       when {_when(rule)}"
        if rule.outcome is not Outcome.ALLOW:
            dispute = f", a dispute makes it {rule.on_dispute}" if _is_pause(rule) else ""
            also = f", also {', '.join(rule.also)}" if rule.also else ""
            yield f"       clause {rule.clause}, says '{rule.why}'{dispute}{also}"
    for word in policy.house_words:
        yield f"{paint(f'{word.outcome:5}', word.outcome)}  {paint(word.id, 'strong')}"
        yield f"       when the house's own pattern matches; clause {word.clause}"


def rule_as_json(rule: Rule) -> dict[str, Any]:
    """Return a rule as plain JSON values."""
    return {
        "id": rule.id,
        "acts": sorted(rule.acts),
        "from": sorted(rule.senders),
        "to": sorted(rule.readers),
        "venues": sorted(rule.venues),
        "channels": sorted(rule.channels),
        "marks": sorted(rule.marks),
        "readers": {"min": rule.fewest, "max": rule.most},
        "ages": sorted(rule.ages),
        "former_pair": rule.former_pair,
        "outcome": rule.outcome,
        "on_dispute": rule.on_dispute,
        "clause": rule.clause,
        "why": rule.why,
        "also": list(rule.also),
    }


def _is_pause(rule: Rule) -> bool:
    return rule.outcome is Outcome.PAUSE


def _when(rule: Rule) -> str:
    parts = [
        _some(rule.senders, Role) and f"a {_some(rule.senders, Role)} does",
        _some(rule.acts, Act) or "anything",
        _some(rule.channels, Channel) and f"by {_some(rule.channels, Channel)}",
        _some(rule.readers, Role) and f"to a {_some(rule.readers, Role)}",
        _some(rule.venues, Venue) and f"in {_some(rule.venues, Venue)}",
        _some(rule.marks, Mark, all_needed=True) and f"if {_some(rule.marks, Mark)}",
        _some(rule.ages, Ages) and f"ages {_some(rule.ages, Ages)}",
        _readers(rule),
        "between former member and listener" if rule.former_pair else "",
    ]
    return " ".join(part for part in parts if part)


def _some(names: Iterable[StrEnum], kind: Iterable[StrEnum], *, all_needed: bool = False) -> str:
    """Return the names in a fixed order, or nothing where all of a kind fit."""
    held = set(names)
    if not all_needed and held == set(kind):
        return ""
    joint = " and " if all_needed else "/"
    return joint.join(name for name in kind if name in held)


def _readers(rule: Rule) -> str:
    if rule.most is not None:
        return f"for {rule.fewest} to {rule.most} readers"
    return f"for {rule.fewest} readers or more" if rule.fewest > 1 else ""
