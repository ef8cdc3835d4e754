"""What a message costs: with and without the compiled matchers, and on hostile input.

    python benchmarks/speed.py CHAT.jsonl [--out results.json]

CHAT.jsonl holds conversations with ``turns``, or plain messages with ``text``.
CPU time of the thread; for each message the smaller of two runs after one to warm
up.  Benign messages are said in a talk, hostile ones are checked alone.  A shared
machine still moves the figures by a third.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from doorstep import Guard

LENGTH = 10_000
HOSTILE: dict[str, str] = {
    "digits": "7 " * (LENGTH // 2),
    "dashed digits": "4-" * (LENGTH // 2),
    "number words": "seven oh " * (LENGTH // 9),
    "dotted letters": "a.b." * (LENGTH // 4),
    "at signs": "a@" * (LENGTH // 2),
    "at and dot": "at dot " * (LENGTH // 7),
    "quotes": '"a" ' * (LENGTH // 4),
    "app names": "snap " * (LENGTH // 5),
    "asks": "whats ur snap? " * (LENGTH // 15),
    "look-alikes": "снаp " * (LENGTH // 5),
    "emoji": "👻📸" * (LENGTH // 2),
    "combining marks": "a" + "\u0301" * (LENGTH - 1),
    "capitals": "Aa Bb " * (LENGTH // 6),
    "han": "微信" * (LENGTH // 2),
    "numerals": "一二三" * (LENGTH // 3),
    "line breaks": "a\n" * (LENGTH // 2),
    "spaces": "a" + " " * (LENGTH - 1),
    "underscores": "a_" * (LENGTH // 2),
}


def talks(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield the turns of each conversation of a file."""
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        turns = record.get("turns") or [{"by": "B", "text": record["text"]}]
        yield [(turn["by"], turn["text"]) for turn in turns]


def cost(act: Callable[[], object]) -> float:
    """Return the CPU time of *act* in microseconds."""
    began = time.thread_time()
    act()
    return (time.thread_time() - began) * 1e6


def benign(guard: Guard, path: Path, most: int = 300) -> dict[str, float]:
    """Return the cost of benign messages by percentile, in microseconds."""
    rounds: list[list[float]] = []
    for _ in range(3):
        costs: list[float] = []
        for turns in list(talks(path))[:most]:
            talk = guard.talk(people={"A": "listener", "B": "member"})
            costs += [cost(partial(talk.say, by, text)) for by, text in turns]
        rounds.append(costs)
    best = sorted(min(two) for two in zip(*rounds[1:], strict=True))
    place = len(best) - 1
    return {
        "messages": len(best),
        "median": round(best[place // 2], 1),
        "mean": round(sum(best) / len(best), 1),
        "p90": round(best[place * 9 // 10], 1),
        "p99": round(best[place * 99 // 100], 1),
    }


def start_up() -> float:
    """Return the CPU seconds of importing and making a guard in a new process."""
    code = "import time; t = time.process_time(); from doorstep import Guard; Guard(); print(time.process_time() - t)"
    command = [sys.executable, "-c", code]
    runs = [
        subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 our own code
        for _ in range(5)
    ]
    return min(float(run.stdout) for run in runs)


def resident() -> int:
    """Return the memory that the process holds now, in MiB."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() // 2**20


def grown(guard: Guard, path: Path, messages: int = 50_000) -> dict[str, int]:
    """Return the memory before and after many messages, in MiB."""
    guard.check("warm up, two two seven")
    before = resident()
    said = 0
    while said < messages:
        for turns in talks(path):
            talk = guard.talk()
            for by, text in turns:
                talk.say(by, text)
            said += len(turns)
    return {"before": before, "after": resident(), "messages": said}


def measure(path: Path) -> dict[str, Any]:
    """Return all figures with what they were taken on."""
    native = Guard()
    memory = grown(native, path)
    pure = Guard(native=False)
    hostile = {
        name: round(min(cost(partial(native.check, text)) for _ in range(3)) / 1000, 2)
        for name, text in HOSTILE.items()
    }
    return {
        "machine": {
            "python": platform.python_version(),
            "system": platform.system(),
            "cores": os.cpu_count(),
            "input": path.name,
            "machine": platform.machine(),
        },
        "versions": {
            name: version(name)
            for name in ("doorstep", "ahocorasick-rs", "google-re2", "phonenumberslite")
        },
        "benign_us": {"native": benign(native, path), "pure": benign(pure, path)},
        "hostile_10000_characters_ms": hostile,
        "start_up_s": round(start_up(), 3),
        "memory_mib": memory,
    }


def main() -> None:
    """Measure and print, or write, the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("chat", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    figures = json.dumps(measure(options.chat), indent=2)
    if options.out:
        options.out.write_text(figures + "\n", "utf-8")
    print(figures)


if __name__ == "__main__":
    main()
