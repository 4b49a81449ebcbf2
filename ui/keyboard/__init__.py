"""The till's own keyboard for touch screens without one: which keys, when, and what a key does.

`layouts.py` has the keys, `keyboard.py` decides when they are shown, `input_watch.py` hears what
comes from fingers and from real keys. The picture is `qml/Pos/frame/OnScreenKeyboard.qml`.
"""
