"""Walks the table of sentences that say what the bundled policy does."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from doorstep.model.finding import Act, Channel, Finding, Mark
from doorstep.model.people import AgeBand, Person, Role, Setting, Venue
from doorstep.model.text import Span
from doorstep.policy import bundled_policy, decide

TABLE = Path(__file__).parents[1] / "golden" / "policy_scenarios.toml"
SCENARIOS: list[dict[str, Any]] = tomllib.loads(TABLE.read_text("utf-8"))["scenario"]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario["says"])
def test_the_bundled_policy_does_what_the_sentence_says(scenario: dict[str, Any]) -> None:
    decision = decide(bundled_policy(), a_setting(scenario), [a_finding(scenario)])

    assert decision.outcome == scenario["outcome"]
    assert decision.clause == scenario["clause"]
    assert decision.policy_version == bundled_policy().version
    if "on_dispute" in scenario:
        assert decision.on_dispute == scenario["on_dispute"]
    if "why" in scenario:
        assert decision.why == scenario["why"]
    if "also" in scenario:
        assert set(scenario["also"]) <= set(decision.also)
        assert scenario["also"] or not decision.also


def test_the_table_has_sixty_sentences_and_none_twice() -> None:
    assert len({scenario["says"] for scenario in SCENARIOS}) == len(SCENARIOS) >= 60


def a_setting(scenario: dict[str, Any]) -> Setting:
    sender_age, reader_age = map(AgeBand, scenario.get("ages", ("unknown", "unknown")))
    return Setting(
        Person(Role(scenario["from"]), sender_age),
        tuple(Person(Role(role), reader_age) for role in scenario["to"]),
        Venue(scenario["venue"]),
        scenario.get("audience"),
        scenario.get("former_pair", False),
    )


def a_finding(scenario: dict[str, Any]) -> Finding:
    marks = frozenset(map(Mark, scenario.get("marks", ())))
    act, channel = Act(scenario["act"]), Channel(scenario["channel"])
    return Finding(act, channel, Span(0, 5), 0.9, marks=marks)
