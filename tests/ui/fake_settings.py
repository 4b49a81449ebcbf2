"""Lines of the settings screen, some of every form."""

from __future__ import annotations

from pos_app.ports.setting import Setting

SETTINGS = (
    Setting("till.language", "en", "default", "choice", ("en", "ar")),
    Setting("till.theme", "light", "settings.toml", "choice", ("light", "dark")),
    Setting("till.text_size", "100", "default", "number", unit="per cent", bounds=(100, 200)),
    Setting("till.screen_scale", "100", "default", "number", unit="per cent", bounds=(50, 200)),
    Setting("till.motion", "on", "default", "flag"),
    Setting("till.sounds", "on", "default", "flag"),
    Setting("till.spoken", "off", "default", "flag"),
    Setting("till.number", "01", "settings.toml", "latin", restart=True),
    Setting("till.lock_minutes", "10", "default", "number", unit="minutes", bounds=(0, 240)),
    Setting("till.onscreen_keyboard", "auto", "default", "choice", ("auto", "on", "off")),
    Setting("shop.name", "Al Nakheel Café", "settings.toml", "text"),
    Setting("shop.name_ar", "مقهى النخيل", "settings.toml", "text"),
    Setting(
        "shop.lines",
        "Salmiya, Block 4, +965 2222 3333",
        "settings.toml",
        "texts",
        values=("Salmiya, Block 4", "+965 2222 3333"),
    ),
    Setting("shop.footer", "", "default", "text"),
    Setting("printer.languages", "", "default", "choice", ("", "both", "en", "ar"), restart=True),
    Setting(
        "sale.quick_amounts",
        "0.500, 1.000, 5.000",
        "default",
        "amounts",
        values=("0.500", "1.000", "5.000"),
    ),
    Setting("sale.link_days", "1", "default", "number", unit="days", bounds=(1, 365)),
    Setting("sale.country_code", "965", "default", "latin"),
    Setting("office.remember_payers", "off", "policy.toml", "flag", fixed="policy"),
    Setting("printer.driver", "virtual", "settings.toml", "choice", fixed="devices"),
    Setting("printer.transport", "tcp://127.0.0.1:9100", "default", "text", fixed="devices"),
    Setting("printer.paper", "80mm", "default", "choice", ("80mm", "58mm")),
    Setting("display.driver", "none", "policy.toml", "choice", fixed="devices"),
    Setting("gateway.environment", "demo", "command line", "choice", fixed="command_line"),
    Setting("gateway.merchant_code", "842217", "settings.toml", "latin", fixed="keys"),
    Setting("gateway.terminal_id", "48515", "settings.toml", "choice", ("48515", "48516")),
    Setting("secrets.secret_key", "set", "keyring", fixed="keys"),
    Setting("timing.read", "10", "default", "number", unit="seconds", fixed="file"),
    Setting("timing.settle", "0.5", "default", "number", unit="seconds", fixed="file"),
    Setting("no.such", "1", "default", "number"),
)
"""Some of every form, and one that has no words."""
