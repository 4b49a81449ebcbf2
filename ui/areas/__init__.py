"""Screens that belong together: the view models of one part of the till, joined.

The shell knows areas, an area knows its view models, and those do not know each other. `area.py`
says what the shell asks of each; read `counter.py` as the model. Its QML twin in
`ui/qml/Pos/places/` makes one `Place` a screen.
"""
