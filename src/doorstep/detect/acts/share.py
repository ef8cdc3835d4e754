"""Share: somebody gives a way to reach them outside, whole or in part."""

from __future__ import annotations

from collections.abc import Iterator

from doorstep.detect.acts import names, parts
from doorstep.detect.acts.owner import belongs_to_third
from doorstep.detect.concepts import APPS, Concept
from doorstep.detect.scene import Scene, channels_of, is_told_of_others
from doorstep.detect.ways.numbering import is_service_number
from doorstep.detect.ways.way import Way
from doorstep.model.finding import Act, Channel, Finding, Mark

_PHONE_CUES = (
    Concept.PHONE_WAY
    | Concept.CALL
    | Concept.REACH
    | Concept.MESSENGER_WAY
    | Concept.NOTE_DOWN
    | Concept.SHARES
    | Concept.PAYMENT_WAY
    | Concept.WROTE_IN_CODE
    | Concept.AMBIGUOUS_APP
)
_ENOUGH = 0.6


def find(scene: Scene) -> Iterator[Finding]:
    """Yield the ways that the speaker gives of themselves."""
    found = False
    for way in scene.ways:
        if way.is_helpline or belongs_to_third(scene, way):
            continue
        for finding in _from_way(scene, way):
            found = True
            yield finding
    if not found:
        named = list(names.find(scene))
        yield from named or parts.find(scene)


def _from_way(scene: Scene, way: Way) -> Iterator[Finding]:
    score = weigh(scene, way)
    if score < _ENOUGH:
        return
    around = scene.around(way.span)
    marks = {Mark.CERTAIN} if way.certain else set()
    claims = Channel.PHONE in way.channels and around & Concept.HELPLINE
    if claims and not around & (Concept.MY | Concept.NOTE_DOWN):
        marks.add(Mark.CLAIMS_HELPLINE)
    for channel in channels_with(scene, way, around):
        yield Finding(Act.SHARE, channel, way.span, score, (way.evidence,), frozenset(marks))


def channels_with(scene: Scene, way: Way, around: int) -> tuple[Channel, ...]:
    """Return the channels of a way with those that the words beside it add."""
    channels = list(way.channels)
    if Channel.PHONE in way.channels or Channel.EMAIL in way.channels:
        added = channels_of(around & (Concept.MESSENGER_WAY | Concept.PAYMENT_WAY))
        if not added and scene.pieces(digits=True):
            added = tuple(
                channel
                for channel in scene.pieces(digits=True)[-1].channels
                if channel is Channel.MESSENGER
            )
        channels += [channel for channel in added if channel not in channels]
    return tuple(channels)


def weigh(scene: Scene, way: Way) -> float:
    """Return how sure it is that a way is given, from its shape and what is said around it."""
    if way.channels[0] is Channel.PHONE:
        return _weigh_phone(scene, way)
    if way.channels[0] is Channel.ADDRESS:
        return _weigh_address(scene, way)
    if way.evidence in ("link.page", "link.host"):
        return _weigh_page(scene, way)
    return way.score


def _weigh_phone(scene: Scene, way: Way) -> float:
    sentence = scene.sentence_of(way.span)
    around = scene.around(way.span)
    score = way.score
    score += 0.3 if around & _PHONE_CUES else 0.0
    score += 0.1 if around & (Concept.MY | Concept.GIVE) else 0.0
    score += 0.3 if scene.asked_for(Channel.PHONE, Channel.MESSENGER, Channel.PAYMENT) else 0.0
    lately = scene.pieces(digits=True)
    if lately and (way.spelled or len(way.digits) >= 2):
        score += 0.45
    if sentence is not None and sentence.mask & Concept.NUMBER_TALK and not way.certain:
        score -= 0.35
    if scene.memory.number_asked == scene.memory.turn - 1:
        score -= 0.2
    if len(way.span) >= 0.9 * len(scene.reading.written.strip()) and not scene.memory.turn:
        score += 0.15
    if sentence is not None and is_told_of_others(sentence) and not around & Concept.MY:
        score -= 0.25
    if is_service_number(way.digits) and _speaks_of_help(scene, around):
        score -= 0.0 if around & (Concept.EMAIL_WAY | APPS) else 0.85
    elif _speaks_of_help(scene, around) and way.is_part:
        score -= 0.5
    if around & Concept.GAMING_WAY and not around & Concept.PHONE_WAY:
        score -= 0.5
    if way.is_part:
        score = _weigh_part(scene, way, score)
    return min(1.0, score)


def _speaks_of_help(scene: Scene, around: int) -> bool:
    """Tell whether a helpline is spoken of here, or was a moment ago."""
    named = scene.memory.helpline
    recent = named is not None and scene.memory.turn - named <= 2
    return bool(around & Concept.HELPLINE) or recent


def _weigh_part(scene: Scene, way: Way, score: float) -> float:
    """A few digits alone say nothing; after a cue or after other parts they do."""
    if len(way.digits) < 2 and not (way.spelled and scene.pieces(digits=True)):
        return 0.0
    around = scene.around(way.span)
    giving = around & (Concept.NOTE_DOWN | Concept.SHARES) or (
        around & (Concept.MY | Concept.GIVE) and around & Concept.PHONE_WAY
    )
    offered = scene.opens(Act.INVITE, mine=True)
    giving = giving or (
        way.digits.startswith("0") and any(Channel.PHONE in o.channels for o in offered)
    )
    begins = way.digits.startswith("0") or len(way.digits) >= 5 or way.spelled
    if not scene.pieces(digits=True) and not (giving and begins):
        return 0.6 if _is_all_that_is_said(scene, way) else min(score, 0.3)
    return score + (0.2 if giving else 0.0)


def _is_all_that_is_said(scene: Scene, way: Way) -> bool:
    """Tell whether a message is hardly more than digits spelled out, which is no way to count."""
    if not way.spelled or len(way.digits) < 3 or scene.memory.number_asked == scene.memory.turn - 1:
        return False
    return len(way.span) >= 0.6 * len(scene.reading.written) and not scene.has(Concept.NUMBER_TALK)


def _weigh_address(scene: Scene, way: Way) -> float:
    around = scene.around(way.span)
    score = way.score
    score += 0.4 if scene.asked_for(Channel.ADDRESS, Channel.MEETING) else 0.0
    score += (
        0.35
        if around & (Concept.ADDRESS_WAY | Concept.SHARES | Concept.MEET | Concept.GIVE)
        else 0.0
    )
    score -= 0.3 if around & (Concept.PAST | Concept.PERSON | Concept.THIRD) else 0.0
    return score


def _weigh_page(scene: Scene, way: Way) -> float:
    """A page is a way only where it is the speaker's own."""
    around = scene.around(way.span)
    if around & Concept.PERSON and not around & (Concept.SHARES | Concept.PAYMENT_WAY):
        return way.score
    own = around & (
        Concept.MY
        | Concept.WE
        | Concept.SHARES
        | Concept.JOIN
        | Concept.INVITES
        | Concept.CONTACT_WAY
    )
    reaching = around & (
        Concept.CONTACT_WAY
        | Concept.SHARES
        | Concept.PAYMENT_WAY
        | Concept.JOIN
        | Concept.GROUP
        | Concept.INVITES
    )
    score = way.score
    score += 0.3 if own else 0.0
    score += 0.25 if reaching else 0.0
    score += 0.2 if scene.is_profile else 0.0
    score += 0.2 if scene.asked_for(Channel.LINK) or scene.opens(Act.INVITE) else 0.0
    return score
