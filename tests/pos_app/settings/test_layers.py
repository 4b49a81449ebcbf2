from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.errors import BadInput, NotAllowed
from pos_app.settings.layers import free_changes, load_again, load_settings
from pos_app.settings.words import DisplayDriver, Environment, Language, PrinterDriver

CUSTOM = (
    '[gateway]\nenvironment = "custom"\nbase_url = "http://127.0.0.1:8123"\n'
    'merchant_code = "1"\nterminal_id = "77"\n'
)


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"POS_APP_HOME": str(tmp_path), "POS_APP_POLICY": str(tmp_path / "machine.toml")}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_nothing_set_is_no_environment_chosen(environ: dict[str, str]) -> None:
    loaded = load_settings(environ)
    assert loaded.settings.gateway.environment is Environment.UNSET
    assert not loaded.demo
    assert not loaded.warnings
    assert str(loaded.origins["till.number"]) == "default"


def test_each_layer_covers_the_one_below(environ: dict[str, str], tmp_path: Path) -> None:
    numbers = []

    def number() -> None:
        loaded = load_settings(environ, options)
        numbers.append((loaded.settings.till.number, str(loaded.origins["till.number"])))

    options: dict[str, str] = {}
    _write(tmp_path / "policy.toml", '[till]\nnumber = "12"\n')
    number()
    _write(tmp_path / "settings.toml", '[till]\nnumber = "13"\n')
    number()
    environ["POS_APP_TILL_NUMBER"] = "14"
    number()
    options["till.number"] = "15"
    number()
    assert numbers == [
        ("12", f"policy.toml ({tmp_path / 'policy.toml'})"),
        ("13", f"settings.toml ({tmp_path / 'settings.toml'})"),
        ("14", "environment (POS_APP_TILL_NUMBER)"),
        ("15", "command line"),
    ]


def test_what_the_machines_policy_says_is_the_last_word(
    environ: dict[str, str], tmp_path: Path
) -> None:
    _write(tmp_path / "machine.toml", '[till]\nnumber = "11"\nlanguage = "ar"\n')
    _write(tmp_path / "policy.toml", '[till]\nnumber = "12"\n')
    _write(tmp_path / "settings.toml", '[till]\nnumber = "13"\ntheme = "dark"\n')
    environ["POS_APP_TILL_NUMBER"] = "14"
    environ["POS_APP_TILL_LANGUAGE"] = "ar"  # says the same: no word about it
    loaded = load_settings(environ, {"till.language": "ar"})
    assert loaded.settings.till.number == "11"
    assert str(loaded.origins["till.number"]) == f"policy.toml ({tmp_path / 'machine.toml'})"
    assert loaded.locked == {
        "till.number": str(tmp_path / "machine.toml"),
        "till.language": str(tmp_path / "machine.toml"),
    }
    assert len(loaded.warnings) == 1
    assert "POS_APP_TILL_NUMBER is passed over: your IT has fixed till.number" in loaded.warnings[0]
    with pytest.raises(BadInput) as caught:
        load_settings(environ, {"till.language": "en"})
    assert (caught.value.kind, caught.value.field) == ("setting_locked", "till.language")
    assert "fixed it to ar" in caught.value.detail
    with pytest.raises(BadInput, match="setting_locked"):
        load_settings(environ, planned={"till.number": "16"})
    assert load_settings(environ, planned={"till.number": "11"}).settings.till.number == "11"


def test_what_is_locked_is_not_written(environ: dict[str, str], tmp_path: Path) -> None:
    _write(tmp_path / "machine.toml", '[till]\nnumber = "11"\n')
    loaded = load_settings(environ)
    assert free_changes({"till.number": "11", "till.theme": "dark"}, loaded) == {
        "till.theme": "dark"
    }
    with pytest.raises(NotAllowed) as caught:
        free_changes({"till.number": "12"}, loaded)
    assert caught.value.kind == "setting_locked"


def test_read_again_the_command_line_still_counts(environ: dict[str, str], tmp_path: Path) -> None:
    loaded = load_settings(environ, {"kiosk.enabled": "true"}, demo=True)
    _write(tmp_path / "demo" / "settings.toml", '[till]\ntheme = "dark"\n')
    again = load_again(loaded, environ)
    assert again.demo
    assert again.settings.kiosk.enabled
    assert again.settings.till.theme == "dark"


def test_demo_mode_obeys_the_law_but_for_the_gateway(
    environ: dict[str, str], tmp_path: Path
) -> None:
    law = (
        '[gateway]\nenvironment = "production"\nallowed_terminals = ["1"]\n[till]\nnumber = "11"\n'
    )
    _write(tmp_path / "machine.toml", law)
    loaded = load_settings(environ, {"gateway.terminal_id": "29708454"}, demo=True)
    assert loaded.demo
    assert loaded.settings.gateway.terminal_id == "29708454"
    assert loaded.settings.till.number == "11"
    assert set(loaded.locked) == {"till.number"}


@pytest.mark.parametrize("file", ["machine.toml", "settings.toml"])
def test_a_drivers_word_alone_stands_for_its_table(
    environ: dict[str, str], tmp_path: Path, file: str
) -> None:
    _write(tmp_path / file, 'printer = "auto"\ndisplay = "auto"\n')
    loaded = load_settings(environ)
    assert loaded.settings.printer.driver is PrinterDriver.AUTO
    assert loaded.settings.display.driver is DisplayDriver.AUTO
    _write(tmp_path / file, 'printer = "maybe"\n')
    with pytest.raises(BadInput, match="setting_unknown_value"):
        load_settings(environ)


@pytest.mark.parametrize(
    ("text", "field", "may_be"),
    [
        ('[gateway]\nenvironment = "live"\n', "gateway.environment", "demo, sandbox, production"),
        ('[till]\nlanguage = "fr"\n', "till.language", "en or ar"),
        ('[printer]\npaper = "A4"\n', "printer.paper", "80mm or 58mm"),
        ("[timing]\nread = -1\n", "timing.read", "seconds"),
        ('[gateway]\nbase_url = "http://h.example"\n', "gateway.base_url", "loopback"),
        ("till = 5\n", "till", "table"),
        ("[[till]]\n", "till", "table"),
        ("[till.number]\nx = 1\n", "till.number", "letters or digits"),
    ],
)
def test_an_unknown_value_is_named_with_what_it_may_be(
    environ: dict[str, str], tmp_path: Path, text: str, field: str, may_be: str
) -> None:
    _write(tmp_path / "settings.toml", text)
    with pytest.raises(BadInput) as caught:
        load_settings(environ)
    assert caught.value.field == field
    assert may_be in caught.value.detail
    assert "settings.toml" in caught.value.detail


def test_unknown_keys_are_warnings_with_a_suggestion(
    environ: dict[str, str], tmp_path: Path
) -> None:
    _write(tmp_path / "settings.toml", "[till]\nlangage = 'ar'\n[nonsense]\nzzz = 1\n")
    environ["POS_APP_TIL_LANGUAGE"] = "ar"
    warnings = load_settings(environ).warnings
    assert len(warnings) == 3
    assert "did you mean till.language?" in warnings[0]
    assert "nonsense.zzz is no setting" in warnings[1]
    assert "did you mean POS_APP_TILL_LANGUAGE?" in warnings[2]


def test_secrets_in_a_file_are_not_read_and_not_repeated(
    environ: dict[str, str], tmp_path: Path
) -> None:
    _write(tmp_path / "settings.toml", "[gateway]\nsecret_key = 'canary-5566'\n")
    loaded = load_settings(environ)
    assert "change that secret" in loaded.warnings[0]
    assert "canary" not in repr(loaded)


def test_our_other_variables_are_no_mistake(environ: dict[str, str]) -> None:
    environ |= {
        "POS_APP_PIN": "1",
        "POS_APP_SECRET_KEY": "k" * 32,
        "POS_APP_FAIL_AT": "y",
        "OTHER": "z",
    }
    environ["POS_APP_TILL_LANGUAGE"] = ""
    loaded = load_settings(environ)
    assert not loaded.warnings
    assert loaded.settings.till.language is Language.EN


@pytest.mark.parametrize("demo", [True, False])
def test_a_key_that_cannot_be_right_is_found_whatever_the_run_needs(
    environ: dict[str, str], demo: bool
) -> None:
    environ["POS_APP_IV_KEY"] = "canary"
    with pytest.raises(BadInput) as caught:
        load_settings(environ, demo=demo)
    assert caught.value.kind == "secret_wrong_length"
    assert caught.value.field == "iv_key"


def test_demo_has_its_own_home_and_devices(environ: dict[str, str], tmp_path: Path) -> None:
    loaded = load_settings(environ, demo=True)
    assert loaded.demo
    assert loaded.home.journal == tmp_path / "demo" / "journal.sqlite3"
    assert loaded.settings.printer.driver is PrinterDriver.VIRTUAL
    assert loaded.settings.gateway.terminal_id == "48515"
    assert not list(tmp_path.iterdir())


def test_demo_on_a_real_till_takes_its_shop_but_not_its_gateway(
    environ: dict[str, str], tmp_path: Path
) -> None:
    _write(tmp_path / "settings.toml", CUSTOM + '[shop]\nname = "Dukan"\n')
    environ["POS_APP_GATEWAY_TERMINAL_ID"] = "88"
    loaded = load_settings(environ, demo=True)
    assert loaded.settings.shop.name == "Dukan"
    assert loaded.settings.gateway.base_url == ""
    assert loaded.settings.gateway.terminal_id == "48515"
    assert load_settings(environ).settings.gateway.terminal_id == "88"


def test_demo_chosen_in_the_settings_keeps_its_terminal(
    environ: dict[str, str], tmp_path: Path
) -> None:
    _write(
        tmp_path / "settings.toml", '[gateway]\nenvironment = "demo"\nterminal_id = "29708454"\n'
    )
    _write(tmp_path / "demo" / "settings.toml", '[till]\nlanguage = "ar"\n')
    loaded = load_settings(environ)
    assert loaded.demo
    assert loaded.settings.gateway.terminal_id == "29708454"
    assert loaded.settings.till.language is Language.AR


def test_nothing_in_the_demo_home_leads_out_of_it(environ: dict[str, str], tmp_path: Path) -> None:
    _write(tmp_path / "demo" / "settings.toml", CUSTOM)
    loaded = load_settings(environ, demo=True)
    assert loaded.demo
    assert loaded.settings.gateway.base_url == ""
    environ["POS_APP_GATEWAY_ENVIRONMENT"] = "production"
    assert load_settings(environ, demo=True).demo
