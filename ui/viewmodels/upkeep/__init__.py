"""The till's upkeep: what is set, in words a shopkeeper reads."""
