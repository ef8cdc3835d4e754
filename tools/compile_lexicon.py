"""Compile the word lists of all languages into the one file that the package reads.

Run it after a change to any ``languages/<code>/words.toml``; a test turns red if
the file is out of date.
"""

import json
from pathlib import Path

from doorstep.detect.lexicon import compile_entries, dump_entries
from doorstep.helplines import registry
from doorstep.languages.words import codes_with_words, read_words
from doorstep.normalise import fold_term

LANGUAGES = Path(__file__).parent.parent / "src" / "doorstep" / "languages"
TARGET = LANGUAGES / "lexicon.json"
SAYINGS = LANGUAGES / "sayings.json"


def compiled() -> str:
    """Return what the file should hold."""
    words = {code: dict(read_words(code)) for code in codes_with_words()}
    lines = registry()
    for code, phrases in {**lines.cues(), "any": tuple(sorted(lines.names()))}.items():
        lists = words.setdefault(code, {})
        lists["helpline"] = (*lists.get("helpline", ()), *phrases)
    return dump_entries(compile_entries(words, fold_term))


def sayings() -> str:
    """Return what the file of phrases that say "read this backwards" should hold."""
    lists = (read_words(code) for code in codes_with_words())
    phrases = {fold_term(phrase) for words in lists for phrase in words.get("backwards", ())}
    return json.dumps(sorted(phrases), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    TARGET.write_text(compiled(), encoding="utf-8")
    SAYINGS.write_text(sayings(), encoding="utf-8")
    print(f"{TARGET.name}: {len(TARGET.read_text('utf-8').splitlines()) - 2} terms")
