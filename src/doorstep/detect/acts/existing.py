"""Existing: people of the house turn out to be in touch outside already."""

from __future__ import annotations

from collections.abc import Iterator

from doorstep.detect.concepts import APPS, Concept
from doorstep.detect.scene import Scene, all_quoted, channels_of, is_told_of_others
from doorstep.detect.sentences import Sentence
from doorstep.model.finding import Act, Channel, Finding
from doorstep.model.people import Venue

_CONTACTS = APPS | Concept.GROUP | Concept.CALL | Concept.EMAIL_WAY
_AMONG_USERS = (Venue.PM, Venue.ROOM)
_DID = Concept.REACH | Concept.CALL | Concept.GIVE | Concept.TALK | Concept.MEET


def find(scene: Scene) -> Iterator[Finding]:
    """Yield signs of contact outside between people in the talk."""
    if scene.is_profile:
        return
    for sentence in scene.sentences:
        score, evidence = _score(scene, sentence)
        if score >= 0.5:
            named = channels_of(sentence.mask & (APPS | Concept.EMAIL_WAY))
            for channel in named or _fallback(scene, sentence):
                yield Finding(Act.EXISTING, channel, scene.span_of(sentence), score, (evidence,))


def _score(scene: Scene, sentence: Sentence) -> tuple[float, str]:
    mask = sentence.mask
    if mask & (Concept.REFUSAL | Concept.HELPLINE) or is_told_of_others(sentence):
        return 0.0, ""
    if (
        mask & Concept.EXISTS
        and not all_quoted(sentence, Concept.EXISTS)
        and not mask & Concept.HERE
    ):
        return 0.8, "existing.phrase"
    if _answers(scene, sentence) and not mask & (Concept.HERE | Concept.RULE):
        return 0.55, "existing.answers"
    if not mask & _CONTACTS or mask & (Concept.PERSON | Concept.HERE | Concept.RULE):
        return 0.0, ""
    ways = APPS | Concept.GROUP if scene.setting.venue in _AMONG_USERS else APPS
    each = mask & Concept.WE or (
        mask & (Concept.YOU | Concept.YOUR) and mask & (Concept.ME | Concept.MY)
    )
    if mask & Concept.PAST and each and mask & ways and mask & (_DID | Concept.HAVE):
        return 0.6, "existing.past"
    if mask & ways & Concept.GROUP and mask & Concept.WE and mask & (Concept.PAST | Concept.HAVE):
        return 0.6, "existing.group"
    if (
        scene.setting.venue in _AMONG_USERS
        and mask & Concept.GROUP
        and mask & Concept.PAST
        and not sentence.is_question
    ):
        return 0.6, "existing.group_talk"
    recent = scene.memory.in_touch is not None and scene.memory.turn - scene.memory.in_touch <= 1
    if recent and mask & (APPS | Concept.GROUP) and not mask & Concept.ASK_WORD:
        return 0.6, "existing.goes_on"
    return 0.0, ""


def _answers(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a reply goes along with what the other has just said of the outside."""
    before = scene.opens(Act.EXISTING)
    if not before or before[0].turn != scene.memory.turn - 1 or sentence.is_question:
        return False
    return (
        bool(sentence.mask & Concept.PAST)
        and not sentence.mask & Concept.ASK_WORD
        and len(sentence.words) <= 14
    )


def _fallback(scene: Scene, sentence: Sentence) -> tuple[Channel, ...]:
    if sentence.mask & Concept.CALL:
        return (Channel.PHONE,)
    if sentence.mask & Concept.GROUP:
        return (Channel.MESSENGER,)
    if scene.memory.in_touch is not None and scene.memory.last_channels:
        return scene.memory.last_channels
    return (Channel.UNSPECIFIED,)
