"""Measure what reading one message costs, in microseconds of CPU time.

python benchmarks/normalise_speed.py
"""

import time
from collections.abc import Callable

from doorstep.normalise import normalise
from doorstep.normalise.plain import plain

ROUNDS = 5
CALLS = 2_000
MESSAGES = {
    "English": "i feel so tired today and nobody at home seems to notice it",
    "English, typographic": "I’m not sure what to do, she said she doesn’t want to talk 😔",
    "Russian": "мне сегодня очень грустно и никто дома этого не замечает нет",
    "Chinese": "今天很难过没有人理解我的感受怎么办",
    "a number spelled out": "ring oh seven seven double oh, nine double oh, two nine one",
    "an address spelled out": "kayla04 at gmail dot com",
}


def cost(read: Callable[[str], object], message: str) -> float:
    """Return the least CPU time of one call, in microseconds."""
    read(message)
    best = float("inf")
    for _ in range(ROUNDS):
        before = time.process_time()
        for _ in range(CALLS):
            read(message)
        best = min(best, time.process_time() - before)
    return best / CALLS * 1e6


if __name__ == "__main__":
    print(f"{'':<24}{'plain':>9}{'all views':>12}   (microseconds)")
    for name, message in MESSAGES.items():
        print(f"{name:<24}{cost(plain, message):>9.1f}{cost(normalise, message):>12.1f}")
