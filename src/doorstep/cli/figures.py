"""Prints the figures of an evaluation as tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from doorstep.cli.screen import paint

Figures = dict[str, Any]


def figure_lines(report: Figures, groups: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the lines of a report.

    Args:
        report: The figures.
        groups: The tables wanted: the word that asks for each, and its name in the report.
    """
    yield from _crossing(report["crossing"])
    for word, name in groups:
        if report[name]:
            yield from _table(word, report[name])
    yield from _alarms(report["false_alarms"])
    yield from _ratios(report)
    yield from _cases(report["cases"])
    speed = report["speed"]
    if speed["turns_per_cpu_second"]:
        yield f"speed  {speed['turns_per_cpu_second']:,.0f} turns per CPU second"


def _heading(words: str) -> str:
    return paint(words, "strong")


def _crossing(rows: dict[str, Figures]) -> Iterator[str]:
    if not rows["all"]["conversations"]:
        return
    yield _heading(f"{'crossing':18}{'recall':>22}{'precision':>22}{'F1':>22}{'talks':>8}")
    for name, row in rows.items():
        if row["conversations"]:
            cells = "".join(
                f"{_share(row[key]) + _between(row[f'{key}_95']):>22}"
                for key in ("recall", "precision", "f1")
            )
            yield f"{name:18}{cells}{row['conversations']:8,}"
    yield ""


def _table(word: str, rows: dict[str, Figures]) -> Iterator[str]:
    yield _heading(f"{word:18}{'recall':>9}{'precision':>11}{'F1':>9}{'there':>8}{'wrong':>8}")
    for name, row in rows.items():
        there = row["hits"] + row["misses"]
        yield (
            f"{name:18}{_share(row['recall']):>9}{_share(row['precision']):>11}"
            f"{_share(row['f1']):>9}{there:8,}{row['alarms']:8,}"
        )
    yield ""


def _alarms(rows: dict[str, Figures]) -> Iterator[str]:
    if not rows:
        return
    yield _heading(f"{'false alarms':18}{'turns':>9}{'alarms':>9}{'per 10,000':>13}   95 %")
    for name, row in rows.items():
        low, high = row["per_10000_95"]
        yield (
            f"{name:18}{row['turns']:9,}{row['alarms']:9,}"
            f"{row['per_10000']:13.1f}   {low:.1f} to {high:.1f}"
        )
    yield ""


def _ratios(report: Figures) -> Iterator[str]:
    names = {
        "values": "values exact",
        "exchanges": "exchanges found",
        "helplines_stopped": "helplines stopped",
    }
    for name, words in names.items():
        ratio = report[name]
        if ratio["of"]:
            yield f"{words}  {_of(ratio)}"


def _cases(rows: dict[str, Figures]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield _heading(f"{'cases':18}{'positives found':>20}{'negatives flagged':>20}{'values':>16}")
    for name, row in rows.items():
        yield (f"{name:18}{_of(row['found']):>20}{_of(row['flagged']):>20}{_of(row['values']):>16}")
    yield ""


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _between(interval: list[float] | None) -> str:
    return "" if interval is None else f" ({interval[0]:.2f}-{interval[1]:.2f})"


def _of(ratio: Figures) -> str:
    return f"{ratio['count']:,} of {ratio['of']:,}" if ratio["of"] else "-"
