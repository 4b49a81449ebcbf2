from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pos_app.domain.staff import Role
from pos_app.errors import BadInput
from pos_app.settings.enrolment.content import FirstOperator, unpack
from pos_app.settings.enrolment.envelope import unseal
from pos_app.settings.enrolment.make import (
    Answers,
    file_name_of,
    make_enrolment,
    read_answers,
    read_tills,
)
from pos_app.settings.secret import Secret

UNTIL = date(2026, 12, 1)
ANSWERS = """
[gateway]
environment = "production"
merchant_code = "842217"
[display.template]
show = "x"
[[staff]]
name = "Noura"
role = "owner"
pin_hash = "$argon2id$x"
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "answers.toml"
    path.write_text(text, "utf-8")
    return path


def test_an_answer_file_is_settings_and_first_operators(tmp_path: Path) -> None:
    answers = read_answers(written(tmp_path, ANSWERS))
    assert answers.settings == {
        "gateway.environment": "production",
        "gateway.merchant_code": "842217",
        "display.template.show": "x",
    }
    assert answers.staff == (FirstOperator("Noura", Role.OWNER, "$argon2id$x"),)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("[till]\nnumbre = '07'", "till.numbre"),
        ("[gateway]\npassword = 'x'", "gateway.password"),
        ("[[staff]]\nname = 'N'\nrole = 'king'\npin_hash = '$argon2id$'", "staff"),
        ("[[staff]]\nname = 'N'\nrole = 'owner'\npin_hash = '4711'", "pin_hash"),
        ("staff = 1", "staff"),
    ],
)
def test_a_misspelt_answer_is_refused_before_two_hundred_tills_get_it(
    tmp_path: Path, text: str, field: str
) -> None:
    with pytest.raises(BadInput) as caught:
        read_answers(written(tmp_path, text))
    assert caught.value.field == field
    assert "4711" not in str(caught.value)


def test_no_answer_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        read_answers(tmp_path / "none.toml")


def test_each_row_makes_a_till_of_its_own() -> None:
    rows = read_tills(
        "label,till.number,gateway.terminal_id,kiosk.enabled\n"
        "Salmiya 1,01,48515,true\nSalmiya 2,02,48516,\n",
        "tills.csv",
    )
    answers = Answers({"till.number": "99", "till.language": "ar"}, ())
    first, second = (
        make_enrolment(answers, {"password": Secret("p")}, until=UNTIL, differing=row)
        for row in rows
    )
    assert first.code != second.code
    found = unpack(unseal(first.text, first.code))
    assert (found.label, found.until) == ("Salmiya 1", UNTIL)
    assert found.settings == {
        "till.number": "01", "till.language": "ar", "gateway.terminal_id": "48515",
        "kiosk.enabled": True,
    }  # fmt: skip
    assert found.secrets == {"password": Secret("p")}
    assert "kiosk.enabled" not in unpack(unseal(second.text, second.code)).settings


@pytest.mark.parametrize(
    "text",
    [
        "",
        "till.number\n",
        "till.numbre\n1\n",
        "till.number,till.store\n01\n",
        "till.number\n01,2\n",
    ],
)
def test_an_odd_table_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        read_tills(text, "tills.csv")


def test_a_cell_that_may_not_be_is_refused() -> None:
    with pytest.raises(BadInput) as caught:
        make_enrolment(Answers({}, ()), {}, until=UNTIL, differing={"till.language": "fr"})
    assert caught.value.field == "till.language"


def test_a_till_without_a_label_is_called_by_store_and_number() -> None:
    made = make_enrolment(Answers({"till.store": "SAL", "till.number": "07"}, ()), {}, until=UNTIL)
    assert made.label == "SAL 07"


def test_file_names_are_plain() -> None:
    assert file_name_of("Salmiya / 07!") == "salmiya-07"
    assert file_name_of("السالمية ٧") == "السالمية-٧"
    assert file_name_of("..") == "till"
