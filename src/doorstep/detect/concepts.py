"""The concepts that words of every language are sorted into.

A concept is what the acts are told from: who, by what, what is done, where, and
how the speaker stands to it.  ``languages/<code>/words.toml`` lists the words
of each; a word may stand for several.  Concepts are bits, so that a sentence is
one integer and a rule is a few comparisons.
"""

from __future__ import annotations

from enum import IntFlag, auto


class Concept(IntFlag):
    """One kind of word."""

    # who
    ME = auto()
    MY = auto()
    YOU = auto()
    YOUR = auto()
    WE = auto()
    THIRD = auto()
    PERSON = auto()
    """Somebody who is not in the talk: mother, ex, boss, a guy."""
    PEOPLE_HERE = auto()
    """Others in the house: listeners, anyone here, you guys."""
    # by what
    PHONE_WAY = auto()
    EMAIL_WAY = auto()
    MESSENGER_WAY = auto()
    SOCIAL_WAY = auto()
    GAMING_WAY = auto()
    PAYMENT_WAY = auto()
    ADDRESS_WAY = auto()
    LINK_WAY = auto()
    VIDEO_WAY = auto()
    MEETING_WAY = auto()
    IDENTITY_WAY = auto()
    """What would tell who somebody is: surname, school, a picture."""
    AMBIGUOUS_APP = auto()
    """A name of an app that is an everyday word: line, signal, wire."""
    CONTACT_WAY = auto()
    """A way without saying which: your contact, a way to reach you."""
    GROUP = auto()
    HANDLE = auto()
    # what is done
    GIVE = auto()
    HAVE = auto()
    REACH = auto()
    """To write to, add, follow or look somebody up."""
    CALL = auto()
    MEET = auto()
    JOIN = auto()
    MOVE = auto()
    TALK = auto()
    NOTE_DOWN = auto()
    # where
    OUTSIDE = auto()
    HERE = auto()
    # how
    WANT = auto()
    ASK_WORD = auto()
    NO = auto()
    YES = auto()
    REFUSAL = auto()
    RULE = auto()
    REPORTED = auto()
    PAST = auto()
    WHEN = auto()
    HURT = auto()
    CALL_TO_ACT = auto()
    HELPLINE = auto()
    ORGANISATION = auto()
    """School, hospital, works at: where somebody could be found."""
    NAME_CUE = auto()
    """My name is, full name: a name follows."""
    NUMBER_TALK = auto()
    """Dose, score, price, date: the digits beside it are no way."""
    # whole phrases that settle an act
    ASKS = auto()
    INVITES = auto()
    ACCEPTS = auto()
    """Only where something is open to be accepted."""
    EXISTS = auto()
    SHARES = auto()
    SAME_NAME = auto()
    IN_PICTURE = auto()
    WROTE_IN_CODE = auto()
    """Backwards, first letters, decode it: a way is hidden here."""
    INNOCENT = auto()
    """Phrases that look like a way and are none: snap out of it, on the line."""


WAYS = (
    Concept.PHONE_WAY
    | Concept.EMAIL_WAY
    | Concept.MESSENGER_WAY
    | Concept.SOCIAL_WAY
    | Concept.GAMING_WAY
    | Concept.PAYMENT_WAY
    | Concept.ADDRESS_WAY
    | Concept.LINK_WAY
    | Concept.VIDEO_WAY
    | Concept.MEETING_WAY
    | Concept.IDENTITY_WAY
    | Concept.CONTACT_WAY
)
APPS = (
    Concept.MESSENGER_WAY
    | Concept.SOCIAL_WAY
    | Concept.GAMING_WAY
    | Concept.PAYMENT_WAY
    | Concept.VIDEO_WAY
)
PHRASES = (
    Concept.ASKS
    | Concept.INVITES
    | Concept.ACCEPTS
    | Concept.EXISTS
    | Concept.SHARES
    | Concept.SAME_NAME
    | Concept.IN_PICTURE
    | Concept.WROTE_IN_CODE
)
TRIGGERS = (
    WAYS | PHRASES | Concept.GROUP | Concept.REACH | Concept.CALL | Concept.MEET | Concept.OUTSIDE
    | Concept.NAME_CUE | Concept.CALL_TO_ACT | Concept.HANDLE
) & ~Concept.ACCEPTS
"""Without one of these, and without digits, signs or something open, nothing is looked for."""
