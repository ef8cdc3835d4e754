"""What the crisis signs promise."""

from __future__ import annotations

import json
from pathlib import Path

from doorstep.crisis import find_crisis
from doorstep.crisis.gate import native_gate, plain_gate
from doorstep.model.text import FoldedText, Reading

CORPUS = Path(__file__).parents[2] / "benchmarks" / "corpus" / "crisis.jsonl"
TURNS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def read(text: str) -> Reading:
    plain = FoldedText(text, text.lower() if len(text.lower()) == len(text) else text)
    return Reading(plain, plain)


def test_the_tuning_half_meets_the_target() -> None:
    tuning = [turn for turn in TURNS if not turn["held_out"]]
    signs = [find_crisis(read(turn["text"])) for turn in tuning if turn["crisis"]]
    alarms = [find_crisis(read(turn["text"])) for turn in tuning if not turn["crisis"]]
    assert sum(one is not None for one in signs) >= 0.95 * len(signs)
    assert sum(one is not None for one in alarms) <= 0.02 * len(alarms)


def test_both_gates_give_the_same_answers() -> None:
    native = native_gate() or plain_gate()
    for turn in TURNS:
        reading = read(turn["text"])
        assert find_crisis(reading, native) == find_crisis(reading, plain_gate())


def test_the_span_covers_the_words_as_written() -> None:
    text = "Text me on 202 555 0134. I want to kill myself"
    crisis = find_crisis(read(text))
    assert crisis is not None
    assert text[crisis.span.start : crisis.span.end] == "I want to kill myself"
