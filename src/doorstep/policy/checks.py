"""What can be wrong with a policy as a whole, found without a message."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from doorstep.errors import Problem
from doorstep.model.finding import CROSSING_ACTS
from doorstep.policy.cells import Cell, Sets, Space, described, merged
from doorstep.policy.places import Places
from doorstep.policy.policy import Policy
from doorstep.policy.rules import Rule
from doorstep.policy.table import first

MOST_EXAMPLES = 3


@dataclass(slots=True)
class _Survey:
    """What a walk over all combinations brought to light."""

    fits: set[int] = field(default_factory=set)
    """Every set of rules that fits some combination."""
    uncovered: list[Cell] = field(default_factory=list)
    milder: dict[tuple[int, int], None] = field(default_factory=dict)
    """Pairs of rules: the second speaks for more readers, and is milder."""


def policy_problems(policy: Policy, places: Places | None = None) -> tuple[Problem, ...]:
    """Return every mistake that shows only when all rules are looked at together.

    Rules that never speak, combinations that none speaks for, rules that are
    milder for more readers, and rules that give a relationship away.
    """
    if not policy.rules:
        return ()
    where = places or Places("", "policy")
    space = Space.of(policy)
    survey = _Survey()
    for cell, sets in space.walk():
        _look(policy, space, cell, sets, survey)
    return (
        *_unreached(policy, survey, where),
        *_milder(policy, survey, where),
        *_telling(policy, where),
        *_uncovered(survey, space, where),
    )


def _look(policy: Policy, space: Space, cell: Cell, sets: Sets, survey: _Survey) -> None:
    before: Rule | None = None
    number_before = -1
    for size, (fitting,) in space.by_size(sets):
        survey.fits.add(fitting)
        if not fitting:
            crossing = cell.acts & CROSSING_ACTS
            if crossing:
                survey.uncovered.append(replace(cell, acts=crossing, sizes=frozenset({size})))
            continue
        number = first(fitting)
        rule = policy.rules[number]
        if before is not None and rule.severity < before.severity:
            survey.milder[number_before, number] = None
        before, number_before = rule, number


def _unreached(policy: Policy, survey: _Survey, places: Places) -> Iterable[Problem]:
    speaking = {first(fitting) for fitting in survey.fits if fitting}
    for number, rule in enumerate(policy.rules):
        if number in speaking:
            continue
        before = {first(fitting) for fitting in survey.fits if fitting >> number & 1}
        named = ", ".join(_called(policy, other) for other in sorted(before)[:MOST_EXAMPLES])
        hint = f"all that it fits is taken by {named}; move it up or take it out"
        yield Problem(places.rule(rule.id), "the rule never speaks", hint)


def _milder(policy: Policy, survey: _Survey, places: Places) -> Iterable[Problem]:
    for few, many in sorted(survey.milder):
        what = f"more readers, yet milder than {_called(policy, few)}"
        hint = "a larger audience is never milder; make it as strict, or bound the other less"
        yield Problem(places.rule(policy.rules[many].id), what, hint)


def _telling(policy: Policy, places: Places) -> Iterable[Problem]:
    """Yield the rules whose text nobody else ever reads, so that it tells of the pair."""
    for rule in policy.rules:
        if rule.former_pair and not any(_reads_alike(rule, other) for other in policy.rules):
            hint = (
                "use a text that another rule for the same roles and acts uses, such as 'generic'"
            )
            yield Problem(places.rule(rule.id), "the text gives the relationship away", hint)


def _reads_alike(rule: Rule, other: Rule) -> bool:
    return (
        not other.former_pair
        and other.why == rule.why
        and other.acts >= rule.acts
        and other.senders >= rule.senders
        and other.readers >= rule.readers
    )


def _uncovered(survey: _Survey, space: Space, places: Places) -> Iterable[Problem]:
    gaps = merged(survey.uncovered)
    for gap in gaps[:MOST_EXAMPLES]:
        hint = "add a rule for it at the end; what it leaves out fits everything"
        yield Problem(places.name, f"no rule speaks for {described(gap, space)}", hint)
    if len(gaps) > MOST_EXAMPLES:
        more = len(gaps) - MOST_EXAMPLES
        yield Problem(places.name, f"no rule speaks for {more} more", "begin with those above")


def _called(policy: Policy, number: int) -> str:
    return f"'{policy.rules[number].id}'"
