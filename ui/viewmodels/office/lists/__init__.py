"""Lists of what the gateway keeps: one model for all (`paged_list.py`), one source a kind."""
