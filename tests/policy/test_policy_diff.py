"""A comparison says in readable lines what changes for whom."""

from dataclasses import replace

from doorstep.model.decision import OnDispute, Outcome
from doorstep.model.finding import Act, Channel
from doorstep.model.people import Role, Venue
from doorstep.policy import Ages, ChangeKind, Policy, Rule, bundled_policy, diff

SMALL = Policy("1.0", "2026-11-24", (Rule("all", frozenset(Act), Outcome.PAUSE, "8.1", "generic"),))


def with_first(rule: Rule) -> Policy:
    return replace(SMALL, version="1.1", rules=(rule, *SMALL.rules))


def lines(before: Policy, after: Policy) -> list[str]:
    return [str(change) for change in diff(before, after)]


def test_a_policy_does_not_differ_from_itself() -> None:
    assert diff(bundled_policy(), bundled_policy()) == ()


def test_one_stricter_rule_is_one_line_for_people_and_one_for_the_rule() -> None:
    phone = Rule(
        "phones", frozenset({Act.SHARE}), Outcome.HOLD, "8.1", "generic",
        senders=frozenset({Role.LISTENER}), readers=frozenset({Role.LISTENER}),
        venues=frozenset({Venue.PM}), channels=frozenset({Channel.PHONE}),
    )  # fmt: skip
    assert lines(SMALL, with_first(phone)) == [
        "listener → listener in pm: share by phone: pause → hold, on dispute hold → nothing",
        "rule 'phones' added as number 1",
    ]
    assert [change.stricter for change in diff(SMALL, with_first(phone))] == [True, None]
    assert [change.stricter for change in diff(with_first(phone), SMALL)] == [False, None]


def test_who_reads_how_old_and_which_pair_are_said() -> None:
    several = Rule("x", frozenset({Act.ASK}), Outcome.HOLD, "8.1", "generic", fewest=5)
    assert (
        "any → any: ask (5 or more readers): pause → hold" in lines(SMALL, with_first(several))[0]
    )
    pair = replace(several, fewest=1, former_pair=True)
    assert "any → any: ask (former pair): pause → hold" in lines(SMALL, with_first(pair))[0]


def test_another_clause_another_text_and_another_way_of_dispute_are_said() -> None:
    (rule,) = SMALL.rules
    other = replace(rule, clause="8.2", why="ask", on_dispute=OnDispute.RELEASE)
    assert lines(SMALL, replace(SMALL, rules=(other,))) == [
        f"any → any: {' or '.join(Act)}: clause 8.1 → 8.2, why generic → ask, on dispute hold → release",
        "rule 'all' changed: clause, why, on_dispute",
    ]


def test_a_new_name_alone_changes_nothing_for_people() -> None:
    (rule,) = SMALL.rules
    kinds = [one.kind for one in diff(SMALL, replace(SMALL, rules=(replace(rule, id="new"),)))]
    assert kinds == [ChangeKind.RULE_ADDED, ChangeKind.RULE_REMOVED]


def test_rules_in_another_order_are_said() -> None:
    turned = replace(bundled_policy(), rules=bundled_policy().rules[::-1])
    assert "the rules stand in another order" in lines(bundled_policy(), turned)


def test_ages_read_aloud() -> None:
    young = Rule(
        "x", frozenset({Act.ASK}), Outcome.HOLD, "8.1", "generic", ages=frozenset({Ages.TEEN})
    )
    assert "ask (teen or unknown age): pause" in lines(SMALL, with_first(young))[0]
    grown = replace(young, ages=frozenset(Ages) - {Ages.TEEN_AND_ADULT})
    assert "ask (not teen and adult): pause" in lines(SMALL, with_first(grown))[0]
