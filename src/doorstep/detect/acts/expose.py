"""Expose: a third person's contact or what tells who they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doorstep.detect.acts.owner import belongs_to_third, third_before
from doorstep.detect.acts.people_names import NAME_BEFORE, full_names
from doorstep.detect.concepts import APPS, Concept
from doorstep.detect.scene import Scene, channels_of
from doorstep.detect.ways.handle import handle_tokens
from doorstep.detect.ways.way import Way
from doorstep.model.finding import Act, Channel, Finding, Mark

_OTHERS = Concept.THIRD | Concept.PERSON
_TALK = 80
"""Words beyond which a text is an essay, where names and institutions are topics."""
_UNMASKS = re.compile(
    r"\b(?:i looked you up|who \w{1,24} is irl|i know who you are|found out who)\b"
)


def find(scene: Scene) -> Iterator[Finding]:
    """Yield what is given away of people who have not agreed to it."""
    marks = _marks(scene)
    for way in scene.ways:
        if not way.is_helpline and belongs_to_third(scene, way) and _is_given(scene, way):
            for channel in way.channels:
                yield Finding(Act.EXPOSE, channel, way.span, 0.8, ("expose.way",), marks)
    yield from _handles(scene, marks)
    yield from _identities(scene, marks)


def _marks(scene: Scene) -> frozenset[Mark]:
    marks = set()
    if scene.has(Concept.CALL_TO_ACT):
        marks.add(Mark.CALL_TO_ACT)
    if scene.has(Concept.HURT):
        marks.add(Mark.HURT_BY)
    return frozenset(marks)


def _is_given(scene: Scene, way: Way) -> bool:
    if way.is_part or way.evidence.startswith("link.page"):
        return False
    if way.channels[0] is Channel.PHONE:
        return way.score >= 0.5
    return way.score >= 0.7 or (
        way.channels[0] is Channel.ADDRESS and scene.has(Concept.CALL_TO_ACT)
    )


def _handles(scene: Scene, marks: frozenset[Mark]) -> Iterator[Finding]:
    """Her insta is such and such."""
    goes_on = [
        e
        for e in (*scene.opens(Act.EXPOSE), *scene.opens(Act.EXPOSE, mine=True))
        if scene.memory.turn - e.turn <= 2
    ]
    if goes_on and not scene.has(Concept.REFUSAL | Concept.MY):
        for token in handle_tokens(scene.reading.decoded):
            if token.likeness >= 0.8:
                span = scene.reading.decoded.span(token.start, token.end)
                yield Finding(
                    Act.EXPOSE, goes_on[0].channels[0], span, 0.7, ("expose.goes_on",), marks
                )
    if not scene.has(APPS) or not scene.has(_OTHERS):
        return
    for token in handle_tokens(scene.reading.decoded):
        if token.likeness < 0.8:
            continue
        span = scene.reading.decoded.span(token.start, token.end)
        sentence = scene.sentence_of(span)
        if sentence is None or not sentence.has(APPS) or not third_before(scene, span):
            continue
        for channel in channels_of(sentence.mask & APPS):
            yield Finding(Act.EXPOSE, channel, span, 0.7, ("expose.name",), marks)


def _identities(scene: Scene, marks: frozenset[Mark]) -> Iterator[Finding]:
    """A full name of somebody else with where they work or live."""
    unmasks = _UNMASKS.search(scene.reading.plain.folded) is not None
    aimed = unmasks or Mark.CALL_TO_ACT in marks
    if not (scene.has(Concept.ORGANISATION) or aimed) or not (
        scene.has(_OTHERS | Concept.HURT) or unmasks
    ):
        return
    for span in full_names(scene.reading.written):
        if NAME_BEFORE.search(scene.reading.plain.folded[: scene.place_in_plain(span)][-40:]):
            continue
        sentence = scene.sentence_of(span)
        told = (
            sentence is not None
            and scene.word_count <= _TALK
            and (sentence.has(Concept.ORGANISATION) and sentence.has(_OTHERS | Concept.HURT))
        )
        mine = sentence is not None and sentence.has(Concept.MY | Concept.HELPLINE)
        if aimed or (told and not mine):
            yield Finding(Act.EXPOSE, Channel.IDENTITY, span, 0.75, ("expose.identity",), marks)
            return
