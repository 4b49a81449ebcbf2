"""Setting the till up: view models that a settings screen and the first-start wizard share.

`devices.py` chooses printer and payer's display over the desk in `device_desk.py`.
"""
