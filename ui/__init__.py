"""The screens: Qt Quick pictures of frozen states, in English and Arabic.

Read `viewmodels/ports.py` first: it is all that the screens ask of the till. Then one view model
(`viewmodels/selling/sale.py`) beside its picture (`qml/Pos/screens/SaleScreen.qml`), then
`areas/`, where the view models of one part of the till are joined, and `shell.py`, which puts the
areas together.
Nothing in here decides about money: amounts come and go as fils and reach QML as words.

Where new screens go: a view model in `viewmodels/` (a shelf of its own for a new area, with the
area's Protocols in its `ports.py`), its picture in a shelf of `qml/Pos/`, both joined by an area
in `areas/` and its twin in `qml/Pos/places/`. A new area is a desk in `Desks`, a cached property
in `areas/parts.py` (which says what is made when), a property of `areas/made.py`, a `Later` in
`Main.qml`, an adapter in `pos_app/app/till_desks.py`, and its scenes in
`tests/ui/scenes_<area>.py`. Nothing of it is imported before the first keypad. What needs a
supervisor awaits `frame.approval.ask(Right..., about=...)`.
"""
