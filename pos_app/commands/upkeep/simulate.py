"""simulate: the gateway's simulator in the foreground."""

from __future__ import annotations

from pos_app.commands.call import Call


def simulate(call: Call) -> int:
    """Run it until it is stopped. Its first line of output is JSON with its address."""
    from pos_app.simulator.__main__ import main

    chosen = call.arguments
    options = ["--port", str(chosen.port)]
    if chosen.scenario:
        options += ["--scenario", chosen.scenario]
    return main([*options, *chosen.rest])
