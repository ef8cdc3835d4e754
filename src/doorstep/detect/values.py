"""The plain form of the way that a turn gives whole."""

from __future__ import annotations

import re

from doorstep.detect.acts.names import named_value
from doorstep.detect.acts.parts import joined_name
from doorstep.detect.scene import Scene
from doorstep.detect.ways.numbering import plausible, value_of
from doorstep.model.finding import Act, Channel, Finding

_NAMED = (Channel.MESSENGER, Channel.SOCIAL, Channel.GAMING, Channel.PAYMENT, Channel.UNSPECIFIED)


def value_of_turn(scene: Scene, findings: tuple[Finding, ...]) -> str | None:
    """Return the value where just one way is given whole, completed from its parts."""
    given = [finding for finding in findings if finding.act in (Act.SHARE, Act.EXPOSE)]
    if not given:
        return None
    values = {
        way.value
        for finding in given
        for way in scene.ways
        if way.span == finding.span and way.value
    }
    joined = _from_parts(scene, given)
    if joined:
        return joined
    name = joined_name(scene.reading.decoded.folded) if scene.word_count <= 12 else None
    if name and not values:
        return name
    if not values:
        values = {value for f in given if f.channel in _NAMED if (value := named_value(scene, f))}
    if len(values) != 1:
        return None
    value = values.pop()
    return unleet(value) if _LEET in scene.reading.decoded.folds else value


def unleet(value: str) -> str:
    """Return *value* with digits between its letters as the letters that they look like.

    For messages that are written in leet elsewhere as well.

    >>> unleet("m4lik.0n.m0ute"), unleet("+14155550134")
    ('malik.on.moute', '+14155550134')
    """
    if not any(char.isalpha() for char in value):
        return value
    return _BETWEEN.sub(lambda match: match.group().translate(_LETTERS), value)


_LEET = "leet"
_LETTERS = str.maketrans("01345780", "oieastbo")
_BETWEEN = re.compile(
    r"(?<=[a-z])[0134578]+(?=[a-z.])|(?<=[._])[0134578]+(?=[a-z])|^[0134578]+(?=[a-z])"
)


def _from_parts(scene: Scene, given: list[Finding]) -> str | None:
    """Return the number that this turn's digits complete, if they do."""
    parts = scene.pieces(digits=True)
    now = "".join(
        way.digits
        for way in scene.ways
        if way.channels[0] is Channel.PHONE
        and not way.is_helpline
        and any(finding.span.overlaps(way.span) for finding in given)
    )
    if not parts or not now:
        return None
    digits = "".join(part.text for part in parts) + now
    if 9 <= len(digits) <= 13 and plausible(digits) >= 0.7:
        return value_of(digits, plus=False, languages=scene.languages)
    return None
