"""Parquet by pyarrow, which is loaded only when an archive asks for it."""

from __future__ import annotations

import importlib
from types import ModuleType

from doorstep.errors import InputError, Problem


def arrow(name: str = "pyarrow") -> ModuleType:
    """Return the module.

    Raises:
        InputError: when pyarrow is not installed.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        hint = "install it with: pip install 'doorstep[archives]'"
        raise InputError(Problem("Parquet", "needs pyarrow, which is not here", hint)) from error
