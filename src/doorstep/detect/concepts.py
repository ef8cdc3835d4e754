"""The concepts that words of every language are sorted into.

A concept is what the acts are told from: who, by what, what is done, where, and
how the speaker stands to it.  ``languages/<code>/words.toml`` lists the words
of each; a word may stand for several.  Concepts are bits, so that a sentence is
one integer and a rule is a few comparisons.
"""

from __future__ import annotations

from typing import Final


class Concept:
    """One kind of word, as one bit; a set of them is their sum, a plain integer."""

    # who
    ME: Final = 1 << 0
    MY: Final = 1 << 1
    YOU: Final = 1 << 2
    YOUR: Final = 1 << 3
    WE: Final = 1 << 4
    THIRD: Final = 1 << 5
    PERSON: Final = 1 << 6
    """Somebody who is not in the talk: mother, ex, boss, a guy."""
    PEOPLE_HERE: Final = 1 << 7
    """Others in the house: listeners, anyone here, you guys."""
    # by what
    PHONE_WAY: Final = 1 << 8
    EMAIL_WAY: Final = 1 << 9
    MESSENGER_WAY: Final = 1 << 10
    SOCIAL_WAY: Final = 1 << 11
    GAMING_WAY: Final = 1 << 12
    PAYMENT_WAY: Final = 1 << 13
    ADDRESS_WAY: Final = 1 << 14
    LINK_WAY: Final = 1 << 15
    VIDEO_WAY: Final = 1 << 16
    MEETING_WAY: Final = 1 << 17
    IDENTITY_WAY: Final = 1 << 18
    """What would tell who somebody is: surname, school, a picture."""
    AMBIGUOUS_APP: Final = 1 << 19
    """A name of an app that is an everyday word: line, signal, wire."""
    CONTACT_WAY: Final = 1 << 20
    """A way without saying which: your contact, a way to reach you."""
    GROUP: Final = 1 << 21
    HANDLE: Final = 1 << 22
    # what is done
    GIVE: Final = 1 << 23
    HAVE: Final = 1 << 24
    REACH: Final = 1 << 25
    """To write to, add, follow or look somebody up."""
    CALL: Final = 1 << 26
    MEET: Final = 1 << 27
    JOIN: Final = 1 << 28
    MOVE: Final = 1 << 29
    TALK: Final = 1 << 30
    NOTE_DOWN: Final = 1 << 31
    # where
    OUTSIDE: Final = 1 << 32
    HERE: Final = 1 << 33
    # how
    WANT: Final = 1 << 34
    ASK_WORD: Final = 1 << 35
    NO: Final = 1 << 36
    YES: Final = 1 << 37
    REFUSAL: Final = 1 << 38
    RULE: Final = 1 << 39
    REPORTED: Final = 1 << 40
    PAST: Final = 1 << 41
    WHEN: Final = 1 << 42
    HURT: Final = 1 << 43
    CALL_TO_ACT: Final = 1 << 44
    HELPLINE: Final = 1 << 45
    ORGANISATION: Final = 1 << 46
    """School, hospital, works at: where somebody could be found."""
    NAME_CUE: Final = 1 << 47
    """My name is, full name: a name follows."""
    NUMBER_TALK: Final = 1 << 48
    """Dose, score, price, date: the digits beside it are no way."""
    # whole phrases that settle an act
    ASKS: Final = 1 << 49
    INVITES: Final = 1 << 50
    ACCEPTS: Final = 1 << 51
    """Only where something is open to be accepted."""
    EXISTS: Final = 1 << 52
    SHARES: Final = 1 << 53
    SAME_NAME: Final = 1 << 54
    IN_PICTURE: Final = 1 << 55
    WROTE_IN_CODE: Final = 1 << 56
    """Backwards, first letters, decode it: a way is hidden here."""
    BACKWARDS: Final = 1 << 58
    """To be read from its end."""
    INNOCENT: Final = 1 << 57
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
    | Concept.BACKWARDS
)
TRIGGERS = (
    WAYS
    | PHRASES
    | Concept.GROUP
    | Concept.REACH
    | Concept.CALL
    | Concept.MEET
    | Concept.OUTSIDE
    | Concept.CALL_TO_ACT
) & ~Concept.ACCEPTS
"""Without one of these, and without digits, signs or something open, nothing is looked for."""

BY_NAME: Final[dict[str, int]] = {
    name.lower(): bit for name, bit in vars(Concept).items() if name.isupper()
}
"""Every concept by the name that the word lists use."""
