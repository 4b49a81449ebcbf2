"""Scenarios: what the payer does and what goes wrong, each a small TOML file in a folder here.

`model.py` and `rules.py` say what a scenario can hold, `loader.py` reads and checks the files,
`section.py` is how it names what is wrong with one. The folders: `payer/` what happens at the
terminal, `network/` what happens to bytes, `answers/` what the gateway says instead, `records/`
which rows it shows and when, `rows/` the shapes a POS invoice's row may have. docs/simulator.md
has a table of them all.
"""
