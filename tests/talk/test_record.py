"""A talk's memory is bounded, and comes back from its record as it was."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorstep.errors import RecordError
from doorstep.model.finding import Act, Channel
from doorstep.model.memory import TalkMemory, Traces
from doorstep.talk import from_record, remember, to_record
from doorstep.talk.remember import KEEP_TURNS, MAX_OPENS, MAX_PIECES

CHANNELS = st.lists(st.sampled_from(Channel), max_size=3).map(tuple)
TRACES = st.builds(
    Traces,
    opened=st.lists(st.tuples(st.sampled_from(Act), CHANNELS), max_size=3).map(tuple),
    whole=st.booleans(),
    digits=st.text("0123456789", max_size=40),
    letters=st.text("abc._", max_size=40),
    piece_channels=CHANNELS,
    refuses=st.booleans(),
    asks_name=st.booleans(),
    asks_number=st.booleans(),
    names_helpline=st.booleans(),
    in_touch=st.booleans(),
    channels=CHANNELS,
)
TURNS = st.lists(st.tuples(st.sampled_from("AB"), TRACES), max_size=40)


def memory_of(turns: list[tuple[str, Traces]]) -> TalkMemory:
    memory = TalkMemory()
    for by, traces in turns:
        memory = remember(memory, by, traces)
    return memory


@given(TURNS)
def test_a_memory_comes_back_from_its_record(turns: list[tuple[str, Traces]]) -> None:
    memory = memory_of(turns)
    assert from_record(json.loads(json.dumps(to_record(memory)))) == memory


@given(TURNS)
def test_a_memory_never_grows_past_its_bounds(turns: list[tuple[str, Traces]]) -> None:
    memory = memory_of(turns)
    assert len(memory.opens) <= MAX_OPENS
    assert len(memory.pieces) <= MAX_PIECES
    assert len(json.dumps(to_record(memory))) < 8_000


def test_an_ask_is_forgotten_after_some_turns() -> None:
    asked = Traces(opened=((Act.ASK, (Channel.PHONE,)),))
    memory = remember(TalkMemory(), "B", asked)
    for _ in range(KEEP_TURNS + 1):
        memory = remember(memory, "A", Traces())
    assert memory.opens == ()


def test_an_ask_is_forgotten_after_some_days() -> None:
    asked = Traces(opened=((Act.ASK, (Channel.PHONE,)),))
    memory = remember(TalkMemory(), "B", asked, at=0.0)
    assert remember(memory, "A", Traces(), at=60.0).opens
    assert not remember(memory, "A", Traces(), at=30 * 24 * 3600.0).opens


def test_a_refusal_closes_what_the_other_opened_and_not_ones_own() -> None:
    asked = Traces(opened=((Act.ASK, (Channel.PHONE,)),))
    memory = remember(TalkMemory(), "B", asked)
    assert remember(memory, "A", Traces(refuses=True)).opens[0].refused
    assert not remember(memory, "B", Traces(refuses=True)).opens[0].refused


@pytest.mark.parametrize(
    "record",
    [
        None,
        [],
        {},
        {"v": 2},
        {"v": 1},
        {"v": 1, "t": "x"},
        {**to_record(TalkMemory()), "o": [["nope"]]},
    ],
)
def test_what_is_no_record_is_refused_with_a_reason(record: object) -> None:
    with pytest.raises(RecordError, match="talk record"):
        from_record(record)
