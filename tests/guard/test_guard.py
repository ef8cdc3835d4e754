"""The guard keeps its promises: the contract, the memory, and silence about words."""

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorstep import Act, Channel, Guard, Outcome, Span, Talk
from doorstep.errors import RecordError, SettingError
from doorstep.model.finding import Mark
from doorstep.people import PersonLike

PAIR: dict[str, PersonLike] = {"A": "listener", "B": {"role": "member", "age_band": "adult"}}
SAID = (
    ("B", "hi, is anybody there"),
    ("A", "I'm here. What brought you?"),
    ("B", "whats ur insta?"),
    ("A", "I can't share that, it keeps us both safe"),
    ("B", "its sunny then two two then days"),
    ("B", "my number is 07700 900"),
    ("B", "then three one eight"),
    ("A", "What should I call you?"),
    ("B", "lune.bleue_88"),
    ("A", "You can call Samaritans on 116 123, any time"),
    ("B", "can we talk somewhere else?"),
    ("A", "sure, add me on telegram, harrow_lark"),
    ("B", "added you"),
    ("B", "my ex keeps texting me, he found my new number"),
    ("A", "did he ask for your number?"),
    ("B", "i want to die. call me on 07700 900318"),
)


def test_a_shared_number_is_paused_at_its_place() -> None:
    verdict = Guard().check("you can text me on 415 555 0134")

    assert verdict.outcome == "pause"
    assert verdict.findings[0].act == "share"
    assert verdict.findings[0].channel == "phone"
    assert verdict.findings[0].span == Span(19, 31)
    assert verdict.value == "+14155550134"
    assert verdict.machine_decided
    assert verdict.clause == "8.1"


def test_an_ask_is_paused_and_the_refusal_is_not() -> None:
    talk = Guard().talk(venue="support_chat", people=PAIR)

    asked = talk.say("B", "whats ur insta?")
    refused = talk.say("A", "I can't share that, it keeps us both safe")

    assert (asked.outcome, asked.acts) == (Outcome.PAUSE, (Act.ASK,))
    assert (refused.outcome, refused.findings) == (Outcome.ALLOW, ())


def test_a_name_given_piece_by_piece_is_put_together() -> None:
    talk = Guard().talk(people=PAIR)
    talk.say("B", "you've helped so much, whats ur insta?")
    talk.say("A", "I'm glad! I can't share that, it keeps us both safe")

    verdict = talk.say("B", "its sunny then two two then days")

    assert verdict.acts == (Act.SHARE,)
    assert verdict.channels == (Channel.SOCIAL,)
    assert verdict.value == "sunny22days"


def test_the_same_name_is_a_share_after_an_ask_and_nothing_after_a_greeting() -> None:
    asked, greeted = Guard().talk(people=PAIR), Guard().talk(people=PAIR)
    asked.say("A", "what's your snap?")
    greeted.say("A", "what shall I call you?")

    assert asked.say("B", "lune.bleue_88").acts == (Act.SHARE,)
    assert greeted.say("B", "lune.bleue_88").acts == ()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(SAID), min_size=1, max_size=10))
def test_a_talk_continued_from_its_record_gives_the_same_verdicts(
    turns: list[tuple[str, str]],
) -> None:
    guard = Guard()
    kept = guard.talk(people=PAIR)
    stored = guard.talk(people=PAIR).record()
    for by, text in turns:
        resumed = guard.resume(stored)
        assert resumed.say(by, text) == kept.say(by, text)
        stored = resumed.record()
        assert len(stored) < 8_000


@pytest.mark.parametrize("text", [text for _, text in SAID])
def test_nothing_that_is_printed_holds_a_word_of_the_message(text: str) -> None:
    talk = Guard().talk(people=PAIR)
    verdict = talk.say("B", text)

    printed = " ".join([repr(verdict), str(verdict), repr(verdict.findings), repr(talk)]).casefold()

    telling = [
        word for word in text.casefold().split() if len(word) > 6 or any(map(str.isdigit, word))
    ]
    assert not [word for word in telling if word in printed]


def test_the_same_words_get_the_same_answer_from_many_threads() -> None:
    guard = Guard()
    answers = []

    def ask() -> None:
        talk = guard.talk(people=PAIR)
        answers.append([str(talk.say(by, text)) for by, text in SAID])

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8
    assert all(answer == answers[0] for answer in answers)


def test_the_slower_path_gives_the_same_verdicts() -> None:
    fast, slow = Guard().talk(people=PAIR), Guard(native=False).talk(people=PAIR)
    for by, text in SAID:
        assert fast.say(by, text) == slow.say(by, text)


def test_all_unknown_names_are_reported_at_once_with_a_hint() -> None:
    with pytest.raises(SettingError) as caught:
        Guard().talk(people={"A": "listner", "B": {"role": "member", "age_band": "old"}})

    assert len(caught.value.problems) == 2
    assert "listener" in caught.value.problems[0].hint


@pytest.mark.parametrize("record", ["", "[]", "{}", '{"v": 9}', '{"v": 1}'])
def test_what_is_no_record_is_refused(record: str) -> None:
    with pytest.raises((RecordError, SettingError)):
        Guard().resume(record)


@pytest.mark.parametrize(
    "text", ["", "\x00", "\ud800", "a" * 1_000_000, "7 " * 100_000, "\u202e" * 50]
)
def test_no_text_is_too_strange_to_be_checked(text: str) -> None:
    assert Guard().check(text).outcome in set(Outcome)


def test_what_is_too_long_to_be_read_waits_for_a_person() -> None:
    verdict = Guard().check("hello " * 5_000 + "text me on 07700 900318")
    assert verdict.outcome == "hold"
    assert verdict.why == "too_long"


def test_words_of_crisis_go_on_their_way_without_the_detail() -> None:
    verdict = Guard().check("i want to die. call me on 07700 900318")

    assert verdict.outcome == "pause"
    assert verdict.crisis is not None
    assert verdict.deliver is not None
    assert verdict.deliver.startswith("i want to die")
    assert "07700" not in verdict.deliver


def test_a_message_without_its_detail_is_offered_only_if_words_remain() -> None:
    guard = Guard()
    assert guard.check("you can text me on 415 555 0134").without() == "you can text me on"
    assert guard.check("07700 900318").without() is None


@pytest.mark.parametrize(
    "number", ["116 123", "116123", "0808 2000 247", "+44 808 2000 247", "988"]
)
def test_a_helpline_is_let_through_however_it_is_written(number: str) -> None:
    talk = Guard().talk(people=PAIR)
    verdict = talk.say("A", f"please ring them, it's {number}, they are awake all night")
    assert verdict.outcome == "allow"


def test_a_private_number_that_claims_to_be_a_helpline_waits_for_a_person() -> None:
    talk = Guard().talk(people=PAIR)
    verdict = talk.say("A", "the crisis helpline is 07700 900318")

    assert verdict.outcome == "hold"
    assert verdict.acts == ()
    assert Mark.CLAIMS_HELPLINE in verdict.findings[0].marks


def test_more_readers_never_make_it_milder() -> None:
    guard = Guard()
    pair = guard.talk("pm", {"A": "listener", "B": "listener"})
    room = guard.talk("room", {"A": "listener", "B": "listener"}, audience=40)
    text = "add me on telegram, harrow_lark"
    assert room.say("A", text).outcome.strictness >= pair.say("A", text).outcome.strictness


def test_a_talk_prints_without_its_words() -> None:
    talk = Guard().talk(people=PAIR)
    talk.say("B", "my number is 07700 900")
    assert "07700" not in repr(talk)
    assert isinstance(talk, Talk)
