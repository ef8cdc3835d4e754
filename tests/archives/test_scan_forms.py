import gzip
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from doorstep import Guard
from doorstep.errors import InputError

TALK: dict[str, Any] = {
    "id": "a1",
    "lang": "en",
    "venue": "support_chat",
    "people": {"A": "listener", "B": "member"},
    "turns": [
        {"by": "B", "text": "thank you for listening"},
        {"by": "B", "text": "you can text me on 202 555 0134"},
        {"by": "A", "text": "let us stay here"},
    ],
}
ROWS = [
    ("b1", "B", "member", "you can text me on 202 555 0134"),
    ("b2", "B", "member", "i feel a bit better"),
    ("b1", "A", "listener", "let us stay here"),
]
HEADER = ("conversation", "by", "role", "text")


def write_lines(path: Path, *entries: object) -> Path:
    path.write_text("".join(json.dumps(entry) + "\n" for entry in entries))
    return path


def write_csv(path: Path) -> Path:
    lines = [",".join(row) for row in (HEADER, *ROWS)]
    path.write_text("\r\n".join(lines) + "\r\n")
    return path


def test_a_line_says_what_the_guard_says_of_every_turn(scan, tmp_path: Path) -> None:
    done = scan(write_lines(tmp_path / "in.jsonl", TALK))
    talk = Guard().talk("support_chat", {"A": "listener", "B": "member"})

    (line,) = [json.loads(line) for line in done.lines]

    assert line["id"] == "a1"
    for said, turn in zip(TALK["turns"], line["turns"], strict=True):
        verdict = talk.say(said["by"], said["text"])
        assert turn["outcome"] == verdict.outcome
        assert turn["acts"] == list(verdict.acts)
        assert turn["channels"] == list(verdict.channels)
        assert turn["value"] == verdict.value
        assert turn["score"] == verdict.score
        assert [(f["act"], f["start"], f["end"]) for f in turn["findings"]] == [
            (f.act, f.span.start, f.span.end) for f in verdict.findings
        ]
    assert line["turns"][1]["outcome"] == "pause"
    assert line["turns"][1]["findings"][0].keys() == {
        "act", "channel", "start", "end", "score", "evidence", "marks",
    }  # fmt: skip


def test_a_plain_message_is_a_conversation_of_one_turn(scan, tmp_path: Path) -> None:
    done = scan(write_lines(tmp_path / "in.jsonl", {"text": "hi"}, {"id": 7, "text": "ho"}))

    lines = [json.loads(line) for line in done.lines]

    assert [line["id"] for line in lines] == ["line 1", 7]
    assert [len(line["turns"]) for line in lines] == [1, 1]


def test_an_empty_conversation_is_a_line_without_turns(scan, tmp_path: Path) -> None:
    done = scan(write_lines(tmp_path / "in.jsonl", {"id": "e", "turns": []}))

    assert json.loads(done.lines[0]) == {"id": "e", "turns": []}


def test_a_compressed_archive_gives_the_same_lines(scan, tmp_path: Path) -> None:
    plain = write_lines(tmp_path / "in.jsonl", TALK)
    packed = tmp_path / "in.jsonl.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))

    assert scan(packed).lines == scan(plain).lines


def test_rows_of_a_table_that_stand_apart_make_one_conversation(scan, tmp_path: Path) -> None:
    done = scan(write_csv(tmp_path / "in.csv"))

    lines = [json.loads(line) for line in done.lines]

    assert [(line["id"], len(line["turns"])) for line in lines] == [("b1", 2), ("b2", 1)]
    assert lines[0]["turns"][0]["outcome"] == "pause"


def test_csv_and_parquet_give_the_same_lines(scan, tmp_path: Path) -> None:
    columns = dict(zip(HEADER, zip(*ROWS, strict=True), strict=True))
    parquet.write_table(pa.table(columns), tmp_path / "in.parquet")
    csv = write_csv(tmp_path / "in.csv")
    packed = tmp_path / "in.csv.gz"
    packed.write_bytes(gzip.compress(csv.read_bytes()))

    expected = scan(csv).lines

    assert scan(tmp_path / "in.parquet").lines == expected
    assert scan(packed).lines == expected


def test_a_table_of_texts_alone_is_a_list_of_messages(scan, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text('text\nhi\n"two\nlines, one message"\nho\n')

    lines = [json.loads(line) for line in scan(tmp_path / "in.csv").lines]

    assert [line["id"] for line in lines] == ["line 2", "line 3", "line 5"]


def test_a_table_without_a_text_column_is_named(scan, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("message,by\nhi,A\n")

    done = scan(tmp_path / "in.csv")

    assert done.summary.unreadable == 1
    assert "no column called text" in str(done.problems[0])


def test_a_broken_row_is_left_out_with_its_line(scan, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(b"text,role\nhi,member\nsecret\nho,king\n\xff,member\nend,\n")

    done = scan(tmp_path / "in.csv")

    assert [problem.where.split()[-1] for problem in done.problems] == ["3", "4", "5"]
    assert "secret" not in " ".join(map(str, done.problems))
    assert len(done.lines) == 2


def test_results_can_be_written_as_a_table(scan, tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "in.jsonl", TALK, {"text": "hi"})

    done = scan(archive, out=tmp_path / "out.parquet")
    rows = parquet.read_table(done.out).to_pylist()

    assert [(row["id"], row["turn"]) for row in rows] == [
        ("a1", 1), ("a1", 2), ("a1", 3), ("line 2", 1),
    ]  # fmt: skip
    assert rows[1]["outcome"] == "pause"
    assert rows[1]["findings"][0]["channel"] == "phone"
    assert not (tmp_path / "out.parquet.part").exists()


def test_a_form_is_told_by_content_where_the_name_says_nothing(scan, tmp_path: Path) -> None:
    write_lines(tmp_path / "export", TALK)
    write_csv(tmp_path / "table")

    assert len(scan(tmp_path / "export").lines) == 1
    assert len(scan(tmp_path / "table").lines) == 2


def test_a_folder_stands_for_its_archives_in_order(tmp_path: Path) -> None:
    from doorstep.archives.sources import expand

    folder = tmp_path / "talks"
    (folder / "deep").mkdir(parents=True)
    write_lines(folder / "b.jsonl", TALK)
    write_lines(folder / "a.ndjson", TALK)
    write_lines(folder / "deep" / "c.jsonl", TALK)
    (folder / "notes.txt").write_text("not an archive")

    assert [Path(path).name for path in expand([str(folder)])] == ["a.ndjson", "b.jsonl", "c.jsonl"]


def test_a_folder_without_archives_is_refused(tmp_path: Path) -> None:
    from doorstep.archives.sources import expand

    with pytest.raises(InputError):
        expand([str(tmp_path)])
