from __future__ import annotations

from dataclasses import replace

import pytest
from fake_first_start import MESSAGE, FakeFirstStart
from fake_till import settle

from pos_app.errors import BadInput, Refused, Unreachable
from ui.tasks import Tasks
from ui.viewmodels.setup.first_start import FirstStartModel


def started(desk: FakeFirstStart) -> FirstStartModel:
    def fail(name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    return FirstStartModel(desk=desk, tasks=Tasks(fail))


async def on(model: FirstStartModel) -> None:
    model.next()
    await settle()


@pytest.fixture
def desk() -> FakeFirstStart:
    return FakeFirstStart()


async def test_a_demo_is_three_steps(desk: FakeFirstStart) -> None:
    model = started(desk)
    model.speak("ar")
    await on(model)
    await on(model)  # nothing is chosen yet
    assert model.state.step == "kind"
    model.chooseKind("demo")
    await on(model)
    assert (model.state.step, model.property("count")) == ("owner", 3)
    model.finishWithout()
    await settle()
    ((answers, owner),) = desk.finished
    assert (answers.environment, answers.language) == ("demo", "ar")
    assert answers.keys is owner is None
    assert desk.spoken == ["ar"]


async def test_pasted_keys_are_tried_and_a_terminal_is_picked(desk: FakeFirstStart) -> None:
    model = started(desk)
    await on(model)
    model.chooseKind("sandbox")
    await on(model)
    model.paste()
    assert model.typed("merchant_code") == "842217"
    assert model.typed("iv_key") == "5NVdrlPVNnjo2Jy9"
    assert model.typed("password") == "s3cret!"
    await on(model)
    assert model.state.step == "terminal"
    assert desk.tried[0].secret_key.reveal() == "PkW64zMe5NVdrlPVNnjo2Jy9nOb7v1Xg"
    await on(model)
    assert model.property("trouble") == "No terminal is chosen. Choose one above."
    model.chooseTerminal("48516")
    await on(model)
    model.note("owner", "Huda")
    model.finish("258013", "258031")
    await settle()
    assert "not the same" in str(model.property("trouble"))
    model.finish("258013", "258013")
    await settle()
    ((answers, owner),) = desk.finished
    assert answers.terminal == "48516"
    assert owner is not None
    assert (owner.name, owner.pin.reveal()) == ("Huda", "258013")


async def test_refused_keys_say_what_to_compare_and_stay_typed(desk: FakeFirstStart) -> None:
    model = started(desk)
    await on(model)
    model.chooseKind("production")
    await on(model)
    await on(model)
    assert "merchant code" in str(model.property("trouble"))
    model.paste()
    desk.refusal = Refused("sign_in_refused")
    await on(model)
    assert "sandbox or real money" in str(model.property("trouble"))
    desk.refusal = BadInput("secret_wrong_length", field="iv_key")
    await on(model)
    assert "IV key" in str(model.property("trouble"))
    desk.refusal = Unreachable("no_route")
    await on(model)
    assert "network" in str(model.property("trouble"))
    model.back()
    await on(model)
    assert model.typed("password") == "s3cret!"


async def test_a_crash_loses_nothing_but_the_secrets(desk: FakeFirstStart) -> None:
    model = started(desk)
    await on(model)
    model.chooseKind("sandbox")
    await on(model)
    model.paste()
    await on(model)
    assert "PkW64" not in str(desk.kept)
    assert "s3cret" not in str(desk.kept)
    assert "s3cret" not in repr(model.state)
    again = started(desk)
    assert again.state.environment == "sandbox"
    assert again.typed("merchant_code") == "842217"
    assert again.typed("password") == ""


async def test_the_only_terminal_is_chosen_already(desk: FakeFirstStart) -> None:
    desk.terminals = desk.terminals[:1]
    model = started(desk)
    await on(model)
    model.chooseKind("sandbox")
    await on(model)
    model.paste()
    await on(model)
    assert model.state.terminal == "48515"
    assert [row["chosen"] for row in model._terminals()] == [True]


async def test_a_pin_needs_a_name_and_a_name_a_pin(desk: FakeFirstStart) -> None:
    model = started(desk)
    model.chooseKind("demo")
    model.finish("258013", "258013")
    await settle()
    assert "name" in str(model.property("trouble"))
    model.note("owner", "Huda")
    model.finish("", "")
    await settle()
    assert model.property("trouble") == "A PIN has 4 to 12 digits."
    assert desk.finished == []


async def comes_to_enrolment(desk: FakeFirstStart) -> FirstStartModel:
    model = started(desk)
    await on(model)
    model.chooseKind("enrolment")
    await on(model)
    desk.pasted = "POSENROL1"
    model.pasteEnrolment()
    return model


async def test_an_enrolment_with_staff_opens_the_till(desk: FakeFirstStart) -> None:
    model = await comes_to_enrolment(desk)
    model.note("code", "wrong")
    await on(model)
    assert "code" in str(model.property("trouble"))
    assert desk.opened == []
    assert model.typed("enrolment") == "POSENROL1"
    model.note("code", "right")
    await on(model)
    assert desk.opened == [("en", None)]
    assert desk.finished == []


async def test_an_enrolment_without_staff_asks_for_the_owner(desk: FakeFirstStart) -> None:
    desk.enrolled = replace(desk.enrolled, staff=())
    model = await comes_to_enrolment(desk)
    model.note("code", "right")
    await on(model)
    assert model.state.step == "owner"
    model.back()  # it is taken over: nothing to go back to
    assert model.state.step == "owner"
    model.note("owner", "Huda")
    model.finish("258013", "258013")
    await settle()
    ((_language, owner),) = desk.opened
    assert owner is not None
    assert owner.name == "Huda"


async def test_an_enrolment_without_keys_asks_for_them(desk: FakeFirstStart) -> None:
    desk.enrolled = replace(desk.enrolled, secrets_in="")
    model = await comes_to_enrolment(desk)
    model.note("code", "right")
    await on(model)
    assert (model.state.step, model.typed("merchant_code")) == ("keys", "842217")
    assert model.property("enrolledAs") == "S7"
    desk.pasted = MESSAGE
    model.paste()
    await on(model)
    assert (model.state.step, model.state.terminal) == ("terminal", "48516")
    assert model.property("isLast")
    await on(model)
    ((answers, owner),) = desk.finished
    assert (answers.environment, answers.printer, owner) == ("sandbox", "", None)


async def test_what_names_no_key_is_said_to(desk: FakeFirstStart) -> None:
    model = started(desk)
    await on(model)
    model.chooseKind("production")
    await on(model)
    kept, desk.pasted = desk.pasted, "the weather tomorrow"
    model.paste()
    assert str(model.property("trouble")).startswith("No key is named there.")
    desk.pasted = kept
    model.paste()
    assert model.property("trouble") == ""
    assert model.typed("merchant_code") == "842217"


async def test_an_enrolment_pasted_as_keys_is_known(desk: FakeFirstStart) -> None:
    model = started(desk)
    await on(model)
    model.chooseKind("production")
    await on(model)
    desk.pasted = "POSENROL1"
    model.paste()
    assert (model.state.step, model.typed("enrolment")) == ("enrolment", "POSENROL1")


async def test_an_account_without_terminals_says_so(desk: FakeFirstStart) -> None:
    desk.terminals = ()
    model = started(desk)
    await on(model)
    model.chooseKind("sandbox")
    await on(model)
    model.paste()
    await on(model)
    assert model.state.step == "keys"
    assert "no terminal" in str(model.property("trouble"))


async def at_printer(desk: FakeFirstStart) -> FirstStartModel:
    model = started(desk)
    await on(model)
    model.chooseKind("sandbox")
    await on(model)
    model.paste()
    await on(model)
    model.chooseTerminal("48516")
    await on(model)
    assert model.state.step == "printer"
    return model


async def test_printer_and_display_are_looked_for_and_kept(desk: FakeFirstStart) -> None:
    model = await at_printer(desk)
    assert desk.begun == ["printer"]
    await on(model)
    assert (model.state.step, desk.held) == ("display", ["printer"])
    await on(model)
    assert (model.state.step, desk.held) == ("owner", ["printer", "display"])
    model.back()
    await settle()
    assert desk.begun == ["printer", "display", "display"]


async def test_printer_and_display_can_be_skipped(desk: FakeFirstStart) -> None:
    model = await at_printer(desk)
    for _ in range(2):
        model.skip()
        await settle()
    assert (model.state.step, desk.held) == ("owner", [])
    model.skip()
    assert model.state.step == "owner"


async def test_a_printer_that_cannot_be_kept_is_said_in_its_step(desk: FakeFirstStart) -> None:
    model = await at_printer(desk)
    desk.refusal = BadInput("transport_missing")
    await on(model)
    assert model.state.step == "printer"
    assert model.property("trouble")
    model.fail(Unreachable("no_route"))
    assert model.state.trouble is not None
    assert model.state.trouble.kind == "no_route"
    model.fail(ValueError("a fault of ours is not shown here"))
    assert model.state.trouble.kind == "no_route"


async def test_a_file_from_it_is_found_and_taken(desk: FakeFirstStart) -> None:
    desk.files = (("Salmiya-07.txt · KINGSTON", "POSENROL1.abc"),)
    model = started(desk)
    await on(model)
    model.chooseKind("enrolment")
    await on(model)
    assert model.property("files") == ["Salmiya-07.txt · KINGSTON"]
    model.useFile(0)
    assert model.typed("enrolment") == "POSENROL1.abc"
