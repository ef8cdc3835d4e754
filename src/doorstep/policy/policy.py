"""A whole policy, and the tables that make it quick to apply."""

from __future__ import annotations

from dataclasses import dataclass, field

from doorstep.model.decision import Decision, Outcome
from doorstep.policy.rules import HouseWordRule, Rule
from doorstep.policy.table import Table


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules in force, in order; the first that fits a finding speaks for it."""

    version: str
    date: str
    rules: tuple[Rule, ...]
    house_words: tuple[HouseWordRule, ...] = ()
    table: Table = field(init=False, repr=False, compare=False)
    allowed: Decision = field(init=False, repr=False, compare=False)
    """What is decided of a message in which nothing was found."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "table", Table.of(self.rules))
        allowed = Decision(Outcome.ALLOW, policy_version=self.version)
        object.__setattr__(self, "allowed", allowed)
