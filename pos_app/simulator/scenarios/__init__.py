"""Scenarios: what the payer does and what goes wrong, each a small TOML file under `files/`.

`model.py` and `rules.py` say what a scenario can hold, `operations.py` which calls a rule can
mean, `loader.py` reads and checks the files, `section.py` is how it names what is wrong with one.
docs/simulator.md has a table of them all.
"""
