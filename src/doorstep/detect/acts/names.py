"""Shares by a name on another service, and by telling where a name is to be found."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator

from doorstep.detect.acts.owner import third_before
from doorstep.detect.concepts import APPS, Concept
from doorstep.detect.scene import Scene, channels_of, is_told_of_others
from doorstep.detect.sentences import Sentence
from doorstep.detect.ways.handle import Token, handle_tokens, id_numbers
from doorstep.model.finding import Act, Channel, Finding
from doorstep.model.text import FoldedText, Span

_ANY_APP = APPS | Concept.AMBIGUOUS_APP
_POINTS = (
    Concept.REACH
    | Concept.SHARES
    | Concept.HANDLE
    | Concept.MY
    | Concept.ME
    | Concept.NOTE_DOWN
    | Concept.NAME_CUE
)
_HANDLE_CHANNELS = (Channel.MESSENGER, Channel.SOCIAL, Channel.GAMING, Channel.PAYMENT)
_AFTER_APP = 28
_CODE_WORDS = "spelling alphabet"
_CLEAR = 0.45
"""Likeness from which a word cannot be taken for an everyday one."""


def find(scene: Scene) -> Iterator[Finding]:
    """Yield shares of names; at most the surest one of a message."""
    candidates = [
        *_beside_app(scene),
        *_add_me(scene),
        *_encoded(scene),
        *_by_code_words(scene),
        *_asked_for(scene),
        *_said_elsewhere(scene),
        *_spelled_on(scene),
    ]
    if not candidates:
        return
    top = max(candidates, key=lambda finding: finding.score)
    if top.score >= 0.6:
        yield from (f for f in candidates if f.span == top.span and f.score >= 0.6)


def named_value(scene: Scene, finding: Finding) -> str | None:
    """Return the plain form of the name that a finding stands on."""
    if "name.encoded" in finding.evidence:
        return decoded_name(scene.reading.written[finding.span.start : finding.span.end])
    for token in tokens_of(scene):
        if scene.reading.decoded.span(token.start, token.end) == finding.span:
            return token.text
    return None


def tokens_of(scene: Scene) -> list[Token]:
    """Return the words that could be names, from the decoded view."""
    decoded = scene.reading.decoded
    return [*handle_tokens(decoded), *id_numbers(decoded)]


def _finding(
    scene: Scene, token: Token, channels: tuple[Channel, ...], score: float, evidence: str
) -> Iterator[Finding]:
    span = scene.reading.decoded.span(token.start, token.end)
    for channel in channels:
        yield Finding(Act.SHARE, channel, span, min(score, 0.95), (evidence,))


def _beside_app(scene: Scene) -> Iterator[Finding]:
    """A name beside the name of an app: "im on snap, kayla dot m 04"."""
    if not scene.has(_ANY_APP | Concept.SAME_NAME):
        return
    for token in _worth_a_look(scene):
        span = scene.reading.decoded.span(token.start, token.end)
        sentence = scene.sentence_of(span)
        if sentence is None:
            continue
        place = scene.place_in_plain(span)
        if any(tag.start <= place < tag.end and tag.concepts & _ANY_APP for tag in sentence.tags):
            continue
        around = scene.around(span)
        if not around & (_ANY_APP | Concept.SAME_NAME) or sentence.mask & Concept.REFUSAL:
            continue
        if third_before(scene, span):
            continue
        score = _name_score(scene, sentence, token, place, around)
        channels = channels_of(sentence.mask & _ANY_APP) or channels_of(around & _ANY_APP)
        yield from _finding(scene, token, channels or (Channel.SOCIAL,), score, "name.app")


def _worth_a_look(scene: Scene) -> Iterator[Token]:
    """Yield the words that look like names, and those that a word or sign announces."""
    text = scene.reading.decoded.folded
    before = ""
    for token in handle_tokens(scene.reading.decoded):
        announced = before in _LINKS or text[max(0, token.start - 3) : token.start].rstrip()[-1:] in _ANNOUNCING
        if token.likeness > 0 or announced:
            yield token
        before = token.text
    yield from id_numbers(scene.reading.decoded)


def _name_score(scene: Scene, sentence: Sentence, token: Token, place: int, around: int) -> float:
    score = token.likeness * 0.6
    tagged = any(tag.start <= place < tag.end for tag in sentence.tags)
    gap = min((place - tag.end for tag in sentence.find(_ANY_APP) if tag.end <= place), default=99)
    link = _link_before(sentence, place)
    if token.likeness < _CLEAR:
        # An everyday word is a name only where the sentence says that it is one.
        if tagged or len(token.text) < 4 or not link or gap > _AFTER_APP:
            return 0.0
        own = (
            scene.is_profile
            or sentence.mask & (Concept.MY | Concept.ME)
            or sentence.text.rstrip().endswith(":")
        )
        return 0.65 if own and not sentence.mask & (Concept.NO | Concept.PAST) else 0.0
    score += 0.25 if gap <= _AFTER_APP else 0.1
    score += 0.15 if around & _POINTS or link else 0.0
    score += 0.1 if scene.is_profile else 0.0
    score -= 0.4 if is_told_of_others(sentence) and not around & Concept.MY else 0.0
    score -= 0.3 if sentence.mask & Concept.NUMBER_TALK and not around & _POINTS else 0.0
    score -= 0.25 if sentence.mask & Concept.PAST and gap > _AFTER_APP else 0.0
    if (
        scene.is_profile
        and _is_site_name(sentence, place)
        and not around & (Concept.SAME_NAME | Concept.REACH)
    ):
        score -= 0.6
    return score


def _is_site_name(sentence: Sentence, place: int) -> bool:
    """Tell whether a name is the one a profile carries on this site."""
    before = sentence.text[: place - sentence.start].rstrip()
    return before.endswith(
        ("username:", "user name:", "name:", "usuario:", "pseudo:", "benutzername:", "utente:")
    )


_ANNOUNCING = frozenset(":=@➡👉>\"'“„«")
_LINKS = (
    "is",
    ":",
    "=",
    "as",
    "under",
    "called",
    "named",
    "@",
    "user",
    "username",
    "handle",
    "->",
    "➡",
    "👉",
    "id",
    "nick",
    "name",
    "é",
    "ist",
    "est",
    "es",
    "e",
    "als",
    "como",
    "come",
    "jako",
    "как",
    "як",
    "olarak",
    "adım",
    "bin",
    "soy",
    "suis",
    "sou",
    "sono",
    "jestem",
    "tag",
)


def _link_before(sentence: Sentence, place: int) -> str:
    """Return the word or sign that announces a name right before *place*, if there is one."""
    before = sentence.text[: place - sentence.start].rstrip(" \t\"'“„«")
    if before.endswith((":", "=", "@", "➡", "👉", "->", "⬅️", "➡️")):
        return "is"
    last = before.rsplit(None, 1)[-1] if before.strip() else ""
    return "is" if last in _LINKS else ""


def _add_me(scene: Scene) -> Iterator[Finding]:
    """Add me, I am such and such: without saying where."""
    for sentence in scene.sentences:
        reach = sentence.near(Concept.REACH | Concept.SHARES, Concept.ME, 14)
        if (
            reach is None
            or is_told_of_others(sentence)
            or sentence.mask & (Concept.REFUSAL | Concept.HERE)
        ):
            continue
        for token in tokens_of(scene):
            span = scene.reading.decoded.span(token.start, token.end)
            if (
                token.likeness >= 0.8
                and scene.sentence_of(span) is sentence
                and token.text.count(".") <= 2
            ):
                named = channels_of(sentence.mask & _ANY_APP) or tuple(
                    c for c in scene.memory.last_channels if c in _HANDLE_CHANNELS
                )
                yield from _finding(scene, token, named or (Channel.SOCIAL,), 0.75, "name.add_me")


def _by_code_words(scene: Scene) -> Iterator[Finding]:
    """A name in the spelling alphabet, which nobody uses to chat."""
    if _CODE_WORDS not in scene.reading.decoded.folds or scene.has(Concept.REFUSAL):
        return
    named = channels_of(scene.mask & _ANY_APP) or tuple(
        c for c in scene.memory.last_channels if c in _HANDLE_CHANNELS
    )
    for sentence in scene.sentences:
        if len(sentence.words) >= 3:
            yield from _whole(
                scene, sentence, named or (Channel.UNSPECIFIED,), 0.65, "name.code_words"
            )
            return


_BASE64 = re.compile(
    r"(?<![\w/+])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*[a-z])[A-Za-z0-9+/]{8,48}={0,2}(?![\w/+])"
)


def _encoded(scene: Scene) -> Iterator[Finding]:
    """A name in base64, which nobody writes for another reason."""
    for match in _BASE64.finditer(scene.reading.written):
        if match.group().endswith("=") or scene.has(Concept.WROTE_IN_CODE):
            value = decoded_name(match.group())
            if value:
                named = channels_of(scene.mask & _ANY_APP) or (Channel.SOCIAL,)
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


_NAME_SHAPE = re.compile(r"[\w.\-@+ ]{4,40}")


def _asked_for(scene: Scene) -> Iterator[Finding]:
    """A bare name where somebody has just asked for one."""
    opens = [entry for entry in scene.opens(Act.ASK) if scene.memory.turn - entry.turn <= 3]
    wanted = tuple(
        c
        for entry in opens[:1]
        for c in entry.channels
        if c in (*_HANDLE_CHANNELS, Channel.UNSPECIFIED)
    )
    if not wanted or scene.has(Concept.REFUSAL | Concept.NO):
        return
    channels = tuple(Channel.SOCIAL if c is Channel.UNSPECIFIED else c for c in wanted)
    tokens = [token for token in tokens_of(scene) if token.likeness >= _CLEAR]
    if (
        not tokens
        and scene.word_count <= 4
        and (scene.word_count == 1 or scene.has(Concept.NAME_CUE))
    ):
        tokens = _lone_word(scene) if opens[0].turn == scene.memory.turn - 1 else []
    for token in tokens[:1]:
        yield from _finding(scene, token, channels, 0.75, "name.asked_for")


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
        named = channels_of(around & (_ANY_APP | Concept.PHONE_WAY | Concept.LINK_WAY))
        shown = named or mask & (Concept.REACH | Concept.MY | Concept.ME) or scene.is_profile
        if (
            mask & Concept.SAME_NAME
            and (shown or scene.word_count <= 25)
            and not mask & (Concept.PERSON | Concept.THIRD)
        ):
            yield from _whole(scene, sentence, named or (Channel.UNSPECIFIED,), 0.7, "name.same")
        elif (
            mask & Concept.SHARES
            and mask & _ANY_APP
            and not mask & (Concept.PERSON | Concept.THIRD | Concept.NO)
        ):
            yield from _whole(scene, sentence, named, 0.65, "name.said")
        elif mask & Concept.IN_PICTURE and named:
            yield from _whole(scene, sentence, named, 0.7, "name.picture")
        elif mask & Concept.WROTE_IN_CODE and named and not mask & Concept.PERSON:
            yield from _whole(scene, sentence, named, 0.65, "name.code")


def _whole(
    scene: Scene, sentence: Sentence, channels: tuple[Channel, ...], score: float, evidence: str
) -> Iterator[Finding]:
    for channel in channels:
        yield Finding(Act.SHARE, channel, scene.span_of(sentence), score, (evidence,))


def _spelled_on(scene: Scene) -> Iterator[Finding]:
    """Letter by letter, after a way was begun: "snap", "w", "r", "e", "n"."""
    pieces = [piece for piece in scene.pieces(digits=False) if piece.by == scene.speaker]
    if not pieces or scene.memory.turn - pieces[-1].turn > 2:
        return
    decoded: FoldedText = scene.reading.decoded
    text = decoded.folded.strip()
    if 0 < len(text) <= 3 and " " not in text:
        start = decoded.folded.index(text)
        yield from _finding(
            scene,
            Token(text, start, start + len(text), 1.0),
            pieces[-1].channels,
            0.75,
            "name.letters",
        )
