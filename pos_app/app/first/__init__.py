"""The first start: its window, and the trial of the keys."""
