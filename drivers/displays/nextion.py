"""Nextion HMI panels: lower-case ASCII instructions, each ended by FF FF FF, each answered.

Sources: https://nextion.ca/nis-2/ (rules, escapes, return data), sendme and `bkcmd` also in
https://unofficialnextion.com/t/sendme-command-problem/955. Page and component names are those of
the layout (`resources/displays/nextion.toml`), which the panel's HMI file must carry.

The words and pictures of a page live in the HMI file, in both languages; we send digits and the
link. `sys0` tells the page which language to show (0 English, 1 Arabic, 2 both).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from drivers.displays.frames import Frame, Verdict
from drivers.displays.layouts import NextionLayout
from drivers.displays.page_values import LANGUAGE_NUMBERS, page_values
from drivers.displays.plain_text import plain_link
from pos_app.domain.display import DisplayView

END = b"\xff\xff\xff"
_DONE = 0x01
_PAGE_NUMBER = 0x66
_UNASKED = frozenset({0x65, 0x67, 0x68, 0x86, 0x87, 0x88, 0x89})
"""Touches, sleep, wake-up, start-up: what a panel says without being asked."""


@dataclass(frozen=True, slots=True)
class NextionAnswer:
    """`01` for an instruction that was done, or the code of another reply that was asked for."""

    code: int = _DONE
    lenient: bool = False
    """Refusals are skipped: the line may have carried another program's half an instruction."""

    def judge(self, received: bytes) -> Verdict:
        """Look at whole replies only; the last, unfinished one may still be coming."""
        for reply in _replies(received):
            if reply[0] == self.code:
                return Verdict.ACCEPTED
            if reply[0] in _UNASKED or self.lenient or reply == b"\x00\x00\x00":
                continue
            return Verdict.REFUSED
        return Verdict.INCOMPLETE


@dataclass(frozen=True, slots=True)
class Nextion:
    """Encoder for a panel whose HMI file follows `layout`."""

    layout: NextionLayout
    least_gap: float = 0.02
    done: NextionAnswer = field(default_factory=NextionAnswer)

    def opening(self) -> tuple[Frame, ...]:
        """End whatever was begun, have every instruction answered, and ask for the page.

        `sendme` answers whatever `bkcmd` was, so this also finds a panel that listens at
        another rate: it stays silent.
        """
        greeting = END + _instruction("bkcmd=3") + _instruction("sendme")
        return (Frame(greeting, NextionAnswer(code=_PAGE_NUMBER, lenient=True)),)

    def frames(self, view: DisplayView, before: DisplayView | None) -> tuple[Frame, ...]:
        """The page if it changes, then the components that differ."""
        page = self.layout.pages[view.moment]
        same_page = before is not None and before.moment == view.moment
        same_language = before is not None and before.language == view.language
        values = self._values(view)
        old = self._values(before) if before is not None and same_page and same_language else {}
        instructions = []
        if not same_language:
            instructions.append(f"sys0={LANGUAGE_NUMBERS[view.language]}")
        if not (same_page and same_language):
            instructions.append(f"page {page.name}")
        instructions += [
            f'{component}.txt="{_escaped(text)}"'
            for component, text in values.items()
            if old.get(component) != text
        ]
        return tuple(Frame(_instruction(text), self.done) for text in instructions)

    def refresh(self, view: DisplayView) -> tuple[Frame, ...]:
        """The greeting alone: loading the page again would be seen."""
        return self.opening()

    def closing(self) -> tuple[Frame, ...]:
        """The idle page without a shop's name; the answer is not waited for."""
        return (Frame(_instruction(f"page {self.layout.closing_page}")),)

    def _values(self, view: DisplayView) -> dict[str, str]:
        values = page_values(view)
        components = self.layout.pages[view.moment].components
        return {
            component: (
                plain_link(values[source], self.layout.longest_link)
                if source == "url"
                else values[source][: self.layout.longest_text]
            )
            for component, source in components.items()
        }


def _instruction(text: str) -> bytes:
    return text.encode("ascii") + END


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _replies(received: bytes) -> list[bytes]:
    r"""Whole replies, without their end. A touch or page number may not hold FF FF FF itself."""
    whole = received.split(END)[:-1]
    return [reply for reply in whole if reply]
