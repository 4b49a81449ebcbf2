from __future__ import annotations

import pytest

from drivers.printers.models import all_models
from pos_app.errors import BadInput, DeviceTrouble
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.viewmodels.setup.device_words import (
    ANSWERS,
    MODELS,
    advice_word,
    error_word,
    fault_word,
    model_word,
    next_word,
    page_word,
)


def test_a_place_in_a_file_is_told_with_what_is_wrong_there() -> None:
    wrong = BadInput("template_value", "must be text", field="standard.toml: title")
    assert "standard.toml: title" in error_word(wrong)
    assert "must be text" in error_word(wrong)


def test_every_no_has_advice_and_yes_has_none() -> None:
    for answer in ANSWERS:
        for serial in (False, True):
            assert bool(advice_word(answer, serial=serial)) is (answer != "yes")
    assert advice_word("garbled", serial=True) != advice_word("garbled", serial=False)


def test_a_page_is_never_claimed_to_be_out_unless_the_printer_said_so() -> None:
    sent = page_word(PrintOutcome("j", PrintState.SENT))
    assert sent == "The page was sent. This printer does not say whether it is out."
    assert page_word(PrintOutcome("j", PrintState.CONFIRMED)) != sent
    failed = page_word(PrintOutcome("j", PrintState.FAILED, "paper_end"))
    assert failed == "The printer has no paper. Put a roll in."


@pytest.mark.parametrize("kind", ["busy", "not_permitted", "display_silent", "screen_missing"])
def test_a_devices_trouble_has_words_of_its_own(kind: str) -> None:
    assert error_word(DeviceTrouble(kind)) == fault_word(kind)
    assert fault_word(kind) != fault_word("not_connected")


def test_any_other_error_has_the_tills_usual_words() -> None:
    assert error_word(BadInput("amount_zero")) == "Key in an amount first."
    assert fault_word("something new") == fault_word("not_connected")


def test_the_next_thing_to_try_is_named() -> None:
    assert next_word("baud", "19200") == "Print at \u206619200\u2069 baud"


def test_a_kind_of_printer_is_named_in_the_reader_s_words_a_model_by_its_own_name() -> None:
    assert model_word("generic-58", "58") == "58 mm receipt printer"
    assert model_word("tm-l90", "Epson TM-L90") == "Epson TM-L90"
    assert {model for model in all_models() if model.startswith("generic")} == set(MODELS)
