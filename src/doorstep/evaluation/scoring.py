"""Compares what was found in labelled conversations with what is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from doorstep.evaluation.figures import Counts, Ratio
from doorstep.evaluation.labels import Kind, Label, Labelled, Read
from doorstep.evaluation.values import same_value
from doorstep.model.finding import CROSSING_ACTS, Act, Channel

ENGLISH = "en"


class Found(NamedTuple):
    """What the guard said of one turn."""

    acts: frozenset[str]
    channels: frozenset[str]
    value: str | None
    outcome: str

    @property
    def crosses(self) -> bool:
        """Tell whether an act was found that leads out of the house."""
        return not self.acts.isdisjoint(CROSSING_ACTS)

    @property
    def disturbs(self) -> bool:
        """Tell whether anybody would notice: a crossing, or any outcome but to allow."""
        return self.outcome != "allow" or self.crosses


class Place(NamedTuple):
    """A turn to look at; its text is for eyes that asked for it."""

    source: str
    id: str
    turn: int
    text: str


@dataclass(slots=True)
class CaseScore:
    """How another project's cases fare."""

    found: Ratio = field(default_factory=Ratio)
    flagged: Ratio = field(default_factory=Ratio)
    exact: Ratio = field(default_factory=Ratio)


def _counts() -> defaultdict[str, Counts]:
    return defaultdict(Counts)


@dataclass(slots=True)
class Score:
    """All counts over the entries that were added."""

    talks: list[tuple[str, Counts]] = field(default_factory=list)
    """Language and crossing counts of each labelled conversation."""
    acts: defaultdict[str, Counts] = field(default_factory=_counts)
    channels: defaultdict[str, Counts] = field(default_factory=_counts)
    tricks: defaultdict[str, Counts] = field(default_factory=_counts)
    languages: defaultdict[str, Counts] = field(default_factory=_counts)
    venues: defaultdict[str, Counts] = field(default_factory=_counts)
    alarms: defaultdict[str, Ratio] = field(default_factory=lambda: defaultdict(Ratio))
    cases: defaultdict[str, CaseScore] = field(default_factory=lambda: defaultdict(CaseScore))
    values: Ratio = field(default_factory=Ratio)
    exchanges: Ratio = field(default_factory=Ratio)
    helplines: Ratio = field(default_factory=Ratio)
    missed: list[Place] = field(default_factory=list)
    alarmed: list[Place] = field(default_factory=list)

    def add(self, entry: Labelled, found: Sequence[Found]) -> None:
        """Take one entry in, with what was found in each of its turns."""
        if entry.kind is Kind.CASE:
            self._add_case(entry, found[0])
            return
        talk = Counts()
        for number, (label, turn) in enumerate(zip(entry.turns, found, strict=True), start=1):
            place = Place(entry.source, entry.id, number, label.text)
            if entry.kind is Kind.LABELLED:
                talk.add(label.crosses, turn.crosses)
                self._add_turn(entry, label, turn, place)
            else:
                self._add_benign(label, turn, place)
        if entry.kind is Kind.LABELLED:
            self.talks.append((entry.language, talk))

    def _add_turn(self, entry: Labelled, label: Label, turn: Found, place: Place) -> None:
        for act in Act:
            self.acts[act].add(act in label.acts, act in turn.acts)
        for channel in Channel:
            self.channels[channel].add(channel in label.channels, channel in turn.channels)
        groups = [self.languages[entry.language], self.venues[entry.venue]]
        groups += [self.tricks[trick] for trick in entry.tricks or ("(none)",)]
        for counts in groups:
            counts.add(label.crosses, turn.crosses)
        if label.value is not None:
            self.values.add(same_value(label.value, turn.value))
        if label.crosses and not turn.crosses:
            self.missed.append(place)
        if not label.acts:
            self._add_alarm(turn, place)

    def _add_benign(self, label: Label, turn: Found, place: Place) -> None:
        if label.read is Read.EXCHANGE:
            self.exchanges.add(turn.disturbs)
            if not turn.disturbs:
                self.missed.append(place)
        if label.read is Read.HELPLINE:
            self.helplines.add(turn.disturbs)
        if label.read is None:
            self._add_alarm(turn, place)

    def _add_alarm(self, turn: Found, place: Place) -> None:
        self.alarms[place.source].add(turn.disturbs)
        if turn.disturbs:
            self.alarmed.append(place)

    def _add_case(self, entry: Labelled, turn: Found) -> None:
        score = self.cases[entry.source]
        place = Place(entry.source, entry.id, 1, entry.turns[0].text)
        flagged = turn.disturbs or bool(turn.acts)
        if not entry.positive:
            score.flagged.add(flagged)
            if flagged:
                self.alarmed.append(place)
            return
        score.found.add(flagged)
        if not flagged:
            self.missed.append(place)
        if len(entry.values) == 1:
            score.exact.add(same_value(entry.values[0], turn.value))
