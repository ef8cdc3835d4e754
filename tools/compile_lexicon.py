"""Compile the word lists of all languages into the one file that the package reads.

Run it after a change to any ``languages/<code>/words.toml``; a test turns red if
the file is out of date.
"""

from pathlib import Path

from doorstep.detect.lexicon import compile_entries, dump_entries
from doorstep.helplines import registry
from doorstep.languages.words import codes_with_words, read_words
from doorstep.normalise import fold_term

TARGET = Path(__file__).parent.parent / "src" / "doorstep" / "languages" / "lexicon.json"


def compiled() -> str:
    """Return what the file should hold."""
    words = {code: dict(read_words(code)) for code in codes_with_words()}
    lines = registry()
    for code, phrases in {**lines.cues(), "any": tuple(sorted(lines.names()))}.items():
        lists = words.setdefault(code, {})
        lists["helpline"] = (*lists.get("helpline", ()), *phrases)
    return dump_entries(compile_entries(words, fold_term))


if __name__ == "__main__":
    TARGET.write_text(compiled(), encoding="utf-8")
    print(f"{TARGET.name}: {len(TARGET.read_text('utf-8').splitlines()) - 2} terms")
