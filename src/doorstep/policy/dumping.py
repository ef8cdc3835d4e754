"""Writes a policy as the TOML file that it could have been read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from doorstep.model.decision import Outcome
from doorstep.model.finding import Act, Channel, Mark
from doorstep.model.people import Role, Venue
from doorstep.policy.policy import Policy
from doorstep.policy.rules import STAFF, Ages, HouseWordRule, Rule


def dump_policy(policy: Policy) -> str:
    """Return TOML that loads as the same policy; comments are not kept."""
    lines = [f"version = {quoted(policy.version)}", f"date = {quoted(policy.date)}"]
    for rule in policy.rules:
        lines += ["", "[[rule]]", *_rule(rule)]
    for word in policy.house_words:
        lines += ["", "[[house_word]]", *_word(word)]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Return *text* as a TOML string on one line."""
    return '"' + "".join(_escaped(sign) for sign in text) + '"'


def _escaped(sign: str) -> str:
    if sign in '"\\':
        return "\\" + sign
    if sign < " " or sign == "\x7f":
        return f"\\u{ord(sign):04x}"
    return sign


def _rule(rule: Rule) -> Iterator[str]:
    yield f"id = {quoted(rule.id)}"
    yield from _roles("from", rule.senders)
    yield from _roles("to", rule.readers)
    yield from _unless_all("venues", rule.venues, Venue)
    yield f"acts = {_list(act for act in Act if act in rule.acts)}"
    yield from _unless_all("channels", rule.channels, Channel)
    if rule.marks:
        yield f"marks = {_list(mark for mark in Mark if mark in rule.marks)}"
    yield from _bounds(rule)
    yield from _ages(rule.ages)
    if rule.former_pair:
        yield 'relationship = "former_pair"'
    yield from _follows(rule)


def _word(word: HouseWordRule) -> Iterator[str]:
    yield f"id = {quoted(word.id)}"
    yield f"pattern = {quoted(word.pattern)}"
    yield from _follows(word)


def _follows(row: Rule | HouseWordRule) -> Iterator[str]:
    yield f"outcome = {quoted(row.outcome)}"
    if row.outcome is Outcome.PAUSE or row.on_dispute != "hold":
        yield f"on_dispute = {quoted(row.on_dispute)}"
    if row.clause is not None:
        yield f"clause = {quoted(row.clause)}"
    if row.why is not None:
        yield f"why = {quoted(row.why)}"
    if row.also:
        yield f"also = {_list(row.also)}"


def _roles(key: str, roles: frozenset[Role]) -> Iterator[str]:
    if roles == STAFF:
        yield f'{key} = "staff"'
    else:
        yield from _unless_all(key, roles, Role)


def _unless_all(key: str, values: Iterable[StrEnum], every: type[StrEnum]) -> Iterator[str]:
    chosen = set(values)
    if chosen != set(every):
        yield f"{key} = {_list(value for value in every if value in chosen)}"


def _bounds(rule: Rule) -> Iterator[str]:
    most = "" if rule.most is None else f", max = {rule.most}"
    if rule.fewest > 1 or most:
        yield f"readers = {{ min = {rule.fewest}{most} }}"


def _ages(ages: frozenset[Ages]) -> Iterator[str]:
    if ages == frozenset(Ages):
        return
    names = [Ages.ADULT] if Ages.ADULT in ages else []
    if Ages.TEEN in ages:
        names.append(Ages.TEEN)  # the name stands for teen and adult as well
    elif Ages.TEEN_AND_ADULT in ages:
        names.append(Ages.TEEN_AND_ADULT)
    yield f"age_bands = {_list(names)}"


def _list(values: Iterable[str]) -> str:
    return "[" + ", ".join(quoted(value) for value in values) + "]"
