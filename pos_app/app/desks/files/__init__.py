"""Desks of the back office's files and refunds; `files_desk.py` joins them."""
