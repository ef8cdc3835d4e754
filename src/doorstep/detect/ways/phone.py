"""Runs of digits that can be telephone numbers, in every country's habits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from doorstep.detect.ways.numbering import plausible, value_of
from doorstep.detect.ways.way import Way
from doorstep.helplines import Registry
from doorstep.model.finding import Channel
from doorstep.model.text import FoldedText

_DIGITS = re.compile(r"\d{1,32}")
_LINK = re.compile(r"^(?:[\s\-.()/_*~|,'·•–—+\\]{1,4}|\s?[^\w\s]{1,3}\s?)$")
_DATE = re.compile(
    r"^(?:(?:19|20)\d{2}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d{2})$"
)
_UNIT = re.compile(
    r"^\s?(?:%|°|mg|ml|mcg|kg|km|cm|mm|lbs?|am\b|pm\b|h\b|hrs?\b|k\b|x\b|€|\$|£|¥|₹|eur\b|usd\b|quid|"
    r"dollars?|pounds?|euros?|bucks|percent|years?|yrs?|days?|weeks?|months?|minutes?|mins?|hours?|"
    r"steps|calories|points|st\b|nd\b|rd\b|th\b)"
)
_MONEY = re.compile(r"(?:[€$£¥₹]|rs\.?|inr|usd|eur)\s?$")
_REFERENCE = re.compile(
    r"(?:\b(?:ref|case|order|ticket|invoice|parcel|tracking|isbn|pnr|claim|crime|incident|booking|"
    r"reference|receipt|serial|version|flight|train|bus|room|bed|psalm|genesis|john|chapter|wordle|"
    r"zip|error|token|value|ssn|part number|serial number|idnr|code|aktenzeichen|expediente|dossier|sendung\w{0,6}|colis|pedido|protocolo|zamówieni\w{0,3}|заказ\w{0,3})"
    r"\b[^\d\n]{0,14}|[a-z]{1,4}[#:/-]?|#|\d[:.,/])$"
)
MIN_WHOLE = 7
MAX_WHOLE = 15


@dataclass(frozen=True, slots=True)
class DigitRun:
    """Digits that belong together, with what stands between and around them."""

    groups: tuple[str, ...] = field(repr=False)
    links: tuple[str, ...] = field(repr=False)
    start: int
    end: int
    plus: bool
    spelled: int
    """How many of the groups were written in words."""

    @property
    def digits(self) -> str:
        """Return all digits in order."""
        return "".join(self.groups)


def digit_runs(text: FoldedText) -> Iterator[DigitRun]:
    """Yield the runs of digits of a decoded text, from left to right."""
    folded = text.folded
    groups: list[re.Match[str]] = []
    for match in _DIGITS.finditer(folded):
        if groups and not _LINK.match(folded[groups[-1].end() : match.start()]):
            yield _run(text, groups)
            groups = []
        groups.append(match)
    if groups:
        yield _run(text, groups)


def _run(text: FoldedText, groups: list[re.Match[str]]) -> DigitRun:
    folded = text.folded
    start = groups[0].start()
    before = folded[max(0, start - 2) : start]
    links = tuple(folded[one.end() : other.start()] for one, other in pairwise(groups))
    return DigitRun(
        tuple(match.group() for match in groups),
        links,
        start,
        groups[-1].end(),
        "+" in before,
        sum(_is_spelled(text, match) for match in groups),
    )


def _is_spelled(text: FoldedText, match: re.Match[str]) -> bool:
    if text.starts is None:
        return False
    span = text.span(match.start(), match.end())
    return any(char.isalpha() for char in text.written[span.start : span.end])


def find_phones(text: FoldedText, registry: Registry, languages: tuple[str, ...]) -> Iterator[Way]:
    """Yield the numbers and parts of numbers in a decoded text.

    The score is that of the shape alone; what is said around it is weighed later.
    """
    for run in digit_runs(text):
        yield from _judge(text, run, registry, languages)


def _judge(
    text: FoldedText, run: DigitRun, registry: Registry, languages: tuple[str, ...]
) -> Iterator[Way]:
    span = text.span(run.start, run.end)
    digits = run.digits
    if registry.is_number(digits) or (registry.is_short_code(digits) and not run.spelled):
        yield Way((Channel.PHONE,), span, 0.0, "phone.helpline", is_helpline=True, digits=digits)
        return
    if not MIN_WHOLE <= len(digits) <= MAX_WHOLE:
        yield Way(
            (Channel.PHONE,),
            span,
            _part_score(text, run),
            "phone.part",
            digits=digits,
            is_part=True,
            spelled=run.spelled > 0,
        )
        return
    score = _whole_score(text, run)
    yield Way(
        (Channel.PHONE,),
        span,
        score,
        "phone.spelled" if run.spelled else "phone.shape",
        value=value_of(digits, plus=run.plus, languages=languages) if _is_whole(run) else None,
        digits=digits,
        certain=score >= 0.8,
        spelled=run.spelled > 0,
    )


def _is_whole(run: DigitRun) -> bool:
    """Tell whether the digits can be dialled: a trunk zero needs eight more behind it."""
    return run.plus or len(run.digits) >= (9 if run.digits.startswith("0") else MIN_WHOLE)


def _whole_score(text: FoldedText, run: DigitRun) -> float:
    digits = run.digits
    score = 0.5 * plausible(digits) + (0.45 if run.plus else 0.0)
    if run.spelled >= 3:
        score += 0.35
    if _LABEL.search(text.folded[max(0, run.start - 16) : run.start]):
        score += 0.4
    if _looks_otherwise(text, run):
        score -= 0.6
    if len(run.groups) > 1 and run.spelled < len(run.groups) / 2:
        score -= _listiness(run)
    if len(set(digits)) <= 2 and not run.plus:
        score -= 0.5
    return max(0.0, min(1.0, score + 0.3))


def _listiness(run: DigitRun) -> float:
    """Return how much a run looks like scores, series or sums rather than a number."""
    commas = sum("," in link for link in run.links)
    mixed = len({link.strip() for link in run.links}) > 2
    small = sum(len(group) <= 2 for group in run.groups) >= 0.7 * len(run.groups)
    single = all(len(group) == 1 for group in run.groups) and run.groups[0] == "0"
    counted = all(len(group) <= 2 for group in run.groups) and not run.digits.startswith("0")
    counted = (counted and len({len(group) for group in run.groups}) > 1) or not (
        single or len(run.groups[0]) > 1
    )
    odd = any(set(link.strip()) & set("/*|~,+\\") for link in run.links)
    return (
        0.35 * counted
        + 0.4 * (commas > 0)
        + 0.15 * mixed
        + 0.3 * (small and odd and not single)
        + 0.1 * odd
    )


def _part_score(text: FoldedText, run: DigitRun) -> float:
    if _looks_otherwise(text, run) or (not run.spelled and _listiness(run) >= 0.3):
        return 0.0
    return min(0.5, 0.1 * run.spelled + (0.15 if run.digits.startswith("0") else 0.0))


def _looks_otherwise(text: FoldedText, run: DigitRun) -> bool:
    """Tell whether the digits read as a date, a sum, a dose or a reference."""
    folded = text.folded
    before = folded[max(0, run.start - 24) : run.start]
    after = folded[run.end : run.end + 12]
    return bool(
        _DATE.match(folded[run.start : run.end])
        or (_UNIT.match(after) and not _EXTENSION.match(after))
        or _MONEY.search(before)
        or _REFERENCE.search(before)
        or (re.match(r"[a-z]|-[a-z]\b|:\d|\.\d", after) and not _EXTENSION.match(after))
        or _is_no_number(run)
    )


def _is_no_number(run: DigitRun) -> bool:
    """Tell whether the grouping is that of something else: an insurance number, an IP, a day."""
    lengths = [len(group) for group in run.groups]
    if lengths == [3, 2, 4] and not run.spelled:
        return True
    if any("+" in link for link in run.links):
        return True
    if len(lengths) == 4 and max(lengths) <= 3 and set(run.links) == {"."}:
        return all(int(group) < 256 for group in run.groups)
    return bool(_DAY.match(run.groups[0])) and len(run.digits) <= 12 and not run.plus


_DAY = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$")
_LABEL = re.compile(
    r"\b(?:phone|tel|telephone|fax|cell|mobile|whats\w{0,4}|wpp|zap|tlf|telefon\w?|handy|movil|celular|cel|portable|gsm|numero)\W{0,4}$"
)
"""A label that says outright that a number to call follows."""
_EXTENSION = re.compile(r" ?(?:x|ext\.?) ?\d")
