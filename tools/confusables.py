"""Make the compact table of look-alike letters from a copy of the Unicode data.

Run it with the path of ``confusables.json`` as the package confusable-homoglyphs
ships it (that file is made from ``confusables.txt`` of Unicode TS 39):

    python tools/confusables.py path/to/confusables.json
"""

import json
import sys
import unicodedata
from pathlib import Path

TARGET = Path(__file__).parent.parent / "src" / "doorstep" / "normalise" / "confusables.json"
NOTE = {
    "source": "Unicode TS 39 confusables, by way of confusable-homoglyphs 3.3.1 (MIT)",
    "licence": "Unicode-3.0; see unicode.org/license.txt",
    "made_by": "tools/confusables.py",
}


def latin_twin(char: str, data: dict[str, list[dict[str, str]]]) -> str | None:
    """Return the ASCII letter that *char*, or its capital, looks like."""
    for form in (char, char.upper()):
        for other in data.get(form, []):
            twin = other["c"]
            if len(twin) == 1 and twin.isascii() and twin.isalpha():
                return twin.lower()
    return None


def table(data: dict[str, list[dict[str, str]]]) -> dict[str, str]:
    """Return look-alike to ASCII letter for letters that stay as they are when folded."""
    twins = {}
    for char in sorted({form.casefold() for form in data if len(form) == 1}):
        if len(char) != 1 or char.isascii() or not char.isalpha():
            continue
        if unicodedata.normalize("NFKD", char) != char:
            continue
        twin = latin_twin(char, data)
        if twin and unicodedata.category(char) == "Ll":
            twins[char] = twin
    return twins


if __name__ == "__main__":
    twins = table(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    lines = json.dumps({**NOTE, "twins": twins}, ensure_ascii=False, indent=0)
    TARGET.write_text(lines + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(twins)} letters")
