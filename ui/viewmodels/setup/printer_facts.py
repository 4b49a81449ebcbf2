"""A printer on trial: the draft, how far its trial has come, and what may be said of it. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from pos_app.ports.devices import PrintOutcome, PrintState
from ui.viewmodels.setup import device_words as words
from ui.viewmodels.setup.addresses import is_serial, next_baud, same_device
from ui.viewmodels.setup.device_desk import Model, PrinterDraft
from ui.viewmodels.setup.trial import TrialFacts
from ui.wording import isolated, translate

PLAIN = "generic-80-plain"
"""The model for clones that print columns of dots wrong."""


@dataclass(frozen=True, slots=True)
class PrinterTrialFacts(TrialFacts):
    """The draft, and how far its trial has come."""

    draft: PrinterDraft = field(default_factory=PrinterDraft)
    kept: PrinterDraft = field(default_factory=PrinterDraft)
    models: tuple[Model, ...] = ()
    printing: bool = False
    choosing_model: bool = False
    outcome: PrintOutcome | None = None
    answer: str = ""
    """How the page looked: `yes`, `nothing`, `garbled`, `cut`, `arabic`; "" before that."""
    levels: tuple[str, str] = ("", "")
    """Of the drawer's switch: while it was shut, after it was opened."""
    pulsed: bool = False
    page: int = -1

    @property
    def unsaved(self) -> bool:
        """Whether the draft differs from what is set."""
        return self.draft != self.kept

    @property
    def serial(self) -> bool:
        """Whether it hangs on a serial line, which has a speed."""
        return is_serial(self.draft.transport)

    @property
    def has_printer(self) -> bool:
        """Whether any is chosen."""
        return self.draft.driver != "none"

    @property
    def has_drawer(self) -> bool:
        """Whether a drawer hangs on it."""
        return self.has_printer and self.draft.drawer != "none"

    @property
    def asks(self) -> bool:
        """Whether a page went out, so that a person can say how it looks."""
        return self.outcome is not None and self.outcome.state is not PrintState.FAILED

    def next_trial(self) -> tuple[str, str]:
        """What to try after a page that was wrong: a kind and its value; "" where there is none."""
        if self.answer in ("nothing", "garbled") and self.serial:
            return "baud", next_baud(self.draft.transport)
        if self.answer == "cut":
            return "paper", "58mm" if self.draft.paper == "80mm" else "80mm"
        if self.answer == "arabic" and self.draft.paper == "80mm" and self.draft.model != PLAIN:
            return "plain", PLAIN
        return "", ""

    def next_word(self) -> str:
        """The button that tries it, or ""."""
        kind, value = self.next_trial()
        if not kind:
            return ""
        return words.next_word(kind, words.PAPERS[value]() if kind == "paper" else value)

    def rows(self) -> list[dict[str, object]]:
        """What can be chosen: what was found, what is set, nothing."""
        draft = self.draft
        rows = [self._row(each.url, each.title, sure=each.sure) for each in self.found]
        if draft.transport and not any(same_device(e.url, draft.transport) for e in self.found):
            rows.append(self._row(draft.transport, isolated(draft.transport), sure=True))
        if "virtual" in (self.kept.driver, draft.driver):
            rows.append(self._row("virtual", translate("Devices", "Paper on this screen")))
        rows.append(self._row("none", translate("Devices", "No printer")))
        return rows

    def _row(self, url: str, title: str, *, sure: bool = True) -> dict[str, object]:
        alone = url in ("none", "virtual")
        chosen = self.draft.driver == url if alone else same_device(url, self.draft.transport)
        detail = "" if alone else isolated(url)
        if not sure and not (chosen and self.outcome):
            detail = translate("Devices", "Nothing was sent to it yet. Is it your printer?")
        icon = {"none": "ban", "virtual": "monitor"}.get(url, "printer")
        return {"id": url, "title": title, "detail": detail, "icon": icon, "chosen": chosen}

    def model_rows(self) -> list[dict[str, object]]:
        """Every known model."""
        return [
            {
                "id": m.id,
                "title": words.model_word(m.id, m.title),
                "chosen": m.id == self.draft.model,
            }
            for m in self.models
        ]

    def model_word(self) -> str:
        """The model that is chosen."""
        named = {m.id: words.model_word(m.id, m.title) for m in self.models}
        return named.get(self.draft.model) or translate("Devices", "Any usual printer")

    def outcome_word(self) -> str:
        """What became of the page, or what is wrong."""
        if self.trouble is not None:
            return words.error_word(self.trouble)
        return words.page_word(self.outcome) if self.outcome is not None else ""

    def outcome_role(self) -> str:
        """Its colour."""
        failed = self.outcome is not None and self.outcome.state is PrintState.FAILED
        return "bad" if self.trouble is not None or failed else "accent"

    def drawer_word(self) -> str:
        """What is known of the drawer's switch, once both levels were read."""
        if self.draft.drawer == "none" or self.pulsed or not any(self.levels):
            return ""
        if self.draft.drawer_open_level:
            return translate("Devices", "The till can now tell whether the drawer is open.")
        return translate("Devices", "This printer does not tell whether the drawer is open.")


def options(names: words.Words, chosen: str) -> list[dict[str, object]]:
    """One of a few, as `Choice` shows them."""
    return [{"id": key, "text": word(), "chosen": key == chosen} for key, word in names.items()]


def plain_options(ids: tuple[str, ...], chosen: str) -> list[dict[str, object]]:
    """The same of what is its own word."""
    return [{"id": each, "text": each, "chosen": each == chosen} for each in ids]
