"""Names given without saying so: asked for, in code, elsewhere the same, letter by letter."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator

from doorstep.detect.acts.naming import (
    ANY_APP,
    CLEAR,
    HANDLE_CHANNELS,
    finding_of,
    findings_of_sentence,
    tokens_of,
)
from doorstep.detect.concepts import Concept
from doorstep.detect.scene import Scene, channels_of, is_told_of_others
from doorstep.detect.ways.handle import Token, handle_tokens
from doorstep.model.finding import Act, Channel, Finding
from doorstep.model.text import FoldedText, Span

_CODE_WORDS = "spelling alphabet"
_BASE64 = re.compile(
    r"(?<![\w/+])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*[a-z])[A-Za-z0-9+/]{8,48}={0,2}(?![\w/+])"
)
_NAME_SHAPE = re.compile(r"[\w.\-@+ ]{4,40}")


def find(scene: Scene) -> Iterator[Finding]:
    """Yield every name that is given without the name of a service right beside it."""
    yield from _encoded(scene)
    yield from _by_code_words(scene)
    yield from _bare(scene)
    yield from _asked_for(scene)
    yield from _said_elsewhere(scene)
    yield from _spelled_on(scene)


def _bare(scene: Scene) -> Iterator[Finding]:
    """A word with an underscore, which is a name on some service wherever it stands."""
    asked = scene.memory.name_asked
    if scene.memory.turn == 0 or (asked is not None and scene.memory.turn - asked <= 2):
        return
    if scene.has(
        Concept.HERE | Concept.REFUSAL | Concept.PERSON | Concept.THIRD | Concept.REPORTED
    ):
        return
    for token in handle_tokens(scene.reading.decoded):
        if "_" in token.text[1:-1] and token.likeness >= CLEAR:
            named = tuple(c for c in scene.memory.last_channels if c in HANDLE_CHANNELS)
            yield from finding_of(scene, token, named or (Channel.SOCIAL,), 0.6, "name.bare")
            return


def _by_code_words(scene: Scene) -> Iterator[Finding]:
    """A name in the spelling alphabet, which nobody uses to chat."""
    if _CODE_WORDS not in scene.reading.decoded.folds or scene.has(Concept.REFUSAL):
        return
    named = channels_of(scene.mask & ANY_APP) or tuple(
        c for c in scene.memory.last_channels if c in HANDLE_CHANNELS
    )
    for sentence in scene.sentences:
        if len(sentence.words) >= 3:
            yield from findings_of_sentence(
                scene, sentence, named or (Channel.UNSPECIFIED,), 0.65, "name.code_words"
            )
            return


def _encoded(scene: Scene) -> Iterator[Finding]:
    """A name in base64, which nobody writes for another reason."""
    for match in _BASE64.finditer(scene.reading.written):
        if match.group().endswith("=") or scene.has(Concept.WROTE_IN_CODE):
            value = decoded_name(match.group())
            if value:
                named = channels_of(scene.mask & ANY_APP) or (Channel.SOCIAL,)
                for channel in named:
                    yield Finding(Act.SHARE, channel, Span(*match.span()), 0.8, ("name.encoded",))


def decoded_name(code: str) -> str | None:
    """Return the name that a base64 *code* stands for, if it stands for one.

    >>> decoded_name("ZHVzdHlvbWVuXzQ=")
    'dustyomen_4'
    """
    try:
        value = base64.b64decode(code + "=" * (-len(code) % 4), validate=True).decode("ascii")
    except ValueError:
        return None
    return value if _NAME_SHAPE.fullmatch(value) else None


def _asked_for(scene: Scene) -> Iterator[Finding]:
    """A bare name where somebody has just asked for one."""
    opens = [entry for entry in scene.opens(Act.ASK) if scene.memory.turn - entry.turn <= 3]
    wanted = tuple(
        c
        for entry in opens[:1]
        for c in entry.channels
        if c in (*HANDLE_CHANNELS, Channel.UNSPECIFIED)
    )
    if not wanted or scene.has(Concept.REFUSAL | Concept.NO):
        return
    channels = tuple(Channel.SOCIAL if c is Channel.UNSPECIFIED else c for c in wanted)
    tokens = [token for token in tokens_of(scene) if token.likeness >= CLEAR]
    if (
        not tokens
        and scene.word_count <= 4
        and (scene.word_count == 1 or scene.has(Concept.NAME_CUE))
    ):
        tokens = _lone_word(scene) if opens[0].turn == scene.memory.turn - 1 else []
    for token in tokens[:1]:
        yield from finding_of(scene, token, channels, 0.75, "name.asked_for")


def _lone_word(scene: Scene) -> list[Token]:
    """Return the one word of a short reply that no list knows."""
    free = []
    for token in handle_tokens(scene.reading.decoded):
        span = scene.reading.decoded.span(token.start, token.end)
        place = scene.place_in_plain(span)
        sentence = scene.sentence_of(span)
        known = sentence is None or any(tag.start <= place < tag.end for tag in sentence.tags)
        if not known and len(token.text) >= 5:
            free.append(token)
    return free if len(free) == 1 else []


def _said_elsewhere(scene: Scene) -> Iterator[Finding]:
    """The same name everywhere, it is on my picture, read it backwards."""
    for sentence in scene.sentences:
        mask = sentence.mask
        if mask & (Concept.REFUSAL | Concept.RULE) or is_told_of_others(sentence):
            continue
        around = scene.around(scene.span_of(sentence))
        named = channels_of(around & (ANY_APP | Concept.PHONE_WAY | Concept.LINK_WAY))
        shown = named or mask & (Concept.REACH | Concept.MY | Concept.ME) or scene.is_profile
        if (
            mask & Concept.SAME_NAME
            and (shown or scene.word_count <= 25)
            and not mask & (Concept.PERSON | Concept.THIRD)
        ):
            yield from findings_of_sentence(
                scene, sentence, named or (Channel.UNSPECIFIED,), 0.7, "name.same"
            )
        elif (
            mask & Concept.SHARES
            and mask & ANY_APP
            and not mask & (Concept.PERSON | Concept.THIRD | Concept.NO)
        ):
            yield from findings_of_sentence(scene, sentence, named, 0.65, "name.said")
        elif mask & Concept.IN_PICTURE and named:
            yield from findings_of_sentence(scene, sentence, named, 0.7, "name.picture")
        elif (
            mask & (Concept.WROTE_IN_CODE | Concept.BACKWARDS)
            and named
            and not mask & Concept.PERSON
        ):
            yield from findings_of_sentence(scene, sentence, named, 0.65, "name.code")


def _spelled_on(scene: Scene) -> Iterator[Finding]:
    """Letter by letter, after a way was begun: "snap", "w", "r", "e", "n"."""
    pieces = [piece for piece in scene.pieces(digits=False) if piece.by == scene.speaker]
    if not pieces or scene.memory.turn - pieces[-1].turn > 2:
        return
    decoded: FoldedText = scene.reading.decoded
    text = decoded.folded.strip()
    if 0 < len(text) <= 3 and " " not in text:
        start = decoded.folded.index(text)
        yield from finding_of(
            scene,
            Token(text, start, start + len(text), 1.0),
            pieces[-1].channels,
            0.75,
            "name.letters",
        )
