"""The Smart POS companion: a till that stands beside a card terminal.

Read `ARCHITECTURE.md` first, then `pos_app/app.py`, where everything is put together once.
"""

__version__: str


def __getattr__(name: str) -> str:
    """`__version__` stands in pyproject.toml alone; it is read when somebody asks for it."""
    if name != "__version__":
        raise AttributeError(name)
    from importlib.metadata import version

    return version("smart-pos-companion")
