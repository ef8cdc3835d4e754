"""Shares by a name on another service, said beside the name of the service."""

from __future__ import annotations

from collections.abc import Iterator

from doorstep.detect.acts import unsaid_names
from doorstep.detect.acts.naming import ANY_APP, CLEAR, HANDLE_CHANNELS, finding_of, tokens_of
from doorstep.detect.acts.owner import third_before
from doorstep.detect.concepts import APPS, Concept
from doorstep.detect.scene import Scene, channels_of, is_told_of_others
from doorstep.detect.sentences import Sentence
from doorstep.detect.ways.handle import Token, handle_tokens, id_numbers
from doorstep.model.finding import Channel, Finding

_POINTS = (
    Concept.REACH
    | Concept.SHARES
    | Concept.HANDLE
    | Concept.MY
    | Concept.ME
    | Concept.NOTE_DOWN
    | Concept.NAME_CUE
)
_AFTER_APP = 28


def find(scene: Scene) -> Iterator[Finding]:
    """Yield shares of names; at most the surest one of a message."""
    candidates = [*_beside_app(scene), *_add_me(scene), *unsaid_names.find(scene)]
    if not candidates:
        return
    top = max(candidates, key=lambda finding: finding.score)
    if top.score >= 0.6:
        yield from (f for f in candidates if f.span == top.span and f.score >= 0.6)


def named_value(scene: Scene, finding: Finding) -> str | None:
    """Return the plain form of the name that a finding stands on."""
    if "name.encoded" in finding.evidence:
        return unsaid_names.decoded_name(
            scene.reading.written[finding.span.start : finding.span.end]
        )
    for token in tokens_of(scene):
        if scene.reading.decoded.span(token.start, token.end) == finding.span:
            return token.text
    return None


def _beside_app(scene: Scene) -> Iterator[Finding]:
    """A name beside the name of an app: "im on snap, kayla dot m 04"."""
    if not scene.has(ANY_APP | Concept.SAME_NAME):
        return
    for token in _worth_a_look(scene):
        span = scene.reading.decoded.span(token.start, token.end)
        sentence = scene.sentence_of(span)
        if sentence is None:
            continue
        place = scene.place_in_plain(span)
        if any(tag.start <= place < tag.end and tag.concepts & ANY_APP for tag in sentence.tags):
            continue
        around = scene.around(span)
        if not around & (ANY_APP | Concept.SAME_NAME) or sentence.mask & Concept.REFUSAL:
            continue
        everyday = token.likeness < CLEAR and not around & APPS
        if everyday or third_before(scene, span):
            continue
        score = _name_score(scene, sentence, token, place, around)
        channels = channels_of(sentence.mask & ANY_APP) or channels_of(around & ANY_APP)
        yield from finding_of(scene, token, channels or (Channel.SOCIAL,), score, "name.app")


def _worth_a_look(scene: Scene) -> Iterator[Token]:
    """Yield the words that look like names, and those that a word or sign announces."""
    text = scene.reading.decoded.folded
    before = ""
    for token in handle_tokens(scene.reading.decoded):
        announced = (
            before in _LINKS
            or text[max(0, token.start - 3) : token.start].rstrip()[-1:] in _ANNOUNCING
        )
        if token.likeness > 0 or announced:
            yield token
        before = token.text
    yield from id_numbers(scene.reading.decoded)


def _name_score(scene: Scene, sentence: Sentence, token: Token, place: int, around: int) -> float:
    score = token.likeness * 0.6
    tagged = any(tag.start <= place < tag.end for tag in sentence.tags)
    gap = min((place - tag.end for tag in sentence.find(ANY_APP) if tag.end <= place), default=99)
    link = _link_before(sentence, place)
    if token.likeness < CLEAR:
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
                named = channels_of(sentence.mask & ANY_APP) or tuple(
                    c for c in scene.memory.last_channels if c in HANDLE_CHANNELS
                )
                yield from finding_of(scene, token, named or (Channel.SOCIAL,), 0.75, "name.add_me")
