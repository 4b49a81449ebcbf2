"""What each setting of a till and its selling is called, and what it does: name and help.

The devices' and the gateway's are in `setting_words_it.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui.viewmodels.upkeep.setting_words_it import IT_WORDS
from ui.wording import translate

Words = Mapping[str, Callable[[], tuple[str, str]]]

_TILL: Words = {
    "till.language": lambda: (
        translate("Settings", "Language"),
        translate("Settings", "Of the screen. F10 switches it, too."),
    ),
    "till.theme": lambda: (
        translate("Settings", "Dark look"),
        translate("Settings", "Light letters on a dark ground, for a dim counter."),
    ),
    "till.text_size": lambda: (
        translate("Settings", "Text size"),
        translate("Settings", "Up to twice as large."),
    ),
    "till.screen_scale": lambda: (
        translate("Settings", "Size of the screen"),
        translate("Settings", "The bar should be as long as a bank card is high: 54 mm"),
    ),
    "till.motion": lambda: (
        translate("Settings", "Motion"),
        translate("Settings", "Things slide and fade. Off: they are simply there."),
    ),
    "till.sounds": lambda: (
        translate("Settings", "Sounds"),
        translate("Settings", "One for paid, one for declined, one for what needs a look."),
    ),
    "till.spoken": lambda: (
        translate("Settings", "Speak the outcome"),
        translate(
            "Settings", "Paid or declined, and the amount, also where no screen reader is on."
        ),
    ),
    "till.onscreen_keyboard": lambda: (
        translate("Settings", "Keyboard on the screen"),
        translate("Settings", "Automatic: after a touch, or where no real keyboard is."),
    ),
    "till.number": lambda: (
        translate("Settings", "Till number"),
        translate("Settings", "1 to 6 letters or digits in every reference; each till its own."),
    ),
    "till.store": lambda: (
        translate("Settings", "Store"),
        translate("Settings", "For chains: at most 8 letters or digits, before the till's number."),
    ),
    "till.lock_minutes": lambda: (
        translate("Settings", "Sign out when unused"),
        translate("Settings", "After so many minutes the till asks for a PIN again. 0: never."),
    ),
}
_SHOP: Words = {
    "shop.name": lambda: (
        translate("Settings", "Name of the shop"),
        translate("Settings", "On the screen and at the top of receipts."),
    ),
    "shop.name_ar": lambda: (
        translate("Settings", "Name of the shop in Arabic"),
        translate("Settings", "Beside the English name on receipts, and on the Arabic screen."),
    ),
    "shop.lines": lambda: (
        translate("Settings", "Lines below the name"),
        translate("Settings", "Address, telephone, licence: what a receipt must say of the shop."),
    ),
    "shop.logo": lambda: (
        translate("Settings", "Logo"),
        translate("Settings", "The path of a picture that is printed at the top of receipts."),
    ),
    "shop.footer": lambda: (
        translate("Settings", "Closing words"),
        translate("Settings", "At the end of each receipt, such as a thank you."),
    ),
    "shop.footer_ar": lambda: (
        translate("Settings", "Closing words in Arabic"),
        translate("Settings", "At the end of each receipt."),
    ),
    "printer.languages": lambda: (
        translate("Settings", "Languages of receipts"),
        translate("Settings", "Both beside each other, or one."),
    ),
}
_SALE: Words = {
    "sale.quick_amounts": lambda: (
        translate("Settings", "Quick amounts"),
        translate("Settings", "Keys above the keypad for amounts you take often."),
    ),
    "sale.link_days": lambda: (
        translate("Settings", "Payment links are payable for"),
        translate("Settings", "Afterwards a link from the sale screen has expired."),
    ),
    "sale.country_code": lambda: (
        translate("Settings", "Country of phone numbers"),
        translate("Settings", "Its dialling code, such as 965, for numbers typed without one."),
    ),
    "shift.needed": lambda: (
        translate("Settings", "Sales that need an open shift"),
        translate("Settings", "Without one they wait, one tap from opening it."),
    ),
    "shift.blind": lambda: (
        translate("Settings", "Count the drawer blind"),
        translate("Settings", "Whoever counts does not see what should be in it; the Z tells."),
    ),
    "office.remember_payers": lambda: (
        translate("Settings", "Remember customers"),
        translate("Settings", "Offer names and numbers of earlier links again, on this till only."),
    ),
}
_KIOSK: Words = {
    "kiosk.enabled": lambda: (
        translate("Settings", "Lock the till to its screen"),
        translate("Settings", "Nobody leaves it without a supervisor's PIN."),
    ),
    "kiosk.screen": lambda: (
        translate("Settings", "Screen of the till"),
        translate("Settings", "Its name or serial number, where there are several."),
    ),
    "kiosk.self_service": lambda: (
        translate("Settings", "Self-service"),
        translate("Settings", "Nobody attends: customers choose and pay by themselves."),
    ),
    "kiosk.tiles": lambda: (
        translate("Settings", "What self-service offers"),
        translate("Settings", "Its tiles, with names and prices."),
    ),
    "kiosk.idle_seconds": lambda: (
        translate("Settings", "Self-service starts over after"),
        translate("Settings", "So long untouched, and after a warning."),
    ),
}

WORDS: Words = {**_TILL, **_SHOP, **_SALE, **_KIOSK, **IT_WORDS}
"""By key: name and help, read anew for each language."""


def category_of(key: str) -> str:
    """The category that `key` is shown under."""
    if key in _LOOK:
        return "look"
    return _CATEGORIES[key.partition(".")[0]] if key != "printer.languages" else "shop"


def category_word(category: str) -> str:
    """A category as a heading."""
    words = {
        "look": lambda: translate("Settings", "Language and look"),
        "till": lambda: translate("Settings", "This till"),
        "shop": lambda: translate("Settings", "Shop and receipt"),
        "sale": lambda: translate("Settings", "Selling"),
        "devices": lambda: translate("Settings", "Printer and display"),
        "hesabe": lambda: translate("Settings", "Hesabe"),
        "kiosk": lambda: translate("Settings", "Kiosk"),
        "timing": lambda: translate("Settings", "Waiting times"),
    }
    return words[category]()


CATEGORIES: Mapping[str, str] = {
    "look": "languages",
    "till": "monitor",
    "shop": "archive",
    "sale": "calculator",
    "devices": "printer",
    "hesabe": "key-round",
    "kiosk": "lock",
    "timing": "timer",
}
"""In the order of the screen, each with its icon."""
_LOOK = frozenset(
    f"till.{name}"
    for name in ("language", "theme", "text_size", "screen_scale", "motion", "sounds", "spoken")
)
_CATEGORIES = {
    "till": "till",
    "shop": "shop",
    "sale": "sale",
    "office": "sale",
    "shift": "sale",
    "printer": "devices",
    "display": "devices",
    "scanner": "devices",
    "gateway": "hesabe",
    "secrets": "hesabe",
    "kiosk": "kiosk",
    "timing": "timing",
    "roles": "till",
    "monitoring": "till",
}
