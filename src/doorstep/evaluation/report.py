"""The figures of an evaluation as plain JSON values."""

from __future__ import annotations

from typing import Any

from doorstep.evaluation.figures import Counts, Range, Ratio, bootstrap, wilson
from doorstep.evaluation.scoring import ENGLISH, Place, Score

GROUPS = {
    "act": "acts",
    "channel": "channels",
    "trick": "tricks",
    "lang": "languages",
    "venue": "venues",
}
"""The tables that a report may hold, by the word that asks for each."""


def report(score: Score) -> dict[str, Any]:
    """Return every figure; those without a base are ``None``."""
    english = [counts for language, counts in score.talks if language == ENGLISH]
    others = [counts for language, counts in score.talks if language != ENGLISH]
    return {
        "crossing": {
            "all": _with_ranges(english + others),
            "english": _with_ranges(english),
            "other languages": _with_ranges(others),
        },
        **{name: _table(getattr(score, name)) for name in GROUPS.values()},
        "false_alarms": {name: _alarms(ratio) for name, ratio in sorted(score.alarms.items())},
        "values": _ratio(score.values),
        "exchanges": _ratio(score.exchanges),
        "helplines_stopped": _ratio(score.helplines),
        "cases": {
            name: {
                "found": _ratio(case.found),
                "flagged": _ratio(case.flagged),
                "values": _ratio(case.exact),
            }
            for name, case in sorted(score.cases.items())
        },
    }


def place_report(place: Place, *, show: bool) -> dict[str, Any]:
    """Return where a turn stands, and its text only for eyes that asked for it."""
    where: dict[str, Any] = {"source": place.source, "id": place.id, "turn": place.turn}
    return where | {"text": place.text} if show else where


def _figures(counts: Counts) -> dict[str, Any]:
    return {
        "recall": _round(counts.recall),
        "precision": _round(counts.precision),
        "f1": _round(counts.f1),
        "hits": counts.hits,
        "alarms": counts.alarms,
        "misses": counts.misses,
    }


def _with_ranges(talks: list[Counts]) -> dict[str, Any]:
    total = Counts()
    for talk in talks:
        total.hits += talk.hits
        total.alarms += talk.alarms
        total.misses += talk.misses
    ranges = {f"{name}_95": _range(range_) for name, range_ in bootstrap(talks).items()}
    return {"conversations": len(talks)} | _figures(total) | ranges


def _table(groups: dict[str, Counts]) -> dict[str, Any]:
    used = {
        name: counts
        for name, counts in groups.items()
        if counts.hits or counts.alarms or counts.misses
    }
    return {name: _figures(counts) for name, counts in sorted(used.items())}


def _alarms(ratio: Ratio) -> dict[str, Any]:
    interval = wilson(ratio)
    return {
        "turns": ratio.of,
        "alarms": ratio.count,
        "per_10000": round(10_000 * ratio.count / ratio.of, 1) if ratio.of else None,
        "per_10000_95": interval and [round(10_000 * edge, 1) for edge in interval],
    }


def _ratio(ratio: Ratio) -> dict[str, Any]:
    interval = _range(wilson(ratio))
    share = round(ratio.count / ratio.of, 4) if ratio.of else None
    return {"count": ratio.count, "of": ratio.of, "share": share, "share_95": interval}


def _range(interval: Range | None) -> list[float] | None:
    return interval and [round(edge, 4) for edge in interval]


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
