"""Hesabe's Merchant and Smart POS APIs on loopback, with a payer who does as a scenario says.

It runs as a process of its own (`python -m pos_app.simulator --port 8123`) or inside a test
(`server.serve`). Read `server.py` first: one request's way through faults, sealing and work.
`world/` is what exists and what money moved, `api/` the operations, `scenarios/` what goes
wrong, `control.py` the back door for tests and for the virtual terminal's window.
docs/simulator.md has the user's view. Facts about the real server are from hesabe-api.md.
"""
