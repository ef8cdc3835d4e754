"""What a message leaves for the talk to remember."""

from __future__ import annotations

import re

from doorstep.detect.concepts import APPS, Concept
from doorstep.detect.scene import Scene, channels_of
from doorstep.model.finding import Act, Channel, Finding
from doorstep.model.memory import Traces

_ASKS_NAME = re.compile(
    r"(?:what (?:should|shall|can|do|may) i call you|what'?s your name|call you by|como te llam|comment (?:je peux )?t'appel|"
    r"wie (?:darf|soll|heisst)|how (?:should|shall) i call|cosa ti chiam|come ti chiam|como (?:posso|devo) te chamar|"
    r"как (?:тебя|вас|к вам)|як (?:тебе|вас)|sana ne diye|ismin ne|hoe (?:mag|zal) ik|jak (?:masz|mam|moge)|siapa nama|panggil|"
    r"ano(?:ng)? (?:pwede|pangalan|itatawag)|gọi bạn|goi ban|怎么称呼|怎麼稱呼|お名前|뭐라고 부르|शुभ नाम|aapka naam|شو بتحب|اناديك|nikuite)"
)
_ASKS_NUMBER = re.compile(
    r"(?:how (?:many|much|old|long|far)|scale|out of (?:10|ten)|what (?:time|age|score|dose|size)|cuant|combien|quel age|wie (?:viel|alt|lange)|"
    r"quant|hoeveel|hoe oud|ile |skolko|сколько|скільки|kac |كم|कितन|kitn|berapa|ilan|bao nhieu|多少|几|幾|いくつ|何歳|몇|ngapi)"
)
_OPENING = (Act.ASK, Act.INVITE, Act.SHARE, Act.ACCEPT, Act.EXPOSE, Act.EXISTING)
_NAMEABLE = APPS | Concept.PHONE_WAY | Concept.EMAIL_WAY | Concept.ADDRESS_WAY


def traces_of(scene: Scene, findings: tuple[Finding, ...], value: str | None) -> Traces:
    """Return what the message opens, refuses, gives in part and speaks of."""
    folded = scene.reading.plain.folded
    pieces = _pieces(scene, findings)
    return Traces(
        opened=_opened(findings),
        whole=value is not None,
        digits=pieces[0],
        letters=pieces[1],
        piece_channels=tuple(f.channel for f in findings if f.act in (Act.SHARE, Act.EXPOSE)),
        refuses=scene.has(Concept.REFUSAL),
        asks_name=_ASKS_NAME.search(folded) is not None,
        asks_number=_ASKS_NUMBER.search(folded) is not None,
        names_helpline=scene.has(Concept.HELPLINE) or any(way.is_helpline for way in scene.ways),
        in_touch=any(f.act in (Act.EXISTING, Act.ACCEPT) for f in findings),
        channels=channels_of(scene.mask & _NAMEABLE),
    )


def _opened(findings: tuple[Finding, ...]) -> tuple[tuple[Act, tuple[Channel, ...]], ...]:
    opened = []
    for act in _OPENING:
        channels = tuple(
            f.channel for f in findings if f.act is act and (f.crosses or act is Act.IDENTIFY)
        )
        if channels:
            opened.append((act, channels))
    return tuple(opened)


def _pieces(scene: Scene, findings: tuple[Finding, ...]) -> tuple[str, str]:
    """Return the digits and the letters that were given as parts of a way."""
    shared = [finding for finding in findings if finding.act in (Act.SHARE, Act.EXPOSE)]
    if not shared:
        return "", ""
    digits = "".join(
        way.digits
        for way in scene.ways
        if way.channels[0] is Channel.PHONE
        and not way.is_helpline
        and any(finding.span.overlaps(way.span) for finding in shared)
    )
    lettered = any(f.channel in (Channel.MESSENGER, Channel.SOCIAL, Channel.GAMING) for f in shared)
    text = scene.reading.decoded.folded.strip()
    letters = text if lettered and not digits and len(text) <= 24 else ""
    return digits, letters
