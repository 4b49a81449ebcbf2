"""What the payer's screen needs besides its picture: its view model (`model.py`), words in two
languages, which monitor it stands on, the shop's pictures, and QR codes drawn off the UI's
thread. All of it small; read `ui/second_screen.py` first, which puts it together.
"""
