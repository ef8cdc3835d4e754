"""The rows of a policy: rules, and words that a house watches for itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from doorstep.model.decision import OnDispute, Outcome
from doorstep.model.finding import Act, Channel, Mark
from doorstep.model.people import Role, Venue


class SideEffect(StrEnum):
    """What else may follow from a rule; nothing outside this set can."""

    NOTE_STAFF = "note_staff"
    TELL_READER_CARD = "tell_reader_card"
    OFFER_LESSON = "offer_lesson"
    OFFER_FIVE_QUESTIONS = "offer_five_questions"
    SAMPLE_FOR_REVIEW = "sample_for_review"
    SUGGEST_ON_SITE = "suggest_on_site"
    TALK_ABOUT_IT = "talk_about_it"


class Ages(StrEnum):
    """How old those are who take part; whoever did not say counts as a teen."""

    ADULT = "adult"
    """Everybody said that they are grown up."""
    TEEN = "teen"
    """A teen takes part, or somebody whose age is not known."""
    TEEN_AND_ADULT = "teen_and_adult"
    """One said teen and one said adult; rules for ``teen`` fit here as well."""


STAFF = frozenset({Role.MODERATOR, Role.MANAGER, Role.OPERATOR})


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of a policy: whom and what it fits, and what then happens."""

    id: str
    acts: frozenset[Act]
    outcome: Outcome
    clause: str | None = None
    why: str | None = None
    senders: frozenset[Role] = frozenset(Role)
    readers: frozenset[Role] = frozenset(Role)
    venues: frozenset[Venue] = frozenset(Venue)
    channels: frozenset[Channel] = frozenset(Channel)
    marks: frozenset[Mark] = frozenset()
    fewest: int = 1
    """The smallest audience that it fits."""
    most: int | None = None
    """The largest audience that it fits; ``None`` is without end."""
    ages: frozenset[Ages] = frozenset(Ages)
    former_pair: bool = False
    """Fits only where one was a member whom the other listened to."""
    on_dispute: OnDispute = OnDispute.HOLD
    also: tuple[SideEffect, ...] = ()

    @property
    def severity(self) -> tuple[int, bool]:
        """Return a measure that grows from mild to strict, disputes included."""
        return severity(self.outcome, self.on_dispute)


@dataclass(frozen=True, slots=True)
class HouseWordRule:
    """A pattern that a house added, and what happens to messages that it matches."""

    id: str
    pattern: str
    outcome: Outcome
    clause: str | None = None
    why: str | None = None
    on_dispute: OnDispute = OnDispute.HOLD
    also: tuple[SideEffect, ...] = ()
    matcher: Any = field(default=None, repr=False, compare=False)
    """The compiled pattern, linear in the length of the text."""


def severity(outcome: Outcome, on_dispute: OnDispute) -> tuple[int, bool]:
    """Return a measure of an outcome that grows from mild to strict.

    Of two pauses, the one that a dispute turns into a hold is the stricter.
    """
    holds = outcome is Outcome.PAUSE and on_dispute is OnDispute.HOLD
    return outcome.strictness, holds
