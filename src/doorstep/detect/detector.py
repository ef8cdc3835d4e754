"""The detector: from a reading of a message to what was found in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from doorstep.detect.acts import ACTS
from doorstep.detect.acts.people_names import has_full_name
from doorstep.detect.lexicon import Lexicon
from doorstep.detect.meaning import Meaning
from doorstep.detect.scene import Scene
from doorstep.detect.sentences import split
from doorstep.detect.settle import settle
from doorstep.detect.traces import traces_of
from doorstep.detect.values import value_of_turn
from doorstep.detect.ways.address import find_addresses
from doorstep.detect.ways.email import find_emails
from doorstep.detect.ways.link import find_links
from doorstep.detect.ways.payment import find_payments
from doorstep.detect.ways.phone import find_phones
from doorstep.detect.ways.way import Way
from doorstep.helplines import Registry
from doorstep.model.detection import Detection
from doorstep.model.memory import TalkMemory
from doorstep.model.people import Setting, Venue
from doorstep.model.text import Reading

_SIGNS = frozenset("0123456789@_$")
_DIGITS_OR_SIGNS = re.compile(r"(?:\d[^\w\n]{0,3}){5}|\d{2}|@|_|\$[a-z]")
_HOST = re.compile(r"[^\W_]\.[^\W\d_]{2}")
_NOTHING = Detection()
READ_AT_MOST = 20_000
"""Characters of the folded text that are read; what lies behind is not a message any more."""


class Detector:
    """Finds acts, channels and places in one message; holds nothing between messages."""

    def __init__(
        self, lexicon: Lexicon, registry: Registry, meaning: Meaning | None = None
    ) -> None:
        self._lexicon = lexicon
        self._registry = registry
        self._meaning = meaning

    def detect(
        self,
        reading: Reading,
        setting: Setting,
        memory: TalkMemory,
        speaker: str,
        languages: tuple[str, ...],
        at: float | None = None,
    ) -> Detection:
        """Return what *speaker* does in this message, given what was said before."""
        if not self._needs_a_look(reading, setting, memory, languages):
            return _NOTHING
        scene = self._scene(reading, setting, memory, speaker, languages, at)
        findings = settle(finding for act in ACTS for finding in act(scene))
        if self._meaning is not None:
            findings = self._meaning.judge(scene, findings)
        value = value_of_turn(scene, findings)
        return Detection(findings, value, traces_of(scene, findings, value))

    def _needs_a_look(
        self, reading: Reading, setting: Setting, memory: TalkMemory, languages: tuple[str, ...]
    ) -> bool:
        """Tell whether anything could be found; most messages end here."""
        if memory.opens or memory.pieces or setting.venue is Venue.PROFILE:
            return True
        if reading.decoded is not reading.plain or reading.backwards is not None:
            return True
        folded = reading.plain.folded
        if not _SIGNS.isdisjoint(folded) and _DIGITS_OR_SIGNS.search(folded):
            return True
        if "." in folded and _HOST.search(folded):
            return True
        return self._lexicon.may_matter(folded, languages[0]) or has_full_name(reading.written)

    def _scene(
        self,
        reading: Reading,
        setting: Setting,
        memory: TalkMemory,
        speaker: str,
        languages: tuple[str, ...],
        at: float | None,
    ) -> Scene:
        folded = reading.plain.folded[:READ_AT_MOST]
        sentences = split(folded, self._lexicon.tags(folded, languages[0]))
        ways = tuple(without_overlaps(self._ways(reading, languages)))
        return Scene(reading, setting, memory, speaker, sentences, ways, languages, at)

    def _ways(self, reading: Reading, languages: tuple[str, ...]) -> Iterable[Way]:
        views = (
            [reading.decoded] if reading.backwards is None else [reading.decoded, reading.backwards]
        )
        for text in reversed(views):
            yield from find_emails(text, self._registry)
            yield from find_links(text, self._registry)
            yield from find_payments(text)
            yield from find_addresses(text)
            yield from find_phones(text, self._registry, languages)


def without_overlaps(ways: Iterable[Way]) -> list[Way]:
    """Return the ways in order of place, the surest of those that overlap."""
    kept: list[Way] = []
    for way in sorted(ways, key=lambda way: (-way.is_helpline, -way.score)):
        if not any(way.span.overlaps(other.span) for other in kept):
            kept.append(way)
    return sorted(kept, key=lambda way: way.span)
