"""Whose way it is: the speaker's own, or that of somebody outside the talk."""

from __future__ import annotations

from doorstep.detect.concepts import Concept
from doorstep.detect.scene import Scene
from doorstep.detect.ways.way import Way
from doorstep.model.text import Span

_OTHERS = Concept.THIRD | Concept.PERSON
_OWN = Concept.ME | Concept.MY | Concept.WE


def belongs_to_third(scene: Scene, way: Way) -> bool:
    """Tell whether the words before a way hand it to somebody else."""
    return third_before(scene, way.span)


def third_before(scene: Scene, span: Span) -> bool:
    """Tell whether a third person stands nearer before *span* than the speaker does."""
    sentence = scene.sentence_of(span)
    if sentence is None:
        return False
    if scene.has(Concept.CALL_TO_ACT) and scene.has(_OTHERS):
        return True
    place = scene.place_in_plain(span)
    index = scene.sentences.index(sentence)
    for near in reversed(scene.sentences[max(0, index - 1) : index + 1]):
        before = [tag for tag in near.tags if tag.end <= place]
        if near is not sentence and not (
            near.has(Concept.PERSON)
            and near.has(Concept.PHONE_WAY | Concept.HURT | Concept.ADDRESS_WAY)
        ):
            return False
        own = max((tag.end for tag in before if tag.concepts & _OWN), default=-1)
        others = max((tag.end for tag in before if tag.concepts & _OTHERS), default=-1)
        if own < 0 and others < 0:
            continue
        possessive = any(tag.concepts & Concept.THIRD for tag in before if tag.end == others)
        return others > own and (possessive or near.has(Concept.PHONE_WAY | Concept.ADDRESS_WAY))
    return False
