"""Measure recall and false alarms of the crisis signs: python benchmarks/crisis_eval.py."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from pathlib import Path

from doorstep.crisis import find_crisis
from doorstep.model.text import FoldedText, Reading

CORPUS = Path(__file__).parent / "corpus" / "crisis.jsonl"


def read(text: str) -> Reading:
    """Return the text as a reading folded by lower case alone."""
    folded = text.lower() if len(text.lower()) == len(text) else text
    plain = FoldedText(written=text, folded=folded)
    return Reading(plain, plain)


def main(show: bool) -> None:
    """Print recall and false alarm rate by split and language; name misses on request."""
    counts: Counter[tuple[str, str]] = Counter()
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        turn = json.loads(line)
        split = "held out" if turn["held_out"] else "tuning"
        found = find_crisis(read(turn["text"])) is not None
        for group in (split, f"{split} {turn['lang']}"):
            counts[group, f"{turn['crisis']} {found}"] += 1
        if show and split == "tuning" and found != turn["crisis"]:
            print("wrong:", turn["id"])
    for group in sorted({one for one, _ in counts}):
        hit, miss = counts[group, "True True"], counts[group, "True False"]
        false, right = counts[group, "False True"], counts[group, "False False"]
        print(f"{group}: recall {hit}/{hit + miss}, false alarms {false}/{false + right}")
    message = read("thanks for listening, i had a long day at work and my tea went cold")
    started = time.process_time()
    for _ in range(20_000):
        find_crisis(message)
    print(f"benign message: {(time.process_time() - started) * 50:.1f} µs")


if __name__ == "__main__":
    main("--misses" in sys.argv)
