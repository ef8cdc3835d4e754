"""What the detector reports: acts, channels and places, never the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from doorstep.model.text import Span


class Act(StrEnum):
    """What a message does at the boundary."""

    SHARE = "share"
    ASK = "ask"
    INVITE = "invite"
    ACCEPT = "accept"
    EXISTING = "existing"
    EXPOSE = "expose"
    IDENTIFY = "identify"


CROSSING_ACTS = frozenset(Act) - {Act.IDENTIFY}
"""A turn with any of these crosses."""


class Channel(StrEnum):
    """By what somebody could be reached or known outside."""

    PHONE = "phone"
    EMAIL = "email"
    SOCIAL = "social"
    MESSENGER = "messenger"
    LINK = "link"
    ADDRESS = "address"
    MEETING = "meeting"
    PAYMENT = "payment"
    GAMING = "gaming"
    VIDEO_CALL = "video_call"
    IDENTITY = "identity"
    UNSPECIFIED = "unspecified"


class Mark(StrEnum):
    """What else is known of a finding that a policy may ask for."""

    CERTAIN = "certain"
    """The channel is beyond doubt: a whole number, address or link that checks out."""
    CALL_TO_ACT = "call_to_act"
    """Others are told to do something to the person exposed."""
    CLAIMS_HELPLINE = "claims_helpline"
    """A number that is said to be a helpline but is not in the registry."""
    HURT_BY = "hurt_by"
    """The person exposed is said to have hurt the speaker."""
    HOUSE_WORD = "house_word"
    """Found by a pattern that the operator added."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One act by one channel at one place.

    ``score`` is between 0 and 1.  ``evidence`` names the patterns and signs
    that led here, by their stable ids; it never holds a word of the message.
    """

    act: Act
    channel: Channel
    span: Span
    score: float
    evidence: tuple[str, ...] = ()
    marks: frozenset[Mark] = frozenset()

    @property
    def crosses(self) -> bool:
        """Tell whether the act leads out of the house.

        A number that is said to be a helpline waits for a person to look at it;
        until then it is nobody's act.
        """
        return self.act is not Act.IDENTIFY and Mark.CLAIMS_HELPLINE not in self.marks


class CrisisKind(StrEnum):
    """What danger the words of a message may be a sign of."""

    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    HARM_TO_OTHERS = "harm_to_others"
    IN_DANGER = "in_danger"


@dataclass(frozen=True, slots=True)
class Crisis:
    """A sign of danger to oneself or others, found beside the outcome."""

    kind: CrisisKind
    span: Span
    score: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HouseWord:
    """A match of an operator's own pattern, by the id of that pattern."""

    id: str
    span: Span
