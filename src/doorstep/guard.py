"""The guard: one message in, one verdict out; no server, no store, no network."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from doorstep.crisis import find_crisis
from doorstep.detect.detector import Detector
from doorstep.detect.lexicon import Lexicon, bundled_entries
from doorstep.detect.meaning import Meaning
from doorstep.errors import Problem, RecordError
from doorstep.helplines import registry
from doorstep.model.decision import Outcome
from doorstep.model.finding import HouseWord
from doorstep.model.memory import TalkMemory
from doorstep.model.people import Person, Role, Setting, Venue
from doorstep.normalise import normalise
from doorstep.people import PersonLike, people_of, person_of, venue_of
from doorstep.policy import Policy, bundled_policy, decide, find_house_words
from doorstep.talk import from_record, remember, to_record
from doorstep.verdict import Verdict

RECORD_VERSION = 1
MAX_TEXT = 20_000
"""Characters that are read; a longer text waits for a person, or its end would pass unread."""


@cache
def _lexicon(native: bool) -> Lexicon:
    return Lexicon(bundled_entries(), native=native)


class Guard:
    """Judges messages by a policy; one object serves every thread.

    Args:
        policy: The rules in force; the bundled ones where none are given.
        meaning: A learned model that judges acts in context, where there is one.
        native: Whether the compiled matchers may be used where they are installed.

    >>> from doorstep import Guard
    >>> Guard().check("you can text me on 415 555 0134").outcome.value
    'pause'
    """

    def __init__(
        self, policy: Policy | None = None, *, meaning: Meaning | None = None, native: bool = True
    ) -> None:
        self.policy = policy if policy is not None else bundled_policy()
        self._detector = Detector(_lexicon(native), registry(), meaning)

    def check(self, text: str, *, language: str = "en") -> Verdict:
        """Return the verdict on one message between a member and a listener."""
        return self.talk(language=language).say("member", text)

    def talk(
        self,
        venue: Venue | str = Venue.SUPPORT_CHAT,
        people: Mapping[str, PersonLike] | None = None,
        *,
        audience: int | None = None,
        language: str = "en",
    ) -> Talk:
        """Return a new talk that remembers what is said in it.

        Args:
            venue: Where it takes place.
            people: A role or a description of each speaker, by label; somebody
                who is not listed is taken for a member whose age is unknown.
            audience: How many can read, the speaker left out.
            language: The language of the talk, for reading national numbers.

        Raises:
            SettingError: naming every role, venue or age band that is unknown.
        """
        known = people_of(people) if people is not None else _PAIR
        return Talk(self, venue_of(venue), known, audience, language)

    def resume(self, record: str) -> Talk:
        """Return the talk that :meth:`Talk.record` stored, to be continued here.

        Raises:
            RecordError: when *record* is not one, or is of another version.
        """
        try:
            stored = json.loads(record)
        except (TypeError, ValueError) as error:
            raise RecordError(Problem("talk record", "not JSON", _RECORD_HINT)) from error
        if not isinstance(stored, dict) or stored.get("v") != RECORD_VERSION:
            raise RecordError(
                Problem("talk record", f"not of version {RECORD_VERSION}", _RECORD_HINT)
            )
        memory = from_record(stored.get("memory"))
        talk = self.talk(
            stored.get("venue", ""),
            stored.get("people"),
            audience=stored.get("audience"),
            language=str(stored.get("language", "en")),
        )
        talk._memory = memory  # the one other place that may set it
        return talk


_RECORD_HINT = "store what record() gave, unchanged; a talk without a record starts anew"
_PAIR = {"member": Person(Role.MEMBER), "listener": Person(Role.LISTENER)}


class Talk:
    """A conversation under the guard; it remembers little, and that in bounds."""

    def __init__(
        self,
        guard: Guard,
        venue: Venue,
        people: Mapping[str, Person],
        audience: int | None,
        language: str,
    ) -> None:
        self._guard = guard
        self._venue = venue
        self._people = dict(people)
        self._audience = audience
        self._languages = (language.partition("-")[0],)
        self._memory = TalkMemory()
        self._settings: dict[str, Setting] = {}
        self._lock = threading.Lock()

    def say(self, by: str, text: str, *, at: float | None = None) -> Verdict:
        """Return the verdict on what *by* says next, and remember the turn.

        Args:
            by: The label of the speaker.
            text: The message as written.
            at: Seconds on any clock that runs forward, to forget by time as well.
        """
        with self._lock:
            return self._say(by, text, at)

    def _say(self, by: str, text: str, at: float | None) -> Verdict:
        guard = self._guard
        setting = self._setting(by)
        reading = normalise(text[:MAX_TEXT])
        detection = guard._detector.detect(reading, setting, self._memory, by, self._languages, at)
        self._memory = remember(self._memory, by, detection.traces, at)
        house = tuple(
            HouseWord(word, reading.plain.span(start, end))
            for word, start, end in find_house_words(guard.policy, reading.plain.folded)
        )
        decision = decide(guard.policy, setting, detection.findings, house)
        if len(text) > MAX_TEXT and decision.outcome is not Outcome.HOLD:
            decision = replace(decision, outcome=Outcome.HOLD, rule="too-long", why="too_long")
        return Verdict.of(text, decision, detection, find_crisis(reading), house)

    def record(self) -> str:
        """Return all that the talk remembers as one small record, as JSON."""
        people = {
            label: {
                "role": str(person.role),
                "age_band": str(person.age_band),
                "former_member_of": person.former_member_of,
            }
            for label, person in self._people.items()
        }
        stored: dict[str, Any] = {
            "v": RECORD_VERSION,
            "venue": str(self._venue),
            "people": people,
            "audience": self._audience,
            "language": self._languages[0],
            "memory": to_record(self._memory),
        }
        return json.dumps(stored, ensure_ascii=False, separators=(",", ":"))

    def _setting(self, by: str) -> Setting:
        known = self._settings.get(by)
        if known is None:
            known = self._settings[by] = self._make_setting(by)
        return known

    def _make_setting(self, by: str) -> Setting:
        sender = self._people.get(by) or person_of(Role.MEMBER)
        readers = tuple(person for label, person in self._people.items() if label != by)
        former = any(
            person.former_member_of is not None and by in (label, person.former_member_of)
            for label, person in self._people.items()
        )
        return Setting(
            sender, readers or (person_of(Role.MEMBER),), self._venue, self._audience, former
        )
