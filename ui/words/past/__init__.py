"""What is said of a past sale: its story, and what became of one that was cut off or left."""
