"""A payer's display on trial: the draft, what is shown of it, and the words for both. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from pos_app.domain.display import DisplayMoment
from ui.display.words import HEADLINES
from ui.viewmodels.setup import device_words as words
from ui.viewmodels.setup.addresses import BAUDS, baud_of, is_serial, same_device
from ui.viewmodels.setup.device_desk import DisplayDraft, ScreenChoice
from ui.viewmodels.setup.printer_facts import options, plain_options
from ui.viewmodels.setup.trial import TrialFacts
from ui.wording import isolated, translate

WIRED = frozenset({"line", "nextion", "dwin", "template"})
PATIENCES = ("0.2", "0.5", "1.0", "2.0")
_SAMPLE = {"cash_change": "7.250", "idle": ""}
_Rows = list[dict[str, object]]


@dataclass(frozen=True, slots=True)
class DisplayTrialFacts(TrialFacts):
    """The draft, and what is shown of it."""

    draft: DisplayDraft = field(default_factory=DisplayDraft)
    kept: DisplayDraft = field(default_factory=DisplayDraft)
    screens: tuple[ScreenChoice, ...] = ()
    moment: str = "amount"
    live: bool = False
    fault: str = ""
    """What the live display complains of, a kind."""

    @property
    def unsaved(self) -> bool:
        """Whether the draft differs from what is set."""
        return self.draft != self.kept

    @property
    def wired(self) -> bool:
        """Whether it hangs on a port."""
        return self.draft.driver in WIRED

    @property
    def complete(self) -> bool:
        """Whether it can be tried: a wired one needs its port."""
        return self.draft.driver != "none" and (not self.wired or bool(self.draft.transport))

    def drivers(self) -> _Rows:
        """The kinds of display."""
        names = dict(words.DISPLAY_DRIVERS)
        if "virtual" not in (self.kept.driver, self.draft.driver):
            del names["virtual"]
        return options(names, self.draft.driver)

    def ports(self) -> _Rows:
        """Serial ports that a wired one may hang on."""
        if not self.wired:
            return []
        transport = self.draft.transport
        ports = [(each.url, each.title) for each in self.found if is_serial(each.url)]
        if transport and not any(same_device(url, transport) for url, _ in ports):
            ports.append((transport, isolated(transport)))
        return [
            _row(url, title, isolated(url), chosen=same_device(url, transport))
            for url, title in ports
        ]

    def screen_rows(self) -> _Rows:
        """Monitors to choose from."""
        if self.draft.driver != "second_screen":
            return []
        rows = [("", translate("Devices", "Whichever monitor is free"))]
        rows += [(each.id, each.title) for each in self.screens]
        return [_row(id_, title, "", chosen=id_ == self.draft.screen) for id_, title in rows]

    def bauds(self) -> _Rows:
        """Speeds of a serial line."""
        if not self.wired or not is_serial(self.draft.transport):
            return []
        return plain_options(BAUDS, baud_of(self.draft.transport))

    def dialects(self) -> _Rows:
        """Commands of a pole."""
        return options(words.DIALECTS, self.draft.dialect) if self.draft.driver == "line" else []

    @property
    def takes_file(self) -> bool:
        """Whether a file can describe it."""
        return self.draft.driver in ("nextion", "dwin", "template")

    @property
    def box(self) -> bool:
        """Whether it is described in the fields of this screen."""
        return self.draft.driver == "template" and not self.draft.layout

    def lengths(self) -> _Rows:
        """How a box is told the length."""
        return options(words.LENGTHS, self.draft.box.length_bytes) if self.box else []

    def checksums(self) -> _Rows:
        """What stands after a box's bytes."""
        return options(words.CHECKSUMS, self.draft.box.checksum) if self.box else []

    def patiences(self) -> _Rows:
        """How long a box may take to answer, seconds; only where it answers."""
        shown = self.box and self.draft.box.ack
        return plain_options(PATIENCES, self.draft.box.ack_seconds) if shown else []

    def languages(self) -> _Rows:
        """The payer's; a pole knows one only."""
        fixed = self.draft.driver in ("none", "line")
        return [] if fixed else options(words.LANGUAGES, self.draft.language)

    def themes(self) -> _Rows:
        """Looks of a monitor."""
        windows = ("second_screen", "virtual")
        return options(words.THEMES, self.draft.theme) if self.draft.driver in windows else []

    def headline(self, language: str) -> str:
        """What the payer reads in `language`, or "" where the draft has it not."""
        if self.draft.language not in (language, "both"):
            return ""
        both = HEADLINES[DisplayMoment(self.moment)]
        return both.en if language == "en" else both.ar

    def amount(self) -> str:
        """The made-up amount."""
        amount = _SAMPLE.get(self.moment, "12.750")
        return isolated(f"KD {amount}") if amount else ""

    def fault_word(self) -> str:
        """What is wrong, or ""."""
        if self.trouble is not None:
            return words.error_word(self.trouble)
        return words.fault_word(self.fault) if self.fault else ""


def _row(url: str, title: str, detail: str, *, chosen: bool) -> dict[str, object]:
    return {"id": url, "title": title, "detail": detail, "icon": "monitor", "chosen": chosen}
