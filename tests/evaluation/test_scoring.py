import pytest

from doorstep.evaluation.labels import Kind, LabelError, fold_of, labelled
from doorstep.evaluation.report import place_report, report
from doorstep.evaluation.scoring import Found, Score

NOTHING = Found(frozenset(), frozenset(), None, "allow")
ASK = Found(frozenset({"ask"}), frozenset({"social"}), None, "pause")
SHARE = Found(frozenset({"share"}), frozenset({"phone"}), "2025550134", "pause")
IDENTIFY = Found(frozenset({"identify"}), frozenset({"identity"}), None, "hint")
HINT = Found(frozenset(), frozenset(), None, "hint")


def a_talk(*turns: dict, **more: object) -> dict:
    return {"id": "t1", "lang": "en", "venue": "pm", "turns": list(turns), **more}


def turn(*acts: str, **more: object) -> dict:
    return {"by": "A", "text": "words", "acts": list(acts), "channels": [], **more}


def scored(entry: dict, *found: Found) -> Score:
    score = Score()
    score.add(labelled(entry, "t1", "file"), found)
    return score


def test_a_crossing_is_found_missed_or_invented_turn_by_turn() -> None:
    score = scored(a_talk(turn("ask"), turn("share"), turn()), ASK, NOTHING, ASK)

    crossing = report(score)["crossing"]["all"]

    assert (crossing["hits"], crossing["misses"], crossing["alarms"]) == (1, 1, 1)
    assert [place.turn for place in score.missed] == [2]
    assert [place.turn for place in score.alarmed] == [3]


def test_identifying_oneself_is_no_crossing() -> None:
    score = scored(a_talk(turn("identify"), turn("identify")), IDENTIFY, NOTHING)

    crossing = report(score)["crossing"]["all"]

    assert (crossing["hits"], crossing["misses"], crossing["alarms"]) == (0, 0, 0)
    assert report(score)["acts"]["identify"]["recall"] == 0.5
    assert score.alarms["file"].of == 0


def test_an_outcome_without_an_act_is_a_false_alarm_too() -> None:
    score = scored(a_talk(turn(), turn()), HINT, NOTHING)

    assert report(score)["false_alarms"]["file"]["per_10000"] == 5000.0


def test_acts_and_channels_are_counted_on_their_turns() -> None:
    score = scored(
        a_talk(turn("share", channels=["phone", "messenger"]), turn("ask", channels=["social"])),
        SHARE,
        SHARE,
    )

    figures = report(score)

    assert figures["acts"]["share"]["precision"] == 0.5
    assert figures["acts"]["ask"]["recall"] == 0.0
    assert figures["channels"]["phone"]["precision"] == 0.5
    assert figures["channels"]["messenger"]["recall"] == 0.0


def test_variants_of_a_language_count_together() -> None:
    score = Score()
    for code in ("pt-BR", "pt-PT", "en"):
        score.add(labelled(a_talk(turn("ask"), lang=code), "t", "file"), [ASK])

    figures = report(score)

    assert figures["languages"]["pt"]["hits"] == 2
    assert figures["crossing"]["english"]["conversations"] == 1
    assert figures["crossing"]["other languages"]["hits"] == 2


def test_tricks_and_venues_are_those_of_the_conversation() -> None:
    score = scored(a_talk(turn("share"), turn(), tricks=["split", "emoji"]), SHARE, NOTHING)

    figures = report(score)

    assert figures["tricks"]["split"]["recall"] == 1.0
    assert figures["tricks"]["emoji"]["hits"] == 1
    assert figures["venues"] == {"pm": figures["tricks"]["split"]}


def test_values_are_exact_in_either_form_of_a_number() -> None:
    score = scored(
        a_talk(turn("share", value="+12025550134"), turn("share", value="kay")), SHARE, SHARE
    )

    assert (score.values.count, score.values.of) == (1, 2)


def test_turns_that_were_read_as_something_are_no_false_alarms() -> None:
    turns = [
        {"by": "A", "text": "words", "read_as": reading}
        for reading in ("contact_exchange", "helpline_exempt", "other_violation", "hard_negative")
    ]
    score = scored(a_talk(*turns), SHARE, ASK, ASK, NOTHING)

    assert (score.exchanges.count, score.exchanges.of) == (1, 1)
    assert (score.helplines.count, score.helplines.of) == (1, 1)
    assert (score.alarms["file"].count, score.alarms["file"].of) == (0, 1)


def test_a_case_is_found_or_flagged_by_what_it_is() -> None:
    score = Score()
    good = {"text": "a", "positive": True, "expected_values": ["+12025550134"], "kind": "phone"}
    bad = {"text": "b", "positive": False, "expected_values": [], "kind": "none"}
    for entry, found in ((good, SHARE), (good, NOTHING), (bad, ASK), (bad, NOTHING)):
        score.add(labelled(entry, "c", "peer"), [found])

    case = score.cases["peer"]

    assert (case.found.count, case.found.of) == (1, 2)
    assert (case.flagged.count, case.flagged.of) == (1, 2)
    assert (case.exact.count, case.exact.of) == (1, 2)


def test_a_plain_message_is_benign_unless_it_says_otherwise() -> None:
    assert labelled({"text": "a"}, "m", "f").kind is Kind.BENIGN
    assert labelled({"text": "a", "positive": False}, "m", "f").kind is Kind.CASE


def test_a_listed_place_holds_no_words_unless_asked() -> None:
    score = scored(a_talk(turn("ask", text="secret words")), NOTHING)

    assert "text" not in place_report(score.missed[0], show=False)
    assert place_report(score.missed[0], show=True)["text"] == "secret words"


@pytest.mark.parametrize(
    "wrong",
    [
        {"acts": ["asking"]},
        {"acts": "ask"},
        {"channels": [1]},
        {"value": 12},
    ],
)
def test_labels_of_the_wrong_kind_are_refused_without_a_word_of_the_text(wrong: dict) -> None:
    with pytest.raises(LabelError) as caught:
        labelled(a_talk({"text": "secret", "acts": [], **wrong}), "t", "f")

    assert "secret" not in str(caught.value)


def test_a_fold_is_the_same_on_every_machine() -> None:
    assert (fold_of("c1-001", 1000), fold_of("zwölf-7", 1000)) == (365, 487)


def test_folds_are_about_equal() -> None:
    folds = [fold_of(f"talk-{number}", 5) for number in range(1000)]

    assert all(150 < folds.count(number) < 250 for number in range(5))
