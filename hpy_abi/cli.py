"""The command line's front door: finds the subcommand, and turns errors into exit codes.

Exit codes: 0 the claim holds, 1 it does not, 2 wrong usage, 3 the tool could not finish.
"""

from __future__ import annotations

import importlib
import pkgutil
import traceback
from collections.abc import Sequence

import click

from hpy_abi import __version__, commands
from hpy_abi.errors import HpyAbiError

COULD_NOT_FINISH = 3
INTERRUPTED = 130


class _Registry(click.Group):
    """A group whose subcommands are the modules of `hpy_abi.commands`, imported when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        modules = (module.name for module in pkgutil.iter_modules(commands.__path__))
        return sorted(name.replace("_", "-") for name in modules if not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{commands.__name__}.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command


@click.group(
    name="hpy-abi",
    cls=_Registry,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, "-V", "--version", prog_name="hpy-abi")
def root() -> None:
    """One Python binary for every Python: find interpreters, and prove what loads where."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the process's exit code."""
    try:
        code = root.main(args=arguments, prog_name="hpy-abi", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        # click ends wrong usage with 2; what else it raises is about files it could not use
        return error.exit_code if isinstance(error, click.UsageError) else COULD_NOT_FINISH
    except HpyAbiError as error:
        click.echo(f"hpy-abi: {error}", err=True)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("hpy-abi: interrupted", err=True)
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - a traceback must not end as 1, which would read as a verdict
        traceback.print_exc()
        click.echo("hpy-abi: this is a defect of hpy-abi, please report it", err=True)
        return COULD_NOT_FINISH
    return code if isinstance(code, int) else 0
