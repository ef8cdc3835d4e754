"""The plain view keeps the words and takes away what only their look disguises."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorstep.model.text import FoldedText
from doorstep.normalise.plain import plain

TRICKY = "aAeоаеιİıßæé\u0301\u0306и\u200b\u200d\ufe0f\u20e31７①🅰🇰🇵ﬁ가각\u1100\u1161\u3099か\udc00\x00\n哈 _."
texts = st.one_of(st.text(), st.text(alphabet=TRICKY), st.text(alphabet=st.characters()))


def folded(text: str) -> str:
    return plain(text).folded


def places(text: FoldedText) -> list[tuple[int, int]]:
    if text.starts is None or text.ends is None:
        return [(place, place + 1) for place in range(len(text.folded))]
    return list(zip(text.starts, text.ends, strict=True))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Hey KAYLA", "hey kayla"),
        ("DİYARBAKIR ılık", "diyarbakir ilik"),
        ("Straße, Ærø, łódź, đà", "strasse, aero, lodz, da"),
        ("ｗｈａｔｓａｐｐ 𝟎𝟕𝟕𝟎𝟎", "whatsapp 07700"),
        ("0️⃣7️⃣7️⃣", "077"),
        ("🅰🅱 ❶ ① ² 🔟", "ab 1 1 2 10"),
        ("🇰 🇦 🇾", "k a y"),
        ("ʜᴇʟʟᴏ", "hello"),
        ("٠٧٧ ०९ ๕", "077 09 5"),
        ("d\u200bis\u00adc\u2060ord\ufe0f", "discord"),
        ("z̷̢̛a̶l̷g̸o̵", "zalgo"),
        ("مُحَمَّد أحمد یک ـهـ", "محمد احمد يك ه"),
        ("“it’s”", '"it\'s"'),
        ("sooooo noooo", "soo noo"),
        ("одна\r\nдва", "одна\n\nдва"),
    ],
)
def test_what_only_looks_different_reads_the_same(written: str, expected: str) -> None:
    assert folded(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("snаp: elsа.mоlnet", "snap: elsa.molnet"),
        ("ivаr роint stеnlоkkе аt", "ivar point stenlokke at"),
        ("im on tеlеgrаm", "im on telegram"),
        ("тeлeграм", "телеграм"),
    ],
)
def test_letters_of_another_script_are_put_back_where_they_disguise(
    written: str, expected: str
) -> None:
    assert folded(written) == expected


@pytest.mark.parametrize(
    "text",
    [
        "привет, как у тебя дела? её йод",
        "як справи, їжак",
        "γεια σου τι κανεισ",
        "сор о уха",
        "я люблю instagram и сон",
        "हिन्दी में बात करो",
        "がんばって",
        "哈哈哈三三三",
        "call 1111 now!!!!",
        "🇵🇹 oi",
    ],
)
def test_ordinary_writing_stays_as_it_is(text: str) -> None:
    assert folded(text) == text


def test_a_letter_and_its_mark_join_as_if_written_in_one() -> None:
    assert folded("и\u0306 е\u0308 か\u3099") == "й ё が"


def test_a_place_of_the_folded_text_leads_back_to_the_one_written() -> None:
    written = "a ﬁt ｓｎ\u200bａｐ"
    text = plain(written)
    start = text.folded.index("snap")
    span = text.span(start, start + 4)
    assert written[span.start : span.end] == "ｓｎ\u200bａｐ"


def test_plain_ascii_needs_no_table_of_places() -> None:
    assert plain("I feel so tired today").starts is None


@given(texts)
def test_places_are_inside_and_never_run_backwards(written: str) -> None:
    found = places(plain(written))
    assert len(found) == len(folded(written))
    assert all(0 <= start < end <= len(written) for start, end in found)
    assert found == sorted(found)
    assert [end for _, end in found] == sorted(end for _, end in found)


@given(texts)
def test_folding_twice_changes_nothing(written: str) -> None:
    assert folded(folded(written)) == folded(written)


def unstable(around: str, codes: range) -> list[str]:
    """Return the code points that a second folding changes once more."""
    return [hex(code) for code in codes if folded(once := folded(around.format(chr(code)))) != once]


@pytest.mark.parametrize("around", ["{}", "a{}b", "я{}"])
def test_every_character_of_the_common_scripts_is_folded_once_and_for_all(around: str) -> None:
    assert unstable(around, range(0x3200)) == []


@pytest.mark.parametrize("around", ["{}", "a{}b", "я{}"])
@pytest.mark.slow
def test_every_character_of_unicode_is_folded_once_and_for_all(around: str) -> None:
    assert unstable(around, range(sys.maxunicode + 1)) == []


@pytest.mark.parametrize("written", ["", "\x00", "\ud800", "\udfff\ud800", "\u0301", "\U000e0041"])
def test_no_text_is_too_odd_to_fold(written: str) -> None:
    assert isinstance(folded(written), str)


@pytest.mark.parametrize("piece", ["a", "аa", "\u0301", "e\u0301 ", "🇰", "\u200b"])
def test_a_very_long_text_of_anything_is_folded(piece: str) -> None:
    text = plain(piece * 150_000)
    assert len(places(text)) == len(text.folded)


@pytest.mark.parametrize("piece", ["a", "ﷺ", "о "])
@pytest.mark.slow
def test_a_megabyte_is_folded(piece: str) -> None:
    text = plain(piece * 1_000_000)
    assert len(places(text)) == len(text.folded)
