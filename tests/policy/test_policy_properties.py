"""What holds for every combination, whatever the rules are."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorstep.model.decision import Outcome
from doorstep.model.finding import CROSSING_ACTS, Act, Channel, Finding, Mark
from doorstep.model.people import PUBLIC_VENUES, AgeBand, Person, Role, Setting, Venue
from doorstep.model.text import Span
from doorstep.policy import bundled_policy, decide, diff, dump_policy, load_policy, policy_problems
from doorstep.policy.rules import severity

POLICY = bundled_policy()
people = st.builds(Person, st.sampled_from(Role), st.sampled_from(AgeBand))
settings_of_talks = st.builds(
    Setting,
    people,
    st.lists(people, max_size=3).map(tuple),
    st.sampled_from(Venue),
    st.none() | st.integers(1, 50),
    st.booleans(),
)
findings = st.builds(
    Finding,
    st.sampled_from(Act),
    st.sampled_from(Channel),
    st.just(Span(0, 4)),
    st.just(0.9),
    marks=st.frozensets(st.sampled_from(Mark)),
)


def strictness(setting: Setting, *found: Finding) -> tuple[int, bool]:
    decision = decide(POLICY, setting, found)
    return severity(decision.outcome, decision.on_dispute)


def a_finding(act: Act, channel: Channel) -> Finding:
    return Finding(act, channel, Span(0, 4), 0.9)


@settings(max_examples=80)
@given(settings_of_talks, findings, st.integers(1, 100))
def test_more_readers_are_never_milder(setting: Setting, found: Finding, more: int) -> None:
    few = setting.audience or 1
    smaller = replace(setting, audience=few)
    larger = replace(setting, audience=few + more)

    assert strictness(smaller, found) <= strictness(larger, found)
    assert strictness(larger, found) <= strictness(replace(setting, audience=1_000_000), found)


@settings(max_examples=80)
@given(settings_of_talks, st.lists(findings, max_size=3), findings)
def test_adding_a_finding_never_makes_milder(
    setting: Setting, found: list[Finding], one: Finding
) -> None:
    assert strictness(setting, *found) <= strictness(setting, *found, one)


@settings(max_examples=80)
@given(settings_of_talks, findings, people)
def test_one_more_reader_never_makes_milder(setting: Setting, found: Finding, one: Person) -> None:
    adult = replace(one, age_band=AgeBand.UNKNOWN)
    more = replace(setting, readers=(*setting.readers, adult))
    if setting.readers:
        assert strictness(setting, found) <= strictness(more, found)


@settings(max_examples=80)
@given(settings_of_talks, findings)
def test_a_public_venue_is_never_milder_than_a_pair(setting: Setting, found: Finding) -> None:
    inside = replace(setting, venue=Venue.PM)
    for venue in PUBLIC_VENUES:
        assert strictness(inside, found) <= strictness(replace(setting, venue=venue), found)


@settings(max_examples=80)
@given(settings_of_talks, findings)
def test_ages_that_are_not_known_are_taken_for_teens(setting: Setting, found: Finding) -> None:
    def at(band: AgeBand) -> Setting:
        readers = tuple(replace(person, age_band=band) for person in setting.readers)
        return replace(setting, sender=replace(setting.sender, age_band=band), readers=readers)

    unknown = strictness(at(AgeBand.UNKNOWN), found)
    assert strictness(at(AgeBand.ADULT), found) <= unknown
    assert unknown == strictness(at(AgeBand.TEEN), found)


def test_a_rule_speaks_for_every_pair_of_roles_venue_act_and_channel() -> None:
    for sender, reader, venue in product(Role, Role, Venue):
        for band, former in product(AgeBand, (False, True)):
            readers = (Person(reader, band),)
            setting = Setting(Person(sender, band), readers, venue, former_pair=former)
            for act, channel in product(CROSSING_ACTS, Channel):
                decision = decide(POLICY, setting, [a_finding(act, channel)])
                assert decision.rule is not None
                assert decision.outcome is not Outcome.ALLOW


@pytest.mark.parametrize("act", [Act.SHARE, Act.ASK, Act.INVITE])
@pytest.mark.parametrize("channel", Channel)
def test_member_and_listener_are_always_stopped(act: Act, channel: Channel) -> None:
    for one, other in ((Role.MEMBER, Role.LISTENER), (Role.LISTENER, Role.MEMBER)):
        for venue in Venue:
            adults = Person(one, AgeBand.ADULT), (Person(other, AgeBand.ADULT),)
            found = a_finding(act, channel)
            assert strictness(Setting(*adults, venue), found) >= (Outcome.PAUSE.strictness, True)


@pytest.mark.parametrize("act", [Act.ACCEPT, Act.EXISTING])
@given(setting=settings_of_talks, channel=st.sampled_from(Channel))
@settings(max_examples=50)
def test_telling_is_never_stopped(act: Act, setting: Setting, channel: Channel) -> None:
    assert decide(POLICY, setting, [a_finding(act, channel)]).outcome is Outcome.HINT


def test_a_former_pair_reads_no_text_that_others_do_not_read() -> None:
    listener = Person(Role.LISTENER, AgeBand.ADULT)
    young = Person(Role.LISTENER, AgeBand.UNKNOWN)
    for act, channel in product(Act, Channel):
        found = [a_finding(act, channel)]
        pair = decide(POLICY, Setting(listener, (listener,), Venue.PM, former_pair=True), found)
        others = decide(POLICY, Setting(young, (listener,), Venue.PM), found)
        seen = (pair.outcome, pair.clause, pair.why, pair.on_dispute, pair.also)
        assert seen == (others.outcome, others.clause, others.why, others.on_dispute, others.also)


def test_the_bundled_policy_has_no_mistake() -> None:
    assert policy_problems(POLICY) == ()
    assert load_policy(dump_policy(POLICY)) == POLICY


@settings(max_examples=8, deadline=None)
@given(st.data())
def test_a_policy_that_was_written_down_loads_as_the_same(data: st.DataObject) -> None:
    from doorstep.policy.loading import _read

    changed = replace(POLICY, rules=tuple(data.draw(changes(rule)) for rule in POLICY.rules[:5]))
    read, problems = _read(dump_policy(changed), "dumped")

    assert not problems
    assert read == changed
    assert diff(changed, changed) == ()


@st.composite
def changes(draw, rule):
    from doorstep.policy import Ages, SideEffect

    most = draw(st.none() | st.integers(rule.fewest, 40))
    ages = st.sampled_from(
        [frozenset(Ages), {Ages.ADULT}, {Ages.TEEN, Ages.TEEN_AND_ADULT}, {Ages.TEEN_AND_ADULT}]
    )
    effects = draw(st.sets(st.sampled_from(SideEffect)))
    return replace(
        rule,
        senders=draw(st.frozensets(st.sampled_from(Role), min_size=1)),
        readers=draw(st.frozensets(st.sampled_from(Role), min_size=1)),
        venues=draw(st.frozensets(st.sampled_from(Venue), min_size=1)),
        channels=draw(st.frozensets(st.sampled_from(Channel), min_size=1)),
        marks=draw(st.frozensets(st.sampled_from(Mark))),
        ages=frozenset(draw(ages)),
        most=most,
        former_pair=draw(st.booleans()),
        also=tuple(effect for effect in SideEffect if effect in effects),
    )
