"""The command line: data on standard output, words on standard error."""

from doorstep.cli.door import main

__all__ = ["main"]
