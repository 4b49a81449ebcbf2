"""Sales that were made: the list of them, what waits for a person. `history.py` first."""
