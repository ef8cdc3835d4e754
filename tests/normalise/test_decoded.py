"""The decoded view undoes what is spelled out and leaves everyday sentences alone."""

import pkgutil
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorstep.languages.words import codes_with_words
from doorstep.normalise import fold_term, folds, normalise
from doorstep.normalise.folds import FOLDS
from doorstep.normalise.spoken import tables

PIECES = [
    "two", "oh", "double", "hundred", "twenty", "cero", "once", "soixante", "onze", "siebenund",
    "sto", "сто", "двадцать", "семь", "ثلاثة", "पैंतालीस", "三", "零", "공", "いち", "at", "arroba",
    "dot", "punto", "собака", "underscore", "gmail", "com", "de", "k", "a", "y", "1nst4", "c@ll",
    "sooo", "kayla04", "07", "(at)", ".", ",", "-", "_", "@", "\n", "the",
]  # fmt: skip
written_texts = st.builds(
    lambda words, gap: gap.join(words),
    st.lists(st.sampled_from(PIECES), max_size=9),
    st.sampled_from([" ", "", "-", ", ", " . "]),
)


def decoded(text: str) -> str:
    return normalise(text).decoded.folded


def examples(kind: str) -> list[object]:
    return [
        pytest.param(fold, example, id=f"{fold.NAME}-{number}")
        for fold in FOLDS
        for number, example in enumerate(getattr(fold, kind))
    ]


def test_no_fold_is_forgotten() -> None:
    files = {module.name for module in pkgutil.iter_modules(folds.__path__)}
    assert files == {fold.__name__.rsplit(".", 1)[-1] for fold in FOLDS}


@pytest.mark.parametrize(("fold", "example"), examples("MUST_FOLD"))
def test_a_fold_does_what_it_must(fold: ModuleType, example: tuple[str, str]) -> None:
    written, expected = example
    assert fold.fold(normalise(written).plain).folded == expected


@pytest.mark.parametrize(("fold", "example"), examples("MUST_KEEP"))
def test_a_fold_keeps_what_it_must(fold: ModuleType, example: str) -> None:
    assert fold.fold(normalise(example).plain).folded == fold_term(example)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("oh seven seven double oh, nine double oh, two nine one", "0 7 7 00, 9 00, 2 9 1"),
        ("fifty-five", "55"),
        ("quatre-vingt-dix-neuf", "99"),
        ("soixante douze", "72"),
        ("siebenundzwanzig", "27"),
        ("treinta y cuatro", "34"),
        ("ventisette", "27"),
        ("पैंतालीस", "45"),
        ("paintalis", "45"),
        ("zevenentwintig", "27"),
        ("двадцать семь", "27"),
        ("otuz iki", "32"),
        ("sto czterdzieści siedem", "147"),
        ("seis doce", "6 12"),
        ("伍捌柒玖", "5879"),
        ("zero isa four dalawa", "0 1 4 2"),
        ("kayla04 at gmail dot com", "kayla04@gmail.com"),
        ("chocolatito guion bajo noventa y nueve", "chocolatito_99"),
        (
            "lupita punto rdz ochenta y ocho arroba hotmail punto com",
            "lupita.rdz88@hotmail.com",
        ),
        ("elif nokta aksoy seksen dokuz kuyruklu a hotmail nokta com", "elif.aksoy89@hotmail.com"),
        ("putri garis bawah senja a keong gmail titik com", "putri_senja@gmail.com"),
        ("thu chấm ngan hai không không một a còng gmail chấm com", "thu.ngan2001@gmail.com"),
        ("ana punct stoica arond yahoo punct com", "ana.stoica@yahoo.com"),
        ("w.h.a.t.s.a.p.p", "whatsapp"),
        ("wh4ts4pp t3l3gr4m d1sc0rd numb3r c@ll", "whatsapp telegram discord number call"),
    ],
)
def test_what_is_spelled_out_is_undone(written: str, expected: str) -> None:
    assert decoded(written) == expected


@pytest.mark.parametrize(
    "text",
    [
        "tough meeting at work. can you",
        "look at yahoo sometime",
        "once upon a time",
        "no one told me",
        "al punto de vista",
        "to the point where i cry",
        "у меня есть собака и кот",
        "une de mes six amies",
        "一下一起",
        "22nd 10mg 4pm gr8 b4 2nite covid19 kayla04",
    ],
)
def test_everyday_sentences_stay_as_they_are(text: str) -> None:
    assert decoded(text) == text


def test_where_nothing_is_spelled_the_view_is_the_plain_one() -> None:
    reading = normalise("i feel so tired today and nobody at home seems to notice it")
    assert reading.decoded is reading.plain
    assert reading.backwards is None


def test_a_sign_that_was_spelled_points_to_its_words() -> None:
    written = "write kayla04 at gmail dot com ok"
    text = normalise(written).decoded
    start = text.folded.index("kayla04@gmail.com")
    span = text.span(start, start + len("kayla04@gmail.com"))
    assert written[span.start : span.end] == "kayla04 at gmail dot com"


def test_reversed_text_is_turned_round() -> None:
    backwards = normalise("moc.liamg@40alyak").backwards
    assert backwards is not None
    assert backwards.folded == "kayla04@gmail.com"


@given(written_texts)
@settings(max_examples=200, deadline=None)
def test_places_are_inside_and_never_run_backwards(written: str) -> None:
    text = normalise(written).decoded
    starts, ends = text.starts, text.ends
    if starts is None or ends is None:
        assert len(text.folded) == len(written)
        return
    assert len(starts) == len(ends) == len(text.folded)
    assert all(0 <= s < e <= len(written) for s, e in zip(starts, ends, strict=True))
    assert list(starts) == sorted(starts)
    assert list(ends) == sorted(ends)


@given(written_texts)
@settings(max_examples=200, deadline=None)
def test_decoding_twice_changes_nothing(written: str) -> None:
    assert decoded(decoded(written)) == decoded(written)


@given(st.text())
@settings(deadline=None)
def test_any_text_can_be_read(written: str) -> None:
    assert normalise(written).written == written


def test_every_language_with_words_says_its_numbers_and_signs() -> None:
    assert set(codes_with_words()) - {"any"} <= {table.code for table in tables()}
