"""One view model a screen. They do not know each other; `ui/shell.py` joins them.

Each is a QObject with one frozen `state`, one `changed` signal and one method `_show` that
replaces the state and emits. Properties are a thin face for QML and read the state only; words
are made when they are read, so that a change of language needs nothing but `changed`. Slots take
text or nothing, and change the state at once or start one named task. Time comes from the Clock
port, so each runs on plain asyncio in tests. Read `sale.py` first; `ports.py` is what they ask for.
"""
