"""One JSON object on standard output, with the version of its form."""

from __future__ import annotations

import json
from typing import Any

import click

SCHEMA = 1


def put_json(value: dict[str, Any]) -> None:
    """Write an object; ``"schema"`` says how to read it."""
    click.echo(json.dumps({"schema": SCHEMA, **value}, indent=2))
