"""One record in full: what it says, its link, its story, and what can be done with it."""
