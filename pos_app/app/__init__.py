"""Where everything is put together, once. Nothing else knows all the parts.

`headless.py` opens a till without a screen (what commands use, and what the window builds on),
`demo.py` starts the simulator beside it, `window.py` opens the till's window. The other files
adapt the use cases to what the screens ask for (`ui/viewmodels/ports.py`).
"""

from __future__ import annotations

from pos_app.app.headless import HeadlessTill, open_headless, open_office

__all__ = ["HeadlessTill", "open_headless", "open_office"]
