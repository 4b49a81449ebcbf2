"""The till itself: settings, doctor, journal, print-test, simulate, self-test, and its window."""
