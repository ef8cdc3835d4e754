"""The lean form in which results are written: one JSON line per conversation."""

from __future__ import annotations

import json
from typing import Any

import orjson

from doorstep.model.decision import Outcome
from doorstep.model.finding import Crisis, Finding
from doorstep.verdict import Verdict

TurnResult = dict[str, Any]

_NOTHING: TurnResult = {
    "acts": (),
    "channels": (),
    "value": None,
    "outcome": Outcome.ALLOW,
    "score": 0.0,
    "findings": (),
    "crisis": None,
}
"""Nearly every turn is this one, so it is not built anew."""


def turn_result(verdict: Verdict) -> TurnResult:
    """Return what was found in one turn, as plain JSON values."""
    if not verdict.findings and verdict.crisis is None and verdict.outcome is Outcome.ALLOW:
        return _NOTHING
    return {
        "acts": verdict.acts,
        "channels": verdict.channels,
        "value": verdict.value,
        "outcome": verdict.outcome,
        "score": verdict.score,
        "findings": [finding_result(finding) for finding in verdict.findings],
        "crisis": None if verdict.crisis is None else crisis_result(verdict.crisis),
    }


def finding_result(finding: Finding) -> dict[str, Any]:
    """Return one finding as plain JSON values; places count code points."""
    return {
        "act": finding.act,
        "channel": finding.channel,
        "start": finding.span.start,
        "end": finding.span.end,
        "score": finding.score,
        "evidence": finding.evidence,
        "marks": sorted(finding.marks),
    }


def crisis_result(crisis: Crisis) -> dict[str, Any]:
    """Return a sign of danger as plain JSON values."""
    return {
        "kind": crisis.kind,
        "start": crisis.span.start,
        "end": crisis.span.end,
        "score": crisis.score,
    }


def to_line(value: dict[str, Any]) -> bytes:
    """Return an object as one line of JSON."""
    try:
        return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)
    except TypeError:
        # Half of a surrogate pair can stand in an id or a value; only escapes carry it.
        return (json.dumps(value, separators=(",", ":")) + "\n").encode("ascii")
