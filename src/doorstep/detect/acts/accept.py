"""Accept: somebody goes along with a way or an invitation, or says that it is done."""

from __future__ import annotations

from collections.abc import Iterator

from doorstep.detect.concepts import Concept
from doorstep.detect.scene import Scene, is_told_of_others
from doorstep.detect.sentences import Sentence
from doorstep.model.finding import Act, Channel, Finding
from doorstep.model.memory import Open

REPLY_TURNS = 2
"""Turns within which a plain yes answers what was proposed."""
_DONE_TURNS = 4


def find(scene: Scene) -> Iterator[Finding]:
    """Yield agreement to what somebody else has opened and nobody has refused since."""
    opens = scene.opens(Act.SHARE, Act.INVITE, Act.ASK, Act.ACCEPT)
    if not opens:
        return
    for sentence in scene.sentences:
        if sentence.mask & Concept.REFUSAL or is_told_of_others(sentence):
            return
    for entry in opens:
        age = scene.memory.turn - entry.turn
        for sentence in scene.sentences:
            score, evidence = _score(scene, sentence, entry, age)
            if score >= 0.5:
                for channel in entry.channels or (Channel.UNSPECIFIED,):
                    yield Finding(Act.ACCEPT, channel, scene.span_of(sentence), score, (evidence,))
                return


def _score(scene: Scene, sentence: Sentence, entry: Open, age: int) -> tuple[float, str]:
    mask = sentence.mask
    if sentence.is_question or entry.refused:
        return 0.0, ""
    done = mask & Concept.ACCEPTS and not mask & (Concept.NO | Concept.HERE)
    if done and entry.act is not Act.ASK and age <= _DONE_TURNS and scene.word_count <= 18:
        return 0.7, "accept.done"
    if (
        entry.act is Act.INVITE
        and age <= REPLY_TURNS
        and mask & Concept.YES
        and not mask & Concept.NO
    ):
        return (0.65 if _leads(sentence) else 0.4), "accept.yes"
    return 0.0, ""


def _leads(sentence: Sentence) -> bool:
    """Tell whether the yes opens the sentence, so that it answers and does not describe."""
    tag = sentence.first(Concept.YES)
    return tag is not None and tag.start - sentence.start <= 6 and len(sentence.words) <= 14
