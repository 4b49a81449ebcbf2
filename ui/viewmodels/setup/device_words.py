"""Words of the set-up of devices: what things are called, and what to do when a page is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pos_app.ports.devices import PrintOutcome, PrintState
from ui.wording import isolated, translate
from ui.words.troubles import trouble_word

Words = Mapping[str, Callable[[], str]]

DISPLAY_DRIVERS: Words = {
    "none": lambda: translate("Devices", "No display"),
    "auto": lambda: translate("Devices", "A second monitor, if there is one"),
    "second_screen": lambda: translate("Devices", "Second monitor"),
    "line": lambda: translate("Devices", "Pole with two lines"),
    "nextion": lambda: "Nextion",
    "dwin": lambda: "DWIN",
    "template": lambda: translate("Devices", "Payment QR box"),
    "virtual": lambda: translate("Devices", "Window on this screen"),
}
LANGUAGES: Words = {
    "both": lambda: translate("Devices", "Both languages"),
    "en": lambda: "English",
    "ar": lambda: "العربية",
}
THEMES: Words = {
    "dark": lambda: translate("Devices", "Dark"),
    "light": lambda: translate("Devices", "Light"),
}
DIALECTS: Words = {
    "epson": lambda: "Epson ESC/POS",
    "cd5220": lambda: "CD5220",
    "utc": lambda: "UTC",
    "aedex": lambda: "AEDEX",
}
MODELS: Words = {
    "generic-80": lambda: translate("Devices", "80 mm receipt printer"),
    "generic-80-plain": lambda: translate("Devices", "80 mm receipt printer, plain pictures"),
    "generic-58": lambda: translate("Devices", "58 mm receipt printer"),
    "generic-512": lambda: translate("Devices", "80 mm receipt printer, 512 dots"),
}
"""Models that are a kind of printer; the others go by the name on their case."""
PAPERS: Words = {
    "80mm": lambda: translate("Devices", "80 mm"),
    "58mm": lambda: translate("Devices", "58 mm"),
}
DRAWERS: Words = {
    "none": lambda: translate("Devices", "No cash drawer"),
    "pin2": lambda: translate("Devices", "Drawer, wire 2"),
    "pin5": lambda: translate("Devices", "Drawer, wire 5"),
}
MOMENTS: Words = {
    "idle": lambda: translate("Devices", "Nothing to pay"),
    "amount": lambda: translate("Devices", "Amount"),
    "tap_card": lambda: translate("Devices", "Card"),
    "scan_link": lambda: translate("Devices", "Payment link"),
    "cash_change": lambda: translate("Devices", "Change"),
    "paid": lambda: translate("Devices", "Paid"),
    "declined": lambda: translate("Devices", "Declined"),
}
LENGTHS: Words = {
    "0": lambda: translate("Devices", "No length"),
    "1": lambda: translate("Devices", "One byte"),
    "2": lambda: translate("Devices", "Two bytes"),
}
CHECKSUMS: Words = {
    "none": lambda: translate("Devices", "No checksum"),
    "xor": lambda: "XOR",
    "sum8": lambda: translate("Devices", "Sum"),
    "crc16_modbus": lambda: "CRC-16 Modbus",
    "crc16_ccitt": lambda: "CRC-16 CCITT",
}
ANSWERS: Words = {
    "yes": lambda: translate("Devices", "Yes, just like this"),
    "nothing": lambda: translate("Devices", "Nothing came out"),
    "garbled": lambda: translate("Devices", "Strange signs"),
    "cut": lambda: translate("Devices", "Too wide, or cut wrong"),
    "arabic": lambda: translate("Devices", "The Arabic is broken"),
}
_ADVICE: Words = {
    "nothing": lambda: translate(
        "Devices",
        "Is the printer on, with paper in and its lamp steady? Then check the cable, and that the"
        " right printer is chosen above.",
    ),
    "nothing_serial": lambda: translate(
        "Devices",
        "Is the printer on, with paper in? Then it may listen at another speed: try the next one.",
    ),
    "garbled": lambda: translate(
        "Devices",
        "The printer does not understand ESC/POS. Star printers have a switch for it; others print"
        " their own set-up when they are switched on with the feed button held.",
    ),
    "garbled_serial": lambda: translate(
        "Devices", "Printer and till speak at different speeds. Try the next one."
    ),
    "cut": lambda: translate(
        "Devices",
        "The ruler must reach both edges of the paper. If it does not, the paper is of another"
        " width or the printer of another model: try the next one.",
    ),
    "arabic": lambda: translate(
        "Devices",
        "Arabic is printed as a picture, and this printer prints that kind of picture wrong."
        " Try plain pictures.",
    ),
}
_NEXT: Words = {
    "baud": lambda: translate("Devices", "Print at %1 baud"),
    "paper": lambda: translate("Devices", "Print for %1"),
    "plain": lambda: translate("Devices", "Print with plain pictures"),
}


def model_word(model: str, title: str) -> str:
    """What a model is called: the kind of printer it is, or `title`, the name on its case."""
    return MODELS[model]() if model in MODELS else title


def advice_word(answer: str, *, serial: bool) -> str:
    """What to do when the page was `answer`; "" when it was right."""
    words = _ADVICE.get(f"{answer}_serial" if serial else answer) or _ADVICE.get(answer)
    return words() if words else ""


def next_word(kind: str, value: str) -> str:
    """The button that tries the next thing."""
    return _NEXT[kind]().replace("%1", isolated(value))


def page_word(outcome: PrintOutcome) -> str:
    """What is known of a test page, before anybody looked at it."""
    if outcome.state is PrintState.CONFIRMED:
        return translate("Devices", "The printer says that the page is out.")
    if outcome.state is PrintState.FAILED:
        return fault_word(outcome.kind)
    return translate("Devices", "The page was sent. This printer does not say whether it is out.")


def fault_word(kind: str) -> str:
    """Why a device did not do it, and what to do."""
    words = _FAULTS.get(kind)
    return words() if words else _FAULTS["not_connected"]()


_FAULTS: Words = {
    "paper_end": lambda: translate("Devices", "The printer has no paper. Put a roll in."),
    "cover_open": lambda: translate("Devices", "The printer's cover is open. Close it."),
    "cutter": lambda: translate("Devices", "The cutter is stuck. Open the cover and free it."),
    "offline": lambda: translate("Devices", "The printer is off-line. Press its feed button."),
    "busy": lambda: translate(
        "Devices", "Another program or the other device holds this connection. End it first."
    ),
    "not_permitted": lambda: translate(
        "Devices", "This account may not open the port. Add it to the group dialout or lp."
    ),
    "not_connected": lambda: translate(
        "Devices", "It cannot be reached. Check plug, cable and power."
    ),
    "vanished": lambda: translate("Devices", "It was unplugged. Plug it in and try again."),
    "write_timed_out": lambda: translate(
        "Devices", "It took nothing in. Check that it is on and not waiting for paper."
    ),
    "not_a_printer": lambda: translate(
        "Devices", "Something else answers there, a modem perhaps. Choose another connection."
    ),
    "no_printer": lambda: translate("Devices", "No printer is chosen."),
    "held_job": lambda: translate(
        "Devices", "A slip still waits for paper. Finish or discard it first."
    ),
    "display_silent": lambda: translate(
        "Devices", "The display does not answer. Check speed, switches and cable."
    ),
    "display_refused": lambda: translate(
        "Devices", "The display refuses what is sent. Its layout has other names or sizes."
    ),
    "display_garbled": lambda: translate(
        "Devices", "What answers there is not such a display. Choose another kind."
    ),
    "link_too_long": lambda: translate("Devices", "The link is too long for this display."),
    "link_unreadable": lambda: translate("Devices", "The link is too long for this display."),
    "template_missing": lambda: translate(
        "Devices", "Describe the box first: at least what shows a code."
    ),
    "template_text": lambda: translate(
        "Devices",
        "That cannot be sent. Letters are ASCII, other bytes are written as %1, braces twice.",
    ).replace("%1", isolated("\\x0D \\r \\n \\t \\\\")),
    "template_field": lambda: translate("Devices", "There is no such field. There are %1.").replace(
        "%1", isolated("{amount} {fils} {url} {reference} {lang} {seconds} {shop}")
    ),
    "template_no_link": lambda: translate(
        "Devices", "Without %1 the box cannot know what code to show."
    ).replace("%1", isolated("{url}")),
    "template_no_fields": lambda: translate(
        "Devices", "No field can stand here: nothing is being sold at that moment."
    ),
    "template_too_long": lambda: translate(
        "Devices", "That is longer than its length can tell. Choose a length of two bytes."
    ),
    "template_invalid": lambda: translate("Devices", "The box's description is not right: %1"),
    "not_written": lambda: translate("Devices", "The file could not be written: %1"),
    "template_broken": lambda: translate("Devices", "The file cannot be understood: %1"),
    "template_unknown": lambda: translate("Devices", "There is nothing of that name at %2. %1"),
    "template_value": lambda: translate("Devices", "What stands at %2 cannot be: %1"),
    "template_unreadable": lambda: translate("Devices", "The file cannot be opened: %1"),
    "layout_unreadable": lambda: translate(
        "Devices", "That file cannot be read. Check where it lies: %1"
    ),
    "layout_invalid": lambda: translate("Devices", "That file is not right: %1"),
    "display_cannot_share": lambda: translate(
        "Devices", "Only a pole with two lines can stand between till and printer."
    ),
    "setting_missing": lambda: translate(
        "Devices", "Something is still missing: choose where it is plugged in."
    ),
    "screen_missing": lambda: translate("Devices", "There is no second monitor now. Plug it in."),
}


def error_word(error: BaseException) -> str:
    """What `error` means here: a device's own words first."""
    kind = str(getattr(error, "kind", ""))
    if kind == "setting_missing" and str(getattr(error, "field", "")) == "display.template.show":
        kind = "template_missing"
    if kind not in _FAULTS:
        return trouble_word(error)
    place, detail = (isolated(str(getattr(error, name, ""))) for name in ("field", "detail"))
    return _FAULTS[kind]().replace("%1", detail).replace("%2", place)
