import gzip
import json
from pathlib import Path

import pytest

from doorstep.archives.output import drop_torn_line
from doorstep.errors import IntegrityError, StoreError

BROKEN = [
    b"{broken",
    b"",
    b"[]",
    b'{"text": 4}',
    b'{"turns": [{"by": "A", "text": "x"}], "venue": "cellar"}',
    b'{"turns": [{"by": "A", "text": "x"}], "people": {"A": "king"}}',
    b"\xff\xfe\x00",
    b"[" * 50_000,
]


def talks(count: int, text: str = "hello there") -> bytes:
    lines = [
        {"id": f"t{number}", "venue": "pm", "people": {"A": "listener", "B": "listener"},
         "turns": [{"by": "A", "text": f"{text} {number}"}, {"by": "B", "text": "hm"}]}
        for number in range(count)
    ]  # fmt: skip
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)


def test_broken_lines_are_named_by_number_and_left_out(scan, tmp_path: Path) -> None:
    archive = tmp_path / "in.jsonl"
    archive.write_bytes(talks(2) + b"\n".join(BROKEN) + b"\n" + talks(1))

    done = scan(archive)

    assert [json.loads(line)["id"] for line in done.lines] == ["t0", "t1", "t0"]
    # Line 4 is blank, which is no mistake.
    assert [problem.where for problem in done.problems] == [
        f"{archive} line {number}" for number in (3, 5, 6, 7, 8, 9, 10)
    ]
    assert done.summary.bad_lines == 7


def test_problems_hold_no_words_of_the_line(scan, tmp_path: Path) -> None:
    archive = tmp_path / "in.jsonl"
    archive.write_bytes(b'{"text": "secret", "id": []}\n{"secret\n{"turns": "secret"}\n')

    done = scan(archive)

    assert len(done.problems) == 3
    assert "secret" not in " ".join(map(str, done.problems))


@pytest.mark.parametrize(
    "text",
    ["", "a" * 1_000_000, "a\ud800b", "\x00\x00", "\u202e\u200b", "👩‍👩‍👧" * 1000, "1" * 100_000],
)
def test_hostile_text_is_checked_like_any_other(scan, tmp_path: Path, text: str) -> None:
    archive = tmp_path / "in.jsonl"
    archive.write_text(json.dumps({"id": "\udc80", "text": text}) + "\n")

    done = scan(archive)

    assert len(json.loads(done.lines[0])["turns"]) == 1
    assert done.problems == []


def test_an_archive_that_cannot_be_read_does_not_stop_the_others(scan, tmp_path: Path) -> None:
    good, torn, missing = (tmp_path / name for name in ("a.jsonl", "b.jsonl.gz", "c.jsonl"))
    good.write_bytes(talks(2))
    torn.write_bytes(gzip.compress(talks(3000))[:-200])

    done = scan(torn, missing, good)

    assert done.summary.unreadable == 2
    assert {problem.where.split()[0] for problem in done.problems} >= {str(missing)}
    assert [json.loads(line)["id"] for line in done.lines[-2:]] == ["t0", "t1"]


def test_many_workers_give_the_same_lines_in_the_same_order(scan, tmp_path: Path) -> None:
    archive = tmp_path / "in.jsonl"
    archive.write_bytes(talks(3000) + b"{broken\n" + talks(500, "text me on 202 555 0134,"))

    alone = scan(archive, workers=1, out=tmp_path / "one.jsonl")
    together = scan(archive, workers=2, out=tmp_path / "two.jsonl")

    assert together.lines == alone.lines
    assert together.summary.tally.turns == alone.summary.tally.turns == 7000
    assert [problem.where for problem in together.problems] == [f"{archive} line 3001"]


def test_a_torn_file_is_continued_to_the_same_bytes(scan, tmp_path: Path) -> None:
    archive = tmp_path / "in.jsonl"
    archive.write_bytes(talks(20) + b"{broken\n" + talks(20))
    whole = scan(archive).out.read_bytes()
    half = tmp_path / "half.jsonl"

    for cut in (0, 1, len(whole) // 3, len(whole) // 2, len(whole) - 1, len(whole)):
        half.write_bytes(whole[:cut])
        done = scan(archive, out=half, resume=True)

        assert half.read_bytes() == whole
        assert done.summary.kept.conversations == whole[:cut].count(b"\n")
        assert done.summary.bad_lines == 1


def test_resuming_without_a_file_begins_one(scan, tmp_path: Path) -> None:
    archive = tmp_path / "in.jsonl"
    archive.write_bytes(talks(3))

    assert len(scan(archive, resume=True).lines) == 3


def test_a_file_of_another_input_is_left_as_it_is(scan, tmp_path: Path) -> None:
    one, other = tmp_path / "one.jsonl", tmp_path / "other.jsonl"
    one.write_bytes(talks(5))
    other.write_bytes(talks(5).replace(b'"id": "t3"', b'"id": "x3"'))
    done = scan(one)
    before = done.out.read_bytes()

    with pytest.raises(IntegrityError, match="line 4"):
        scan(other, out=done.out, resume=True)

    assert done.out.read_bytes() == before


def test_a_longer_file_than_the_input_is_another_input(scan, tmp_path: Path) -> None:
    one, other = tmp_path / "one.jsonl", tmp_path / "other.jsonl"
    one.write_bytes(talks(5))
    other.write_bytes(talks(3))

    with pytest.raises(IntegrityError, match="more than the input"):
        scan(other, out=scan(one).out, resume=True)


def test_a_file_that_today_would_be_written_otherwise_is_not_continued(
    scan, tmp_path: Path
) -> None:
    archive = tmp_path / "in.jsonl"
    archive.write_bytes(talks(5))
    out = scan(archive).out
    out.write_bytes(out.read_bytes().replace(b'"outcome":"allow"', b'"outcome":"hold"'))

    with pytest.raises(IntegrityError, match="another policy or version"):
        scan(archive, out=out, resume=True)


def test_a_full_disk_is_said_in_words(scan, tmp_path: Path) -> None:
    archive = tmp_path / "in.jsonl"
    archive.write_bytes(talks(5))

    with pytest.raises(StoreError, match="no space left"):
        scan(archive, out="/dev/full")


def test_a_place_that_cannot_be_written_is_said_in_words(scan, tmp_path: Path) -> None:
    archive = tmp_path / "in.jsonl"
    archive.write_bytes(talks(1))

    for out in ("nowhere/found.jsonl", "nowhere/found.parquet"):
        with pytest.raises(StoreError, match="cannot be written"):
            scan(archive, out=tmp_path / out)


def test_only_what_follows_the_last_line_break_is_cut_off(tmp_path: Path) -> None:
    file = tmp_path / "file"

    for content, kept in ((b"a\nb\nc", b"a\nb\n"), (b"abc", b""), (b"", b""), (b"a\n", b"a\n")):
        file.write_bytes(content)
        assert drop_torn_line(str(file)) == len(content) - len(kept)
        assert file.read_bytes() == kept
    file.write_bytes(b"a\n" + b"x" * 200_000)
    drop_torn_line(str(file))
    assert file.read_bytes() == b"a\n"
