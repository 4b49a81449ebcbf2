"""The Smart POS companion: a till that stands beside a card terminal.

Read `ARCHITECTURE.md` first, then `pos_app/app.py`, where everything is put together once.
"""

__version__ = "0.1.0"
