"""``doorstep completion``: the script that lets a shell complete commands."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from doorstep.cli.exits import Exit
from doorstep.cli.group import ExampleCommand, manners

VARIABLE = "_DOORSTEP_COMPLETE"

EXAMPLES = (
    ("doorstep completion bash >> ~/.bashrc", "bash 4.4 or newer"),
    ("doorstep completion zsh >> ~/.zshrc", "zsh"),
    ("doorstep completion fish > ~/.config/fish/completions/doorstep.fish", "fish"),
)


@click.command(cls=ExampleCommand, examples=EXAMPLES)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@manners
@click.pass_context
def command(context: click.Context, /, shell: str) -> int:
    """Print the completion script of a shell."""
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"There is no completion for '{shell}'.", context)
    script = kind(context.find_root().command, {}, "doorstep", VARIABLE)
    click.echo(script.source_template % script.source_vars())
    return Exit.FINE
