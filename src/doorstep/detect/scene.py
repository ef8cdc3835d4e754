"""One message in its setting: what the rules for the acts look at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from doorstep.detect.concepts import WAYS, Concept
from doorstep.detect.sentences import Sentence
from doorstep.detect.ways.way import Way
from doorstep.model.finding import Act, Channel
from doorstep.model.memory import Open, Piece, TalkMemory
from doorstep.model.people import PUBLIC_VENUES, Setting, Venue
from doorstep.model.text import Reading, Span

CHANNEL_OF: tuple[tuple[int, Channel], ...] = (
    (Concept.PHONE_WAY, Channel.PHONE),
    (Concept.EMAIL_WAY, Channel.EMAIL),
    (Concept.MESSENGER_WAY, Channel.MESSENGER),
    (Concept.SOCIAL_WAY, Channel.SOCIAL),
    (Concept.GAMING_WAY, Channel.GAMING),
    (Concept.PAYMENT_WAY, Channel.PAYMENT),
    (Concept.ADDRESS_WAY, Channel.ADDRESS),
    (Concept.LINK_WAY, Channel.LINK),
    (Concept.VIDEO_WAY, Channel.VIDEO_CALL),
    (Concept.MEETING_WAY, Channel.MEETING),
    (Concept.IDENTITY_WAY, Channel.IDENTITY),
)
OPEN_TURNS = 5
"""Turns after which an ask or an offer is no longer taken as what a reply answers."""
OPEN_SECONDS = 24 * 3600.0
PIECE_TURNS = 6


@dataclass(slots=False)
class Scene:
    """A message with who says it, what was said before, and what was found in it."""

    reading: Reading
    setting: Setting
    memory: TalkMemory
    speaker: str
    sentences: tuple[Sentence, ...]
    ways: tuple[Way, ...]
    languages: tuple[str, ...]
    at: float | None = None

    @cached_property
    def mask(self) -> int:
        """Return all concepts of the message."""
        mask = 0
        for sentence in self.sentences:
            mask |= sentence.mask
        return mask

    @cached_property
    def word_count(self) -> int:
        """Return how many words the message has."""
        return sum(len(sentence.words) for sentence in self.sentences)

    @property
    def is_public(self) -> bool:
        """Tell whether the venue has an audience."""
        return self.setting.venue in PUBLIC_VENUES

    @property
    def is_profile(self) -> bool:
        """Tell whether this is a name or a bio, which speaks for itself."""
        return self.setting.venue is Venue.PROFILE

    def has(self, concept: int) -> bool:
        """Tell whether any of the concepts stands anywhere in the message."""
        return bool(self.mask & concept)

    def span_of(self, sentence: Sentence) -> Span:
        """Return where a sentence stands in the text as written."""
        return self.reading.plain.span(sentence.start, sentence.end)

    def place_in_plain(self, span: Span) -> int:
        """Return where a place in the text as written stands in the plain folded text."""
        starts = self.reading.plain.starts
        if starts is None:
            return span.start
        return max(0, bisect_right(starts, span.start) - 1)

    def sentence_of(self, span: Span) -> Sentence | None:
        """Return the sentence that a place of the text as written lies in."""
        place = self.place_in_plain(span)
        for sentence in self.sentences:
            if sentence.start <= place < sentence.end:
                return sentence
        return self.sentences[-1] if self.sentences else None

    def around(self, span: Span) -> int:
        """Return the concepts of the sentence at *span* and of its neighbours."""
        sentence = self.sentence_of(span)
        if sentence is None:
            return 0
        index = self.sentences.index(sentence)
        mask = 0
        for near in self.sentences[max(0, index - 1) : index + 2]:
            mask |= near.mask
        return mask

    def opens(self, *acts: Act, mine: bool = False) -> tuple[Open, ...]:
        """Return what is open of these acts, newest first: others' by default, or one's own."""
        return tuple(
            entry
            for entry in reversed(self.memory.opens)
            if entry.act in acts
            and (entry.by == self.speaker) is mine
            and self.memory.turn - entry.turn <= OPEN_TURNS
            and (self.at is None or entry.at is None or self.at - entry.at <= OPEN_SECONDS)
        )

    def asked_for(self, *channels: Channel) -> bool:
        """Tell whether somebody else has asked for one of these channels, or for any way."""
        wanted = {*channels, Channel.UNSPECIFIED}
        return any(wanted & set(entry.channels) for entry in self.opens(Act.ASK))

    def pieces(self, *, digits: bool) -> tuple[Piece, ...]:
        """Return the parts of a way that were given lately, by anybody, oldest first."""
        return tuple(
            piece
            for piece in self.memory.pieces
            if piece.is_digits is digits and self.memory.turn - piece.turn <= PIECE_TURNS
        )


def channels_of(mask: int) -> tuple[Channel, ...]:
    """Return the channels that a mask names, in a fixed order."""
    named = tuple(channel for concept, channel in CHANNEL_OF if mask & concept)
    if not named and mask & Concept.AMBIGUOUS_APP:
        return (Channel.MESSENGER,)
    return named


def channels_or_unspecified(mask: int) -> tuple[Channel, ...]:
    """Return the channels that a mask names, or that none is named."""
    return channels_of(mask) or (Channel.UNSPECIFIED,)


def is_told_of_others(sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of people outside the talk, or of what they said.

    Reports, quotations and third persons are what victims and worried friends
    write; they are not directed at the reader.
    """
    if sentence.mask & Concept.REPORTED:
        return True
    if not sentence.mask & (Concept.THIRD | Concept.PERSON):
        return False
    if not sentence.mask & (Concept.YOU | Concept.YOUR) or _is_their_doing(sentence):
        return True
    return bool(sentence.mask & Concept.THIRD and not sentence.near(Concept.YOUR, WAYS, 16))


def _is_their_doing(sentence: Sentence) -> bool:
    """Tell whether a third person leads the sentence: "did he ask for your number?"."""
    third, your = sentence.first(Concept.THIRD), sentence.first(Concept.YOUR)
    if third is None or your is None or sentence.has(Concept.ME | Concept.MY | Concept.WE):
        return False
    return third.start < your.start


def all_quoted(sentence: Sentence, concept: int) -> bool:
    """Tell whether every tag of a concept stands in quotation marks."""
    tags = list(sentence.find(concept))
    return bool(tags) and all(sentence.in_quotes(tag) for tag in tags)


def best(findings: Iterable[tuple[float, str]]) -> tuple[float, tuple[str, ...]]:
    """Return the highest score with the evidence of all that reach half of it."""
    listed = sorted(findings, reverse=True)
    if not listed:
        return 0.0, ()
    top = listed[0][0]
    return top, tuple(evidence for score, evidence in listed if score >= top / 2)
