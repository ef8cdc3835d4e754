import json

import pytest

from doorstep.archives.conversation import LineError, conversation, read_object


def test_a_labelled_talk_is_read_whole() -> None:
    line = json.dumps(
        {
            "id": "a1",
            "lang": "pt-BR",
            "venue": "room",
            "audience": 40,
            "people": {"A": "listener", "B": {"role": "member", "age_band": "adult"}},
            "turns": [{"by": "A", "text": "oi"}, {"by": "B", "text": "ola"}],
        }
    ).encode()

    talk = conversation(read_object(line), 3)

    assert (talk.id, talk.venue, talk.audience, talk.language) == ("a1", "room", 40, "pt-BR")
    assert talk.people == {"A": "listener", "B": {"role": "member", "age_band": "adult"}}
    assert [tuple(turn) for turn in talk.turns] == [("A", "oi"), ("B", "ola")]


def test_a_message_without_an_id_is_named_by_its_line() -> None:
    talk = conversation({"text": "hi"}, 12)

    assert talk.id == "line 12"
    assert len(talk.turns) == 1


def test_what_is_absent_stays_absent() -> None:
    talk = conversation({"turns": [{"text": "hi"}]}, 1)

    assert (talk.venue, talk.people, talk.audience) == (None, None, None)


def test_half_a_surrogate_pair_is_read() -> None:
    talk = conversation(read_object(b'{"text": "a\\ud800b"}'), 1)

    assert talk.turns[0].text == "a\ud800b"


@pytest.mark.parametrize(
    "line",
    [b"", b"{", b"[1]", b'"text"', b"null", b"\xff\xfe", b'{"text": "a\xff"}', b"[" * 100_000],
)
def test_a_line_that_is_no_object_is_refused(line: bytes) -> None:
    with pytest.raises(LineError):
        read_object(line)


@pytest.mark.parametrize(
    "entry",
    [
        {},
        {"text": None},
        {"text": 5},
        {"id": True, "text": "secret"},
        {"id": [1], "text": "secret"},
        {"lang": 5, "text": "secret"},
        {"turns": "secret"},
        {"turns": ["secret"]},
        {"turns": [{"by": "A"}]},
        {"turns": [{"by": 4, "text": "secret"}]},
        {"turns": [], "venue": "secret"},
        {"turns": [], "venue": ["pm"]},
        {"turns": [], "people": ["secret"]},
        {"turns": [], "people": {"A": "secret"}},
        {"turns": [], "people": {"A": {"role": "secret"}}},
        {"turns": [], "people": {"A": {"role": "member", "age_band": "secret"}}},
        {"turns": [], "people": {"A": {"role": "member", "secret": 1}}},
        {"turns": [], "people": {"A": {"role": "member", "former_member_of": 1}}},
        {"turns": [], "audience": -1},
        {"turns": [], "audience": "secret"},
    ],
)
def test_an_entry_of_the_wrong_kind_is_refused_without_its_words(entry: dict) -> None:
    with pytest.raises(LineError) as caught:
        conversation(entry, 1)

    assert "secret" not in str(caught.value)
