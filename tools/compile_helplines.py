"""Gather the helplines of all countries into the one file that the package reads.

Run it after a change to any ``helplines/<country>.toml``; a test turns red if
the file is out of date.
"""

from pathlib import Path

from doorstep.helplines.registry import dump, read_sources

TARGET = Path(__file__).parent.parent / "src" / "doorstep" / "helplines" / "registry.json"


def compiled() -> str:
    """Return what the file should hold."""
    return dump(read_sources())


if __name__ == "__main__":
    TARGET.write_text(compiled(), encoding="utf-8")
    print(f"{TARGET.name}: {len(read_sources())} helplines")
