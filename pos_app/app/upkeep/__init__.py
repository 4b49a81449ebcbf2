"""The till's upkeep: its settings as lines of a screen, the support bundle."""
