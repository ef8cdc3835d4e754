"""The extractors find ways by their shape and leave everyday numbers alone."""

import pytest

from doorstep.detect.ways.email import find_emails
from doorstep.detect.ways.handle import likeness
from doorstep.detect.ways.link import find_links
from doorstep.detect.ways.numbering import is_service_number, plausible, value_of
from doorstep.detect.ways.payment import find_payments, is_iban
from doorstep.detect.ways.phone import find_phones
from doorstep.detect.ways.way import Way
from doorstep.helplines import registry
from doorstep.normalise import normalise


def phones(text: str, language: str = "en") -> list[Way]:
    decoded = normalise(text).decoded
    return [way for way in find_phones(decoded, registry(), (language,)) if not way.is_helpline]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("415 555 0134", "+14155550134"),
        ("+44 7700 900318", "+447700900318"),
        ("07700 900 318", "+447700900318"),
        ("(202) 555-0127", "+12025550127"),
        ("202.555.0127", "+12025550127"),
        ("0491 570 156", "+61491570156"),
        ("oh seven seven double oh, nine double oh, two nine one", "+447700900291"),
        ("0️⃣7️⃣7️⃣0️⃣0️⃣ 9️⃣0️⃣0️⃣3️⃣1️⃣8️⃣", "+447700900318"),
        ("٠٧٧٠٠ ٩٠٠٣١٨", "+447700900318"),
    ],
)
def test_a_whole_number_is_read_in_every_habit_of_writing(text: str, value: str) -> None:
    ways = [way for way in phones(text) if not way.is_part]
    assert [way.value for way in ways] == [value]
    assert ways[0].score >= 0.6


@pytest.mark.parametrize(
    "text",
    [
        "born on 12/05/1998",
        "2021-03-14",
        "£23,400 in total",
        "from 50 mg to 75 mg",
        "ref 42/118337/24",
        "tracking GB4471 9920 13",
        "scores 4-13, 5-13, 13-11",
        "111111111111111",
    ],
)
def test_dates_sums_doses_and_references_are_no_numbers_to_call(text: str) -> None:
    assert all(way.score < 0.6 for way in phones(text))


def test_the_span_of_a_spelled_number_points_into_the_text_as_written() -> None:
    text = "ring oh seven seven double oh, nine double oh, two nine one ok"
    (way,) = [way for way in phones(text) if not way.is_part]
    assert text[way.span.start : way.span.end] == text[5:-3]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("lune.bleue@example.org", "lune.bleue@example.org"),
        ("kayla04 at gmail dot com", "kayla04@gmail.com"),
        ("write sunny22 @ gmail", "sunny22@gmail.com"),
        ("lupita punto rdz arroba hotmail punto com", "lupita.rdz@hotmail.com"),
    ],
)
def test_an_address_is_read_with_parts_left_out_or_spelled(text: str, value: str) -> None:
    decoded = normalise(text).decoded
    assert [way.value for way in find_emails(decoded, registry())] == [value]


@pytest.mark.parametrize(
    "text", ["tough meeting at work. Can you", "look at yahoo sometime", "see you at 5", "a@b"]
)
def test_the_word_at_makes_no_address(text: str) -> None:
    assert not list(find_emails(normalise(text).decoded, registry()))


def test_a_payment_id_is_told_from_an_address() -> None:
    (way,) = find_emails(normalise("rohit.k22@okaxis").decoded, registry())
    assert [str(channel) for channel in way.channels] == ["payment"]


@pytest.mark.parametrize(
    ("text", "surely"),
    [
        ("discord.gg/hM4fernx", True),
        ("https://t.me/+GuardiaNoche", True),
        ("linktr.ee/nuvola.grigia", True),
        ("chewy.com is great", False),
        ("i deleted instagram.com", False),
    ],
)
def test_an_invite_link_is_sure_and_a_recommended_page_is_not(text: str, surely: bool) -> None:
    ways = list(find_links(normalise(text).decoded, registry()))
    assert [way.score >= 0.6 for way in ways] == [surely]


def test_a_missing_space_after_a_full_stop_is_no_sure_link() -> None:
    ways = find_links(normalise("it was hard last month.yah.is it ok").decoded, registry())
    assert all(way.score < 0.6 for way in ways)


def test_only_a_right_check_sum_makes_an_iban() -> None:
    assert is_iban("gb82west12345698765432")
    assert not is_iban("gb83west12345698765432")
    assert [w.value for w in find_payments(normalise("mine is $pastelgoblin06").decoded)] == [
        "pastelgoblin06"
    ]


@pytest.mark.parametrize(
    "word", ["22nd", "10mg", "4pm", "gr8", "covid-19", "hello", "3:30", "u15s"]
)
def test_everyday_words_do_not_look_like_handles(word: str) -> None:
    assert likeness(word) < 0.45


@pytest.mark.parametrize("word", ["lune.bleue_88", "@harrowlark", "kayla04x", "wren_09"])
def test_names_with_digits_and_signs_look_like_handles(word: str) -> None:
    assert likeness(word) >= 0.8


def test_freephone_numbers_belong_to_organisations() -> None:
    assert is_service_number("08088010327")
    assert not is_service_number("07700900318")


def test_a_number_of_an_unknown_country_keeps_its_national_digits() -> None:
    assert value_of("999", plus=False, languages=("xx",)) == "999"
    assert plausible("07700900318") == 1.0
