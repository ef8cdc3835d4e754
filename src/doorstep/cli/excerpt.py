"""Shows where in a message something was found, masked unless asked otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from doorstep.cli.screen import MASK, harmless, width
from doorstep.model.text import Span

AROUND = 30
"""Characters shown on each side of a place."""
MOST_PLACES = 6


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the message and what it is called below it."""

    span: Span
    what: str


def excerpt(text: str, places: Iterable[Place], *, show: bool) -> Iterator[str]:
    """Yield lines: a piece of the message, and below it the place marked and named.

    Every marked place of the message is masked in every line, so that no line
    shows what another hides.
    """
    ordered = sorted(places, key=lambda place: place.span)
    shown = text if show else _masked(text, [place.span for place in ordered])
    for place in ordered[:MOST_PLACES]:
        yield from _marked(shown, place)
    if len(ordered) > MOST_PLACES:
        yield f"… and {len(ordered) - MOST_PLACES} more places"


def _masked(text: str, spans: list[Span]) -> str:
    signs = list(text)
    for span in spans:
        for place in range(span.start, min(span.end, len(signs))):
            if not signs[place].isspace():
                signs[place] = MASK
    return "".join(signs)


def _marked(text: str, place: Place) -> Iterator[str]:
    start, end = place.span.start, min(place.span.end, place.span.start + 2 * AROUND)
    before = _cut(text[max(0, start - AROUND) : start], start > AROUND, at_start=True)
    after = _cut(text[end : end + AROUND], len(text) > end + AROUND, at_start=False)
    middle = harmless(text[start:end]) + ("…" if end < place.span.end else "")
    yield f"{before}{middle}{after}"
    yield f"{' ' * width(before)}{'^' * max(1, width(middle))} {place.what}"


def _cut(text: str, is_cut: bool, *, at_start: bool) -> str:
    piece = harmless(text)
    if not is_cut:
        return piece
    return f"…{piece}" if at_start else f"{piece}…"
