"""Patterns of a house are linear, long enough, and leave greetings alone."""

import time

import pytest

from doorstep.errors import PolicyError
from doorstep.model.decision import Outcome
from doorstep.model.finding import HouseWord
from doorstep.model.people import AgeBand, Person, Role, Setting, Venue
from doorstep.model.text import Span
from doorstep.policy import (
    Policy,
    bundled_policy,
    decide,
    dump_policy,
    find_house_words,
    load_policy,
)
from doorstep.policy.words import compile_pattern, pattern_mistakes

ADULT = Person(Role.LISTENER, AgeBand.ADULT)
PAIR = Setting(ADULT, (ADULT,), Venue.PM)


def with_word(pattern: str, outcome: str = "pause") -> Policy:
    word = f"""
[[house_word]]
id = "flirting"
pattern = '{pattern}'
outcome = "{outcome}"
clause = "9.1"
why = "house_word"
"""
    return load_policy(dump_policy(bundled_policy()) + word)


def test_a_house_word_is_found_where_it_stands() -> None:
    policy = with_word(r"\bsend (me )?(a )?kiss(es)?\b")
    assert find_house_words(policy, "please send me kisses") == [("flirting", 7, 21)]
    assert find_house_words(policy, "please send me a note") == []
    assert find_house_words(bundled_policy(), "send me kisses") == []


def test_a_house_word_decides_with_its_own_outcome_and_clause() -> None:
    policy = with_word("kisses")
    decision = decide(policy, PAIR, (), [HouseWord("flirting", Span(0, 6))])
    assert (decision.outcome, decision.rule, decision.clause) == (Outcome.PAUSE, "flirting", "9.1")


def test_a_word_that_the_policy_does_not_know_changes_nothing() -> None:
    assert decide(bundled_policy(), PAIR, (), [HouseWord("gone", Span(0, 6))]).outcome == "allow"


def test_a_policy_with_house_words_is_written_down_whole() -> None:
    policy = with_word(r"\"kiss\" me\b")
    assert load_policy(dump_policy(policy)) == policy


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        ("(a|b)*", "the pattern matches the empty text"),
        ("ab", "the pattern matches fewer than three letters"),
        ("ох", "the pattern matches fewer than three letters"),
        ("good m", "the pattern matches an everyday greeting"),
        (r"(\w+) \1", "the pattern looks back or ahead"),
        ("kiss(?= me)", "the pattern looks back or ahead"),
        ("(?<!no )kiss", "the pattern looks back or ahead"),
        ("kiss(", "the pattern cannot be read"),
        ("k" * 501, "the pattern is longer than 500"),
    ],
)
def test_an_unfit_pattern_is_refused(pattern: str, what: str) -> None:
    with pytest.raises(PolicyError) as raised:
        with_word(pattern)
    assert any(problem.what.startswith(what) for problem in raised.value.problems)
    assert all(problem.hint for problem in raised.value.problems)


@pytest.mark.parametrize(
    "pattern",
    [
        "(kiss+)+",
        "((a*)b)*",
        "(?:x[+]+)*y",
        "(ki{2,}ss){3,}",
        "(k|k)*s",
        "(ki?){9}",
        "(k{1,9}){1,9}s",
    ],
)
def test_without_re2_a_repeated_repeat_is_refused(pattern: str) -> None:
    matcher, what, _ = compile_pattern(pattern, native=False)
    assert matcher is None
    assert what == "the pattern repeats what can match in several ways"


@pytest.mark.parametrize(
    "pattern",
    [r"(?:kiss){1,3}", r"send (me )?kisses", r"[(+]+kiss\)+", r"(\d{4})+", r"(hug|kiss) me"],
)
def test_without_re2_a_plain_pattern_is_taken(pattern: str) -> None:
    matcher, what, _ = compile_pattern(pattern, native=False)
    assert matcher is not None, what


def test_a_word_of_two_signs_is_whole_in_chinese() -> None:
    matcher, _, _ = compile_pattern("约炮")
    assert matcher is not None
    assert pattern_mistakes(matcher, "约炮") == []


def test_a_hostile_text_takes_time_in_proportion_to_its_length() -> None:
    pytest.importorskip("re2")
    policy = with_word("(k+i*)+ss")

    def seconds(length: int) -> float:
        begun = time.perf_counter()
        find_house_words(policy, "k" * length)
        return time.perf_counter() - begun

    seconds(1000)
    assert seconds(50_000) < 200 * max(seconds(5_000), 0.0005)
