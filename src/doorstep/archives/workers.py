"""Spreads batches over processes and gives their results back in order."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache

from doorstep.archives.batches import Batch, Unreadable
from doorstep.archives.guards import make_guard
from doorstep.archives.scanner import Result, scan_batch
from doorstep.errors import Problem, StoreError
from doorstep.guard import Guard

IN_PROCESS_BATCHES = 4
"""Fewer batches than this are done before other processes would have started."""

Answer = Result | Unreadable


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def scan_all(
    work: Iterator[Batch | Unreadable], *, workers: int, policy: str | None = None
) -> Iterator[Answer]:
    """Yield the result of each batch in the order of the batches.

    Args:
        work: The batches; only a few are taken ahead of the results.
        workers: How many processes may check at once; 1 stays in this one.
        policy: The file of the policy, or ``None`` for the bundled one.

    Raises:
        StoreError: when a worker process was killed.
    """
    ahead = list(itertools.islice(work, IN_PROCESS_BATCHES))
    everything = itertools.chain(ahead, work)
    if workers <= 1 or len(ahead) < IN_PROCESS_BATCHES:
        yield from _alone(everything, policy)
    else:
        yield from _together(everything, workers, policy)


def _alone(work: Iterator[Batch | Unreadable], policy: str | None) -> Iterator[Answer]:
    guard = make_guard(policy)
    for batch in work:
        yield batch if isinstance(batch, Unreadable) else scan_batch(guard, batch)


def _together(
    work: Iterator[Batch | Unreadable], workers: int, policy: str | None
) -> Iterator[Answer]:
    # Spawned processes start clean on every platform and carry no threads over.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, context, initializer=_start, initargs=(policy,))
    waiting: deque[Unreadable | Future[Result]] = deque()
    try:
        for batch in work:
            if isinstance(batch, Unreadable):
                waiting.append(batch)
            else:
                waiting.append(pool.submit(_scan_here, batch, policy))
            if len(waiting) > 2 * workers + 2:
                yield _answer(waiting.popleft())
        while waiting:
            yield _answer(waiting.popleft())
    except BrokenProcessPool as error:
        hint = "memory may have run out; try fewer --workers"
        raise StoreError(Problem("scan", "a worker process was ended", hint)) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _answer(entry: Unreadable | Future[Result]) -> Answer:
    return entry if isinstance(entry, Unreadable) else entry.result()


def _start(policy: str | None) -> None:
    # Ctrl-C reaches the whole group; only the first process answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _guard_here(policy)


@cache
def _guard_here(policy: str | None) -> Guard:
    return make_guard(policy)


def _scan_here(batch: Batch, policy: str | None) -> Result:
    return scan_batch(_guard_here(policy), batch)
