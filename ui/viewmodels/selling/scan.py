"""A barcode scanner that types like a keyboard, told from a hand by the pace of its letters. Pure.

Scanners send a letter every few milliseconds and Enter at the end; the quickest typists need
sixty. A hand that happens to be quick on six keys and Enter would be taken for one: it then sees
its amount as it was before, and a search for what it typed.
"""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.domain.scanned import scanned

GAP_SECONDS = 0.035
LEAST = 6
"""Letters of a code; shorter bursts are a hand's."""


@dataclass(frozen=True, slots=True)
class Burst:
    """Letters that came in quick succession, the last at `at` (monotonic seconds)."""

    letters: str = ""
    at: float = 0.0
    before: str = ""
    """What stood in the field when it began."""

    def typed(self, text: str, now: float, field: str = "") -> Burst:
        """The burst after `text` over what stands in `field`: it goes on, or a new one begins."""
        if self.letters and now - self.at <= GAP_SECONDS:
            return Burst(self.letters + text, now, self.before)
        return Burst(text, now, field)

    def code(self, now: float) -> str:
        """What a scanner sent, if Enter comes now; "" where it was a hand."""
        quick = now - self.at <= GAP_SECONDS
        return scanned(self.letters) if quick and len(self.letters) >= LEAST else ""
