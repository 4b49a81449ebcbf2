"""The screens: Qt Quick pictures of frozen states, in English and Arabic.

Read `viewmodels/ports.py` first: it is all that the screens ask of the till. Then one view model
(`viewmodels/sale.py`) beside its picture (`qml/Pos/screens/SaleScreen.qml`), then `shell.py`,
which puts them together. Nothing in here decides about money: amounts come and go as fils and
reach QML as words.
"""
