from __future__ import annotations

import zipfile

from pos_app.app.upkeep.bundle import write_bundle
from pos_app.ports.setting import Setting
from pos_app.settings.credentials import DEMO
from pos_app.settings.layers import Loaded


def test_the_bundle_holds_settings_and_no_secret(loaded: Loaded) -> None:
    loaded.home.prepare()
    path = write_bundle(loaded, [Setting("till.number", "01", "default")])
    with zipfile.ZipFile(path) as bundle:
        text = b"".join(bundle.read(name) for name in bundle.namelist())
    assert b"till.number" in text
    assert DEMO.secret_key.reveal().encode() not in text
