"""Invite: to talk, meet or join something outside, without a way being given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doorstep.detect.concepts import APPS, Concept
from doorstep.detect.scene import Scene, all_quoted, channels_of, is_told_of_others
from doorstep.detect.sentences import Sentence
from doorstep.model.finding import Act, Channel, Finding

_PLACES = APPS | Concept.GROUP
_PROPOSES = Concept.WANT | Concept.WE | Concept.YOU
_NAMES_AFTER_CALL_ME = 12


def find(scene: Scene) -> Iterator[Finding]:
    """Yield proposals to go outside."""
    for sentence in scene.sentences:
        score, evidence, channels = _score(scene, sentence)
        if score < 0.5:
            continue
        for channel in channels:
            yield Finding(Act.INVITE, channel, scene.span_of(sentence), score, (evidence,))


def _score(scene: Scene, sentence: Sentence) -> tuple[float, str, tuple[Channel, ...]]:
    mask = sentence.mask
    if mask & (Concept.REFUSAL | Concept.HELPLINE | Concept.REPORTED):
        return 0.0, "", ()
    named = channels_of(
        mask
        & (
            _PLACES
            | Concept.PHONE_WAY
            | Concept.EMAIL_WAY
            | Concept.MEETING_WAY
            | Concept.VIDEO_WAY
        )
    )
    theirs = mask & Concept.THIRD and not mask & (Concept.YOU | Concept.YOUR | Concept.WE)
    if theirs and not mask & Concept.PEOPLE_HERE:
        return 0.0, "", ()
    if (
        mask & Concept.INVITES
        and not all_quoted(sentence, Concept.INVITES)
        and not mask & Concept.RULE
    ):
        return 0.85, "invite.phrase", named or _by_phrase(mask)
    if is_told_of_others(sentence):
        return 0.0, "", ()
    candidates = (
        (_outside(sentence), "invite.outside", named or (Channel.UNSPECIFIED,)),
        (_to_app(sentence), "invite.app", named or (Channel.MESSENGER,)),
        (_call(sentence), "invite.call", _call_channels(mask)),
        (max(_meet(sentence), _appointment(scene, sentence)), "invite.meet", (Channel.MEETING,)),
        (_group(sentence), "invite.group", named or (Channel.MESSENGER,)),
    )
    return max(candidates, key=lambda candidate: candidate[0])


def _by_phrase(mask: int) -> tuple[Channel, ...]:
    if mask & Concept.CALL:
        return (Channel.PHONE,)
    if mask & Concept.MEET:
        return (Channel.MEETING,)
    return (Channel.UNSPECIFIED,)


def _outside(sentence: Sentence) -> float:
    """Somewhere else, said as a wish or a question between the two."""
    mask = sentence.mask
    if not mask & Concept.OUTSIDE or mask & (Concept.RULE | Concept.PERSON):
        return 0.0
    doing = mask & (
        Concept.TALK | Concept.MOVE | Concept.MEET | Concept.REACH | Concept.JOIN | Concept.CALL
    )
    if mask & Concept.REACH and sentence.near(Concept.REACH, Concept.ME, 6):
        return 0.65
    wishing = mask & (Concept.WANT | Concept.WE | Concept.ASK_WORD) or sentence.is_question
    if doing and wishing and mask & (Concept.WE | Concept.YOU | Concept.ME):
        return 0.3 if mask & Concept.NO and not sentence.is_question else 0.75
    asked = sentence.is_question or mask & Concept.ASK_WORD
    return 0.55 if wishing and asked and len(sentence.words) <= 10 else 0.2


def _to_app(sentence: Sentence) -> float:
    """Come to, talk on, text me on an app."""
    mask = sentence.mask
    if not mask & (APPS | Concept.AMBIGUOUS_APP) or mask & (
        Concept.RULE | Concept.NO | Concept.PAST
    ):
        return 0.0
    moving = sentence.near(
        Concept.MOVE | Concept.JOIN | Concept.TALK | Concept.REACH | Concept.MEET,
        APPS | Concept.AMBIGUOUS_APP,
        18,
    )
    between = mask & (Concept.WE | Concept.ME) or not mask & Concept.PERSON
    if (
        moving
        and between
        and mask & (Concept.WANT | Concept.WE)
        and mask & (Concept.WE | Concept.YOU | Concept.ME)
    ):
        return 0.7
    if moving and sentence.near(Concept.REACH, Concept.ME, 6, ordered=True):
        return 0.6
    return 0.6 if mask & Concept.WANT and mask & Concept.WE and mask & Concept.VIDEO_WAY else 0.0


def _call(sentence: Sentence) -> float:
    """Call me, could I ring you; not the name one goes by."""
    mask = sentence.mask
    tag = sentence.first(Concept.CALL)
    if tag is None or mask & (
        Concept.PAST | Concept.PERSON | Concept.ORGANISATION | Concept.HERE | Concept.RULE
    ):
        return 0.0
    if _NAME_AFTER.search(sentence.text):
        return 0.0
    each = (
        sentence.near(Concept.CALL, Concept.ME | Concept.WE, 5, ordered=True)
        or (
            sentence.near(Concept.ME | Concept.WE, Concept.CALL, 10, ordered=True)
            and sentence.near(Concept.CALL, Concept.YOU, 3, ordered=True)
        )
        or tag.concepts & (Concept.ME | Concept.YOU)
    )
    if mask & Concept.NO and not sentence.is_question:
        return 0.0
    if each and (mask & Concept.WANT or sentence.is_question):
        return 0.7
    return 0.55 if mask & Concept.ME and mask & Concept.WHEN and len(sentence.words) <= 9 else 0.2


_NAME_AFTER = re.compile(
    r"\bcall me (?!later|tonight|tomorrow|tmrw|now|on\b|at\b|when|if\b|back|maybe|please|pls|plz|after|sometime|any|"
    r"instead|up\b|to\b|and\b|or\b|asap|first|once|just|in\b|around|before|here|then|this|next|every|right|sun|mon|tue|wed|thu|fri|sat)\w"
)
"""Call me Rue: the name one goes by, and no invitation."""


def _call_channels(mask: int) -> tuple[Channel, ...]:
    return (Channel.VIDEO_CALL,) if mask & Concept.VIDEO_WAY else (Channel.PHONE,)


def _meet(sentence: Sentence) -> float:
    """A time and a place, or let us meet."""
    mask = sentence.mask
    if not mask & (Concept.MEET | Concept.MEETING_WAY) or mask & (
        Concept.PAST | Concept.RULE | Concept.PERSON | Concept.HERE
    ):
        return 0.0
    if mask & Concept.NO and not sentence.is_question:
        return 0.0
    proposing = mask & Concept.WANT and mask & (Concept.WE | Concept.ME | Concept.YOU)
    together = mask & Concept.WE or sentence.near(
        Concept.MEET, Concept.ME | Concept.YOU, 5, ordered=True
    )
    if mask & Concept.MEET and proposing and together:
        return 0.65
    if mask & Concept.MEETING_WAY and mask & Concept.WHEN and proposing:
        return 0.65
    return (
        0.5
        if mask & Concept.MEET and mask & Concept.WHEN and mask & (Concept.WE | Concept.YOU)
        else 0.2
    )


_TIME = re.compile(
    r"\b(?:at|around|by|@|um|a las|alle|vers|às|as) ?\d{1,2}\b|\b\d{1,2} ?(?:ish|am|pm|h|uhr)\b|\b\d{1,2}:\d{2}\b"
)


def _appointment(scene: Scene, sentence: Sentence) -> float:
    """A time, a place and a sign to know each other by, wherever they stand in the message."""
    mask = scene.mask
    if not sentence.mask & (Concept.MEET | Concept.MEETING_WAY) or mask & (
        Concept.PERSON | Concept.RULE | Concept.HERE
    ):
        return 0.0
    timed = mask & Concept.WHEN or _TIME.search(scene.reading.plain.folded)
    if timed and mask & Concept.MEET and mask & Concept.MEETING_WAY and not mask & Concept.PAST:
        return 0.65
    return 0.0


def _group(sentence: Sentence) -> float:
    """Join our group."""
    mask = sentence.mask
    if mask & Concept.WE and mask & Concept.HAVE and mask & APPS and mask & Concept.YOU:
        return 0.0 if mask & (Concept.RULE | Concept.NO | Concept.PAST | Concept.PERSON) else 0.6
    if not mask & Concept.GROUP or mask & (
        Concept.RULE | Concept.NO | Concept.PAST | Concept.PERSON
    ):
        return 0.0
    if mask & Concept.JOIN and mask & (Concept.YOU | Concept.WE | Concept.PEOPLE_HERE):
        return 0.6 if mask & (APPS | Concept.OUTSIDE | Concept.WE) else 0.3
    return 0.0
