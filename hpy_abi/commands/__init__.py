"""The subcommands of `hpy-abi`.

Each module here is one subcommand of the same name (`_` becomes `-`) and holds it as `command`,
a click command. A command reads its options, calls one package and shows what comes back.
Names that start with `_` are helpers shared by commands.
"""
