"""Identify: what tells who the speaker is in real life, without being a way to reach them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doorstep.detect.acts.people_names import NAME_BEFORE, full_names
from doorstep.detect.concepts import Concept
from doorstep.detect.scene import Scene, is_told_of_others
from doorstep.model.finding import Act, Channel, Finding
from doorstep.model.text import Span

_BIRTH = re.compile(
    r"\b(?:b\.|born|dob|d\.o\.b\.?|nacid[oa]|nee? le|geboren|nascid[oa]|nat[oa] il|urodzon\w|dogum|родил\w{1,4})\W{0,3}(?:on |el |am |em |le |il )?"
    r"(?:\d{1,2}[./\- ]\d{1,2}[./\- ](?:19|20)?\d{2}|\d{1,2} \w{3,9} (?:19|20)\d{2})"
)


def find(scene: Scene) -> Iterator[Finding]:
    """Yield full names with a place, and birth dates with a name."""
    birth = _BIRTH.search(scene.reading.plain.folded)
    if not scene.has(Concept.ORGANISATION) and birth is None:
        return
    for span in full_names(scene.reading.written):
        if not _is_own(scene, span):
            continue
        around = scene.around(span)
        if birth or around & Concept.ORGANISATION:
            yield Finding(Act.IDENTIFY, Channel.IDENTITY, span, 0.8, ("identify.name",))
            return


def _is_own(scene: Scene, span: Span) -> bool:
    place = scene.place_in_plain(span)
    before = scene.reading.plain.folded[max(0, place - 32) : place]
    sentence = scene.sentence_of(span)
    if sentence is not None and is_told_of_others(sentence) and not NAME_BEFORE.search(before):
        return False
    return bool(NAME_BEFORE.search(before)) or (scene.is_profile and span.start <= 4)
