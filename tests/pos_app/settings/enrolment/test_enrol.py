from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from pos_app.errors import BadInput
from pos_app.settings.enrolment.enrol import USED_FILE, keep_enrolment, note_used, open_enrolment
from pos_app.settings.enrolment.make import Answers, Made, make_enrolment
from pos_app.settings.layers import load_settings
from pos_app.settings.secret import Secret
from pos_app.settings.secret_places import look_for_credentials

TODAY = date(2026, 11, 25)
SECRETS = {
    "access_code": Secret("canary-access"),
    "secret_key": Secret("canary-secret-key-of-32-letters."),
    "iv_key": Secret("canary-iv-key-16"),
    "username": Secret("canary-user"),
    "password": Secret("canary-password"),
}
SETTINGS: dict[str, object] = {
    "gateway.environment": "sandbox",
    "gateway.merchant_code": "842217",
    "gateway.terminal_id": "48515",
    "till.number": "07",
}


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {
        "POS_APP_HOME": str(tmp_path / "home"),
        "POS_APP_KEY_HOME": str(tmp_path / "keys"),
        "POS_APP_POLICY": str(tmp_path / "policy.toml"),
    }


def made(settings: dict[str, object] | None = None, **options: object) -> Made:
    answers = Answers(settings if settings is not None else SETTINGS, ())
    return make_enrolment(answers, SECRETS, until=TODAY + timedelta(days=7), **options)  # type: ignore[arg-type]


def test_an_enrolled_till_has_its_settings_and_its_secrets(environ: dict[str, str]) -> None:
    text = made()
    opened = open_enrolment(text.text, text.code, environ, today=TODAY)
    assert not Path(environ["POS_APP_HOME"]).exists()  # looked at, nothing written
    place = keep_enrolment(opened, environ)
    assert place == "sealed file"
    loaded = load_settings(environ)
    assert loaded.settings.till.number == "07"
    assert loaded.settings.gateway.merchant_code == "842217"
    found = {one.name: one.secret for one in look_for_credentials(loaded, environ)}
    assert found == SECRETS
    written = b"".join(
        path.read_bytes() for path in Path(environ["POS_APP_HOME"]).rglob("*") if path.is_file()
    )
    assert b"canary" not in written


def test_the_same_one_is_taken_once_and_after_trouble_again(environ: dict[str, str]) -> None:
    text = made()
    opened = open_enrolment(text.text, text.code, environ, today=TODAY)
    keep_enrolment(opened, environ)
    again = open_enrolment(text.text, text.code, environ, today=TODAY)  # cut off before noted
    note_used(again, environ, today=TODAY)
    with pytest.raises(BadInput) as caught:
        open_enrolment(text.text, text.code, environ, today=TODAY)
    assert caught.value.kind == "enrolment_used"
    other = made()
    note_used(open_enrolment(other.text, other.code, environ, today=TODAY), environ, today=TODAY)
    assert (Path(environ["POS_APP_HOME"]) / USED_FILE).read_text("utf-8").count('"on"') == 2


def test_a_broken_note_of_what_was_used_stops_nobody(environ: dict[str, str]) -> None:
    home = Path(environ["POS_APP_HOME"])
    home.mkdir()
    text = made()
    for broken in ("{", "[]"):
        (home / USED_FILE).write_text(broken, "utf-8")
        open_enrolment(text.text, text.code, environ, today=TODAY)


def test_an_old_one_is_refused(environ: dict[str, str]) -> None:
    text = made()
    open_enrolment(text.text, text.code, environ, today=TODAY + timedelta(days=7))
    with pytest.raises(BadInput) as caught:
        open_enrolment(text.text, text.code, environ, today=TODAY + timedelta(days=8))
    assert caught.value.kind == "enrolment_expired"


@pytest.mark.parametrize(
    ("settings", "kind"),
    [
        ({"gateway.environment": "demo"}, "enrolment_demo"),
        ({"gateway.environment": "sandbox"}, "setting_missing"),
        ({**SETTINGS, "printer.driver": "escpos"}, "setting_missing"),
    ],
)
def test_one_that_makes_no_whole_till_changes_nothing(
    environ: dict[str, str], settings: dict[str, object], kind: str
) -> None:
    text = made(settings)
    with pytest.raises(BadInput) as caught:
        open_enrolment(text.text, text.code, environ, today=TODAY)
    assert caught.value.kind == kind
    assert not Path(environ["POS_APP_HOME"]).exists()


def test_settings_alone_leave_the_secrets_to_another_way(environ: dict[str, str]) -> None:
    text = make_enrolment(Answers({"till.language": "ar"}, ()), {}, until=TODAY)
    opened = open_enrolment(text.text, text.code, environ, today=TODAY)
    assert keep_enrolment(opened, environ) == ""
    assert load_settings(environ).settings.till.language == "ar"
