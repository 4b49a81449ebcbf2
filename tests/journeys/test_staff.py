"""The first operator is made, signs out and in, sells; a cashier needs a PIN for the settings."""

from __future__ import annotations

from collections.abc import Callable

from scripts.fingers import find, key_in, middle_of, on_screen, tap, text_of, until

from .conftest import Visit

Run = Callable[..., None]


async def type_into(field: str, keys: str) -> None:
    """Tap a field and type on the till's own keyboard."""
    await tap(field)
    for key in keys:
        await tap(f"osk_{key}")


async def make(name: str, pin: str, role: str = "") -> None:
    await tap("add_member")
    await type_into("member_name", name)
    if role:
        await tap(f"role_{role}")
    await type_into("member_pin", pin)
    await type_into("member_pin_again", pin)
    await tap("osk_enter")
    await until(lambda: find("member_name") is None, f"{name} on the list")


def below(lower: str, upper: str) -> bool:
    """Whether one control stands below another, both laid out."""
    one, other = find(lower), find(upper)
    return bool(one and other and middle_of(one).y() > middle_of(other).y() + other.height() / 2)


async def operator_id(till: Visit, name: str) -> str:
    (found,) = [m.id for m in await till.open.staff.members() if m.name == name]
    return found


def test_owner_cashier_and_a_sale_with_a_name_on_it(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await tap("operator")
        await make("huda", "258013")
        await until(lambda: text_of("here") == "huda", "the owner signed in")
        row = f"member_{await operator_id(till, 'huda')}"
        await until(lambda: below("add_member", row), "the list laid out")
        await make("mariam", "971346", "cashier")
        await tap("sign_out")
        # from here on taps are counted: name, six digits, sign in
        taps = [f"operator_{await operator_id(till, 'mariam')}", *(f"pin_{d}" for d in "971346")]
        for name in (*taps, "pin_enter"):
            await tap(name)
        await until(lambda: find("charge"), "the sale screen")
        await key_in("3.5")
        await tap("tender_cash")
        await tap("exact")
        await tap("confirm_cash")
        await until(lambda: find("outcome"), "the outcome")
        (sale,) = await till.sales()
        assert sale.operator == "mariam"
        assert "mariam" in (await till.slip()).text
        await tap("new_sale")
        await tap("nav_settings")
        await until(lambda: find("approval_pin"), "a supervisor's PIN is asked for")
        await type_into("approval_pin", "258013")
        await tap("give_approval")
        await until(lambda: find("languages"), "the settings")

    visit(journey, POS_APP_TILL_ONSCREEN_KEYBOARD="on")

    async def again(till: Visit) -> None:
        await until(lambda: find("pin_enter"), "the sign-in")
        assert "nav_settings" not in on_screen()
        assert till.open.staff.operator() == ""

    visit(again)
