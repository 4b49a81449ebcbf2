"""The till's own keyboard for touch screens without one: which keys, when, and what a key does.

`layouts.py` has the keys, `keyboard.py` decides when they are shown, `real_keyboard.py` looks for a
real one, `lockdown.py` lets no key lead out of a kiosk. The picture is
`qml/Pos/frame/OnScreenKeyboard.qml`.
"""
