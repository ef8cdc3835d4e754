"""Ask: a user is asked for a way to reach them, or for what tells who they are."""

from __future__ import annotations

from collections.abc import Iterator

from doorstep.detect.concepts import APPS, Concept
from doorstep.detect.scene import (
    Scene,
    all_quoted,
    channels_of,
    channels_or_unspecified,
    is_told_of_others,
)
from doorstep.detect.sentences import Sentence
from doorstep.model.finding import Act, Channel, Finding

GIVEABLE = (
    APPS
    | Concept.PHONE_WAY
    | Concept.EMAIL_WAY
    | Concept.ADDRESS_WAY
    | Concept.IDENTITY_WAY
    | Concept.CONTACT_WAY
    | Concept.LINK_WAY
)
_LONE = (APPS | Concept.PHONE_WAY | Concept.EMAIL_WAY | Concept.ADDRESS_WAY) & ~Concept.LINK_WAY
_OWNABLE = APPS | Concept.EMAIL_WAY | Concept.PHONE_WAY
_BESIDE_HAVE = 12
_LONG = 24
_NOT_ASKED = Concept.MY | Concept.ME | Concept.NO | Concept.PAST | Concept.PERSON | Concept.HELPLINE
SHORT = 6
"""Words up to which a sentence without a question mark is taken for a demand."""


def find(scene: Scene) -> Iterator[Finding]:
    """Yield what is asked of somebody in the talk."""
    if scene.is_profile:
        return
    for sentence in scene.sentences:
        score, evidence = _score(scene, sentence)
        if score < 0.5:
            continue
        for channel in _channels(scene, sentence):
            yield Finding(Act.ASK, channel, scene.span_of(sentence), score, (evidence,))


def _score(scene: Scene, sentence: Sentence) -> tuple[float, str]:
    mask = sentence.mask
    if mask & (Concept.REFUSAL | Concept.REPORTED) or is_told_of_others(sentence):
        return 0.0, ""
    if mask & Concept.ASKS and not all_quoted(sentence, Concept.ASKS) and not mask & Concept.RULE:
        return 0.85, "ask.phrase"
    if not mask & (GIVEABLE | Concept.AMBIGUOUS_APP) or all_quoted(sentence, GIVEABLE):
        return 0.0, ""
    if mask & (Concept.RULE | Concept.HELPLINE):
        return 0.0, ""
    return max(
        _yours(sentence),
        _have(sentence),
        _give_me(sentence),
        _bare(scene, sentence),
        _again(scene, sentence),
    )


def _yours(sentence: Sentence) -> tuple[float, str]:
    """Your number: with a question, a wish or few words."""
    named = sentence.near(Concept.YOUR, Concept.AMBIGUOUS_APP, 2, ordered=True)
    if not named and not sentence.near(Concept.YOUR, GIVEABLE, 9, ordered=True):
        return 0.0, ""
    if len(sentence.words) > _LONG:
        return 0.0, ""
    pushing = sentence.is_question or sentence.has(Concept.ASK_WORD | Concept.WANT | Concept.GIVE)
    if sentence.has(Concept.NO) and not sentence.is_question:
        return 0.2, "ask.yours"
    if sentence.has(Concept.PAST) and not sentence.has(Concept.GIVE | Concept.ASK_WORD):
        return 0.2, "ask.yours"
    if pushing and (
        sentence.is_question
        or not sentence.has(Concept.IDENTITY_WAY)
        or sentence.has(Concept.GIVE | Concept.ASK_WORD)
    ):
        return 0.8, "ask.yours"
    demand = len(sentence.words) <= SHORT and not sentence.has(Concept.IDENTITY_WAY)
    return (0.6 if demand else 0.3), "ask.yours"


def _have(sentence: Sentence) -> tuple[float, str]:
    """Do you have, are you on: an app or an address."""
    have = sentence.near(Concept.YOU | Concept.ASK_WORD | Concept.PEOPLE_HERE, Concept.HAVE, 16)
    if not have or sentence.has(Concept.PERSON | Concept.PAST):
        return 0.0, ""
    if sentence.has(Concept.NO) and not sentence.is_question:
        return 0.0, ""
    way = sentence.near(
        Concept.HAVE, _OWNABLE | Concept.AMBIGUOUS_APP | Concept.CONTACT_WAY, _BESIDE_HAVE
    )
    if way is None:
        return 0.0, ""
    asks = sentence.is_question or len(sentence.words) <= SHORT
    return (0.75 if asks else 0.3), "ask.have"


def _give_me(sentence: Sentence) -> tuple[float, str]:
    """Give me a number, send me a picture."""
    if not sentence.near(Concept.GIVE, GIVEABLE, 18, ordered=True):
        return 0.0, ""
    if sentence.has(Concept.ME | Concept.YOUR) and not sentence.has(
        Concept.MY | Concept.NO | Concept.PAST
    ):
        return (0.7 if sentence.has(GIVEABLE & ~Concept.LINK_WAY) else 0.4), "ask.give_me"
    plain = sentence.has(_LONE | Concept.IDENTITY_WAY) and not sentence.has(_NOT_ASKED)
    if plain and (sentence.is_question or len(sentence.words) <= SHORT):
        return 0.65, "ask.give"
    return 0.0, ""


def _bare(scene: Scene, sentence: Sentence) -> tuple[float, str]:
    """A lone "snap?", which asks for nothing else."""
    words = len(sentence.words)
    if not (sentence.is_question and sentence.has(_LONE | Concept.IDENTITY_WAY) and words <= 4):
        return 0.0, ""
    covered = sum(tag.end - tag.start for tag in sentence.find(_LONE | Concept.IDENTITY_WAY))
    dense = covered >= 0.6 * len(sentence.text.strip())
    recent = scene.memory.turn - scene.memory.last_channels_turn <= 2
    return (0.65 if dense and not (recent and words > 1) else 0.3), "ask.bare"


def _again(scene: Scene, sentence: Sentence) -> tuple[float, str]:
    """What was refused a moment ago, asked for by another way."""
    if not scene.opens(Act.ASK, Act.INVITE, mine=True) or sentence.has(Concept.NO | Concept.HERE):
        return 0.0, ""
    if sentence.has(Concept.ME | Concept.MY) and not sentence.is_question:
        return 0.0, ""
    pushing = (
        sentence.is_question
        or 1 < len(sentence.words) <= SHORT
        or sentence.has(Concept.YOUR | Concept.WANT)
    )
    return (0.7 if pushing else 0.3), "ask.again"


def _channels(scene: Scene, sentence: Sentence) -> tuple[Channel, ...]:
    named = channels_of(sentence.mask & (GIVEABLE | Concept.AMBIGUOUS_APP))
    if named:
        return named
    before = scene.opens(Act.ASK, Act.INVITE, mine=True)
    if before:
        return before[0].channels
    return channels_or_unspecified(scene.mask & GIVEABLE)
