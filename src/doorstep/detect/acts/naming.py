"""What the modules for names share: which words could be names, and how one is reported."""

from __future__ import annotations

from collections.abc import Iterator

from doorstep.detect.concepts import APPS, Concept
from doorstep.detect.scene import Scene
from doorstep.detect.sentences import Sentence
from doorstep.detect.ways.handle import Token, handle_tokens, id_numbers
from doorstep.model.finding import Act, Channel, Finding

ANY_APP = APPS | Concept.AMBIGUOUS_APP
HANDLE_CHANNELS = (Channel.MESSENGER, Channel.SOCIAL, Channel.GAMING, Channel.PAYMENT)
CLEAR = 0.45
"""Likeness from which a word cannot be taken for an everyday one."""


def tokens_of(scene: Scene) -> list[Token]:
    """Return the words that could be names, from the decoded view."""
    decoded = scene.reading.decoded
    return [*handle_tokens(decoded), *id_numbers(decoded)]


def finding_of(
    scene: Scene, token: Token, channels: tuple[Channel, ...], score: float, evidence: str
) -> Iterator[Finding]:
    """Yield the share of the name that *token* is, once for each channel."""
    span = scene.reading.decoded.span(token.start, token.end)
    for channel in channels:
        yield Finding(Act.SHARE, channel, span, min(score, 0.95), (evidence,))


def findings_of_sentence(
    scene: Scene, sentence: Sentence, channels: tuple[Channel, ...], score: float, evidence: str
) -> Iterator[Finding]:
    """Yield a share that stands on a whole sentence, once for each channel."""
    for channel in channels:
        yield Finding(Act.SHARE, channel, scene.span_of(sentence), score, (evidence,))
