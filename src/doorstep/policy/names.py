"""The names that a policy file may use, and what they stand for."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from enum import StrEnum

from doorstep.model.decision import OnDispute, Outcome
from doorstep.model.finding import Act, Channel, Mark
from doorstep.model.people import Role, Venue
from doorstep.policy.rules import STAFF, Ages, SideEffect

ANY = "any"
STAFF_NAME = "staff"
FORMER_PAIR = "former_pair"
RULE_KEYS = (
    "id", "from", "to", "venues", "acts", "channels", "marks", "readers", "age_bands",
    "relationship", "outcome", "clause", "why", "on_dispute", "also",
)  # fmt: skip
WORD_KEYS = ("id", "pattern", "outcome", "clause", "why", "on_dispute", "also")
TOP_KEYS = ("version", "date", "rule", "house_word")

Names = dict[str, frozenset[str]]
"""What each name that may stand in a list stands for."""


def names_of(kind: type[StrEnum], **groups: frozenset[str]) -> Names:
    """Return the names of a closed set, with ``any`` and the names of groups."""
    single = {member.value: frozenset({member.value}) for member in kind}
    every = frozenset(member.value for member in kind)
    return {**single, **groups, ANY: every}


ROLES = names_of(Role, staff=frozenset(role.value for role in STAFF))
VENUES = names_of(Venue)
ACTS = names_of(Act)
CHANNELS = names_of(Channel)
MARKS: Names = {mark.value: frozenset({mark.value}) for mark in Mark}
AGES: Names = {
    **names_of(Ages),
    Ages.TEEN.value: frozenset({Ages.TEEN.value, Ages.TEEN_AND_ADULT.value}),
}
OUTCOMES = tuple(outcome.value for outcome in Outcome)
ON_DISPUTE = tuple(way.value for way in OnDispute)
EFFECTS = tuple(effect.value for effect in SideEffect)


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known name that *word* was most likely meant to be."""
    close = difflib.get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def hint_for(word: str, known: Iterable[str]) -> str:
    """Return how to put an unknown name right."""
    names = list(known)
    close = closest(word, names)
    return f"did you mean '{close}'?" if close else f"use {', '.join(names)}"
