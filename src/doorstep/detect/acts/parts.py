"""The rest of a way that was begun: a few digits, a few letters, "then underscore"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doorstep.detect.concepts import Concept
from doorstep.detect.scene import Scene, is_told_of_others
from doorstep.detect.ways.handle import handle_tokens
from doorstep.model.finding import Act, Channel, Finding
from doorstep.model.memory import Open

_GOES_ON = re.compile(
    r"^\W{0,3}(?:and |ok |okay |so )?(?:then|dot|underscore|after that|next|plus|the rest|second half|other half|last (?:bit|part|half)|at )\b"
)
_DIGIT = re.compile(r"\d")
SHORT = 12
"""Words up to which a turn can be no more than a part of a way."""


def find(scene: Scene) -> Iterator[Finding]:
    """Yield the continuation of a way that the last turns began."""
    begun = _begun(scene) or _offered(scene)
    if begun is None or not scene.sentences or scene.word_count > SHORT:
        return
    if scene.has(Concept.REFUSAL | Concept.RULE | Concept.HELPLINE):
        return
    for sentence in scene.sentences:
        if sentence.is_question or is_told_of_others(sentence):
            continue
        if _is_part(scene, begun, sentence.text):
            for channel in begun.channels:
                yield Finding(Act.SHARE, channel, scene.span_of(sentence), 0.65, ("part.goes_on",))
            return


def _begun(scene: Scene) -> Open | None:
    """Return the share of the last two turns that was not whole yet."""
    entries = [*scene.opens(Act.SHARE), *scene.opens(Act.SHARE, mine=True)]
    goes_on = scene.sentences and _GOES_ON.match(scene.sentences[0].text.strip())
    fresh = [
        entry
        for entry in entries
        if scene.memory.turn - entry.turn <= 2
        and (not entry.whole or (goes_on and entry.by == scene.speaker))
    ]
    return max(fresh, key=lambda entry: entry.turn, default=None)


def _offered(scene: Scene) -> Open | None:
    """Return one's own ask that a name is now given for: "its sunny then two two"."""
    own = [
        entry
        for entry in scene.opens(Act.ASK, Act.INVITE, mine=True)
        if scene.memory.turn - entry.turn <= 3 and set(entry.channels) & _NAMED
    ]
    said = scene.sentences and _ITS.match(scene.sentences[0].text.strip())
    return own[0] if own and said else None


def joined_name(text: str) -> str | None:
    """Return the name that "its sunny then two two then days" puts together.

    >>> joined_name("its sunny then 2 2 then days")
    'sunny22days'
    """
    said = _ITS.match(text.strip())
    if not said or not _THEN.search(text):
        return None
    parts = _THEN.split(text.strip()[said.end() :])
    name = "".join("".join(_NAME_PART.findall(part)) for part in parts)
    return name if 4 <= len(name) <= 32 else None


_ITS = re.compile(
    r"(?:ok |okay |fine |well )?(?:its|it's|mine is|mine's|mines|im|i'm|i am|my one is)\s"
)
_THEN = re.compile(r"\s(?:and )?then\s")
_NAME_PART = re.compile(r"[\w.\-]+")
_NAMED = {Channel.SOCIAL, Channel.MESSENGER, Channel.GAMING, Channel.UNSPECIFIED}


def _is_part(scene: Scene, begun: Open, text: str) -> bool:
    own = begun.by == scene.speaker
    decoded = scene.reading.decoded.folded
    if _GOES_ON.match(text.strip()) or joined_name(decoded):
        return True
    if any(token.likeness >= 0.45 for token in handle_tokens(scene.reading.decoded)):
        return own
    digits = len(_DIGIT.findall(decoded))
    enough = digits >= _MOSTLY * len("".join(decoded.split()))
    few = scene.word_count <= (SHORT if own else 5)
    return enough and few and not scene.has(Concept.NUMBER_TALK)


_MOSTLY = 0.4
"""Share of digits from which a turn is taken for nothing but a part of a number."""
