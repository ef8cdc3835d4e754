"""What people said a turn does, read from labelled conversations and other cases."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b
from typing import Any, NamedTuple

from doorstep.model.finding import CROSSING_ACTS, Act


class Kind(StrEnum):
    """What an entry can be scored for."""

    LABELLED = "labelled"
    """Every turn carries its acts."""
    BENIGN = "benign"
    """Nothing in it should be found, but for turns that were read otherwise."""
    CASE = "case"
    """One text that another project calls positive or not."""


class Read(StrEnum):
    """As what a person read a turn of a benign conversation that might look otherwise."""

    EXCHANGE = "contact_exchange"
    HELPLINE = "helpline_exempt"
    OTHER = "other_violation"


class Label(NamedTuple):
    """What one turn is said to do."""

    text: str
    acts: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    value: str | None = None
    read: Read | None = None

    @property
    def crosses(self) -> bool:
        """Tell whether the turn leads out of the house."""
        return not self.acts.isdisjoint(CROSSING_ACTS)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One entry with all that is said of it."""

    id: str
    kind: Kind
    source: str
    turns: tuple[Label, ...] = field(repr=False)
    language: str = "unknown"
    """The base code: ``pt`` for ``pt-BR``."""
    venue: str = "none"
    tricks: tuple[str, ...] = ()
    positive: bool = False
    values: tuple[str, ...] = field(default=(), repr=False)


class LabelError(ValueError):
    """Says what is wrong with the labels of an entry, without a word of its text."""


def labelled(entry: dict[str, Any], id_: str, source: str) -> Labelled:
    """Return the labels of an entry whose conversation was already found sound.

    Raises:
        LabelError: when a label is of the wrong kind or unknown.
    """
    language = str(entry.get("lang") or "unknown").split("-")[0].lower()
    if "turns" not in entry:
        return _message(entry, id_, source, language)
    turns = entry["turns"]
    has_labels = any("acts" in turn for turn in turns)
    return Labelled(
        id=id_,
        kind=Kind.LABELLED if has_labels else Kind.BENIGN,
        source=source,
        turns=tuple(_label(turn) for turn in turns),
        language=language,
        venue=str(entry.get("venue") or "none"),
        tricks=tuple(sorted(_words(entry.get("tricks"), "tricks"))),
    )


def _message(entry: dict[str, Any], id_: str, source: str, language: str) -> Labelled:
    read = Read.HELPLINE if entry.get("kind") == Read.HELPLINE else None
    turn = Label(entry["text"], read=read)
    if "positive" not in entry:
        return Labelled(id_, Kind.BENIGN, source, (turn,), language)
    values = tuple(sorted(_words(entry.get("expected_values"), "expected_values")))
    positive = entry["positive"]
    if not isinstance(positive, bool):
        raise LabelError("'positive' is neither true nor false")
    return Labelled(id_, Kind.CASE, source, (turn,), language, positive=positive, values=values)


def _label(turn: dict[str, Any]) -> Label:
    acts = _words(turn.get("acts"), "acts")
    if not acts.issubset(set(Act)):
        raise LabelError(f"unknown act; use {', '.join(Act)}")
    value = turn.get("value")
    if value is not None and not isinstance(value, str):
        raise LabelError("'value' is not text")
    reading = turn.get("read_as")
    read = Read(reading) if reading in set(Read) else None
    return Label(turn["text"], acts, _words(turn.get("channels"), "channels"), value, read)


def _words(value: Any, name: str) -> frozenset[str]:
    if value is None:
        return frozenset()
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise LabelError(f"'{name}' is not a list of words")
    return frozenset(value)


def fold_of(key: str, folds: int) -> int:
    """Return in which of so many equal parts an entry falls, the same on every machine."""
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % folds
