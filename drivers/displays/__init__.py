"""The payer's displays that hang on a wire: pure encoders and one driver for all of them.

Read `frames.py` first (what an encoder is), then `wired.py` (the driver: pace, answers, coming
back after an unplug). An encoder turns a `DisplayView` into bytes and knows no time and no port:
`line_display.py` with `rows.py`, `nextion.py`, `dwin.py`, `template.py`. `catalog.py` picks one by
the settings. The second monitor is not here: it needs Qt, see `ui/second_screen.py`.
"""
