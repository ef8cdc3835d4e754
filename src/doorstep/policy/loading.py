"""Reads a policy from TOML and reports all its mistakes at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from doorstep.errors import PolicyError, Problem
from doorstep.model.decision import OnDispute, Outcome
from doorstep.model.finding import Act, Channel, Mark
from doorstep.model.people import Role, Venue
from doorstep.policy import names
from doorstep.policy.checks import policy_problems
from doorstep.policy.fields import Fields
from doorstep.policy.places import Places
from doorstep.policy.policy import Policy
from doorstep.policy.rules import Ages, HouseWordRule, Rule, SideEffect
from doorstep.policy.words import compile_pattern, pattern_mistakes
from doorstep.texts import has_text, keys

_VERSION = re.compile(r"\d{1,4}(\.\d{1,4}){1,2}")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def load_policy(source: str | bytes, name: str = "policy") -> Policy:
    """Return the policy that a TOML *source* holds.

    Args:
        source: The text of the file, not its name; bytes are read as UTF-8.
        name: What the file is called in errors.

    Raises:
        PolicyError: naming every mistake at once, each with a hint.
    """
    policy, problems = _read(source, name)
    if policy is not None:
        problems = [*problems, *policy_problems(policy, Places(_text(source), name))]
    if policy is None or problems:
        raise PolicyError(problems)
    return policy


@cache
def bundled_policy() -> Policy:
    """Return the policy that ships with Doorstep.

    It is read without the checks over all combinations; the tests make those.
    """
    source = files("doorstep.policy").joinpath("default.toml").read_text("utf-8")
    policy, problems = _read(source, "default.toml")
    if policy is None or problems:
        raise PolicyError(problems)
    return policy


def _text(source: str | bytes) -> str:
    return source.decode("utf-8", "replace") if isinstance(source, bytes) else source


def _read(source: str | bytes, name: str) -> tuple[Policy | None, list[Problem]]:
    """Return what could be read of a policy, and every mistake in its fields."""
    try:
        text = source.decode("utf-8") if isinstance(source, bytes) else source
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        problem = Problem(name, f"not UTF-8 at byte {error.start}", "save the file as UTF-8")
        return None, [problem]
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return None, [Problem(name, f"not TOML: {error}", "put right what stands at that place")]
    places = Places(text, name)
    top = Fields(table, name, places.top())
    top.only(names.TOP_KEYS)
    version, date = _version(top), _date(top, table)
    rules, problems = _rules(_tables(top, table, "rule"), places)
    words, more = _words(_tables(top, table, "house_word"), places)
    if not table.get("rule"):
        top.wrong("there is no rule", "begin one with [[rule]]; docs/policy.md has an example")
    return Policy(version, date, tuple(rules), tuple(words)), [*top.problems, *problems, *more]


def _version(top: Fields) -> str:
    version = top.string("version", required=True)
    if version is not None and _VERSION.fullmatch(version) is None:
        top.wrong("the version is not one", 'write version = "1.0" or "1.0.2"', "version")
    return version or ""


def _date(top: Fields, table: Mapping[str, Any]) -> str:
    date = str(table.get("date", ""))
    found = _DATE.fullmatch(date)
    if found is None or not _is_day(*map(int, found.groups())):
        what = "the date is not a day" if date else "'date' is missing"
        top.wrong(what, 'write it as year, month, day: date = "2026-11-24"', "date")
    return date


def _is_day(year: int, month: int, day: int) -> bool:
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if is_leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= month <= 12 and 1 <= day <= days[month - 1]


def _tables(top: Fields, table: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    value = table.get(key, [])
    if isinstance(value, list) and all(isinstance(entry, dict) for entry in value):
        return value
    top.wrong(f"'{key}' is not a list of tables", f"begin each one with [[{key}]]", key)
    return []


def _rules(tables: Sequence[Mapping[str, Any]], places: Places) -> tuple[list[Rule], list[Problem]]:
    """Return the rules that could be read, in order, and the mistakes in all."""
    rules: list[Rule] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for number, table in enumerate(tables, 1):
        where, lines = places.table("rule", number, table.get("id"))
        fields = Fields(table, where, lines)
        rule = _rule(fields)
        _not_twice(fields, rule.id, number, seen)
        problems += fields.problems
        if fields.is_whole and rule.acts:
            rules.append(rule)
    return rules, problems


def _rule(fields: Fields) -> Rule:
    fields.only(names.RULE_KEYS)
    name = fields.identity()
    every = frozenset[str]
    acts = fields.several("acts", names.ACTS, None)
    marks = fields.several("marks", names.MARKS, every())
    fewest, most = fields.bounds("readers")
    outcome, clause, why, on_dispute, also = _follows(fields)
    return Rule(
        name, frozenset(map(Act, acts)), outcome, clause, why,
        senders=frozenset(map(Role, fields.several("from", names.ROLES, every(Role)))),
        readers=frozenset(map(Role, fields.several("to", names.ROLES, every(Role)))),
        venues=frozenset(map(Venue, fields.several("venues", names.VENUES, every(Venue)))),
        channels=frozenset(
            map(Channel, fields.several("channels", names.CHANNELS, every(Channel)))
        ),
        marks=frozenset(map(Mark, marks)),
        fewest=fewest, most=most,
        ages=frozenset(map(Ages, fields.several("age_bands", names.AGES, every(Ages)))),
        former_pair=_relationship(fields),
        on_dispute=on_dispute, also=also,
    )  # fmt: skip


def _relationship(fields: Fields) -> bool:
    return (
        fields.one("relationship", (names.FORMER_PAIR, names.ANY), names.ANY) == names.FORMER_PAIR
    )


def _follows(
    fields: Fields,
) -> tuple[Outcome, str | None, str | None, OnDispute, tuple[SideEffect, ...]]:
    """Return what follows where a rule or a house word fits."""
    named = fields.one("outcome", names.OUTCOMES)
    if named is None:
        fields.is_whole = False
    outcome = Outcome(named or Outcome.HOLD)
    must_say = outcome is not Outcome.ALLOW
    clause = fields.clause(required=must_say)
    why = fields.string("why", required=must_say)
    if why is not None and not has_text(why):
        hint = names.hint_for(why, keys()) if names.closest(why, keys()) else "see docs/policy.md"
        fields.wrong(f"there is no text '{why[:40]}' for why", hint, "why")
    disputed = fields.one("on_dispute", names.ON_DISPUTE, OnDispute.HOLD.value)
    also = tuple(map(SideEffect, fields.ordered("also", names.EFFECTS)))
    return outcome, clause, why, OnDispute(disputed or OnDispute.HOLD), also


def _words(
    tables: Sequence[Mapping[str, Any]], places: Places
) -> tuple[list[HouseWordRule], list[Problem]]:
    words: list[HouseWordRule] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for number, table in enumerate(tables, 1):
        where, lines = places.table("house_word", number, table.get("id"))
        fields = Fields(table, where, lines)
        word = _word(fields)
        _not_twice(fields, word.id, number, seen)
        problems += fields.problems
        words.append(word)
    return words, problems


def _word(fields: Fields) -> HouseWordRule:
    fields.only(names.WORD_KEYS)
    name = fields.identity()
    pattern = fields.string("pattern", required=True) or ""
    matcher, what, hint = compile_pattern(pattern) if pattern else (None, "", "")
    if what:
        fields.wrong(what, hint, "pattern")
    if matcher is not None:
        for mistake, way_out in pattern_mistakes(matcher, pattern):
            fields.wrong(mistake, way_out, "pattern")
    outcome, clause, why, on_dispute, also = _follows(fields)
    return HouseWordRule(name, pattern, outcome, clause, why, on_dispute, also, matcher)


def _not_twice(fields: Fields, name: str, number: int, seen: dict[str, int]) -> None:
    if name and seen.setdefault(name, number) != number:
        fields.wrong(f"the id is the one of number {seen[name]} already", "give it its own", "id")
