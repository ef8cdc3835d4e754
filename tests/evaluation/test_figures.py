import pytest

from doorstep.evaluation.figures import Counts, Ratio, bootstrap, wilson
from doorstep.evaluation.values import same_value


def test_recall_precision_and_f1_follow_from_the_counts() -> None:
    counts = Counts(hits=6, alarms=2, misses=4)

    assert counts.recall == pytest.approx(0.6)
    assert counts.precision == pytest.approx(0.75)
    assert counts.f1 == pytest.approx(2 * 0.6 * 0.75 / (0.6 + 0.75))


def test_what_never_occurs_has_no_figure() -> None:
    counts = Counts()

    assert (counts.recall, counts.precision, counts.f1) == (None, None, None)
    assert wilson(Ratio()) is None


def test_the_interval_of_a_share_is_the_published_one() -> None:
    # Newcombe (1998), table I, method 3: 81 of 263 gives 0.2553 to 0.3662.
    low, high = wilson(Ratio(81, 263)) or (0, 0)

    assert low == pytest.approx(0.2553, abs=1e-4)
    assert high == pytest.approx(0.3662, abs=1e-4)


def test_no_alarm_in_few_turns_still_leaves_room_for_some() -> None:
    low, high = wilson(Ratio(0, 100)) or (1, 0)

    assert low == 0.0
    assert 0.03 < high < 0.04


def test_intervals_hold_the_figure_and_are_the_same_every_time() -> None:
    talks = [Counts(hits=3, alarms=index % 3 == 0, misses=index % 2) for index in range(40)]
    total = Counts(
        sum(talk.hits for talk in talks),
        sum(talk.alarms for talk in talks),
        sum(talk.misses for talk in talks),
    )

    ranges = bootstrap(talks)

    assert ranges == bootstrap(talks)
    for name in ("recall", "precision", "f1"):
        low, high = ranges[name] or (1, 0)
        assert low < getattr(total, name) < high


def test_more_conversations_narrow_the_interval() -> None:
    few = [Counts(hits=1, misses=index % 2) for index in range(20)]

    def spread(talks: list[Counts]) -> float:
        low, high = bootstrap(talks)["recall"] or (0, 0)
        return high - low

    assert spread(few * 10) < spread(few) / 2


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("+12025550134", "2025550134"),
        ("2025550134", "+12025550134"),
        ("+442079460958", "02079460958"),
        ("+12025550134", "+1 202-555-0134"),
        ("Sunny22Days", "@sunny22days"),
        ("kay@example.org", "KAY@example.org"),
        ("example.org/join", "https://www.example.org/join/"),
    ],
)
def test_the_same_place_in_another_form_is_exact(expected: str, found: str) -> None:
    assert same_value(expected, found)


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("+12025550134", "2025550135"),
        ("+12025550134", "5550134555"),
        ("+12025550134", "134"),
        ("sunny22days", "sunny22"),
        ("kay@example.org", "example.org"),
        ("sunny22days", None),
    ],
)
def test_another_place_is_not_exact(expected: str, found: str | None) -> None:
    assert not same_value(expected, found)
