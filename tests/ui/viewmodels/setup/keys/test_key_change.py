from __future__ import annotations

from dataclasses import replace

import pytest
from fake_first_start import MESSAGE
from fake_keys import FakeKeys
from fake_till import settle

from pos_app.domain.staff import Right
from pos_app.errors import NotAllowed, Unreachable
from ui.tasks import Tasks
from ui.viewmodels.ports import TerminalChoice
from ui.viewmodels.setup.keys.key_change import KeyChangeModel


class Owner:
    """At the settings, with what was asked and told."""

    def __init__(self) -> None:
        self.desk = FakeKeys()
        self.asked: list[Right] = []
        self.allowed = True
        self.said: list[str] = []
        self.replaced = 0
        self.model = KeyChangeModel(
            desk=self.desk,
            tasks=Tasks(self.fail),
            ask=self.ask,
            say=self.said.append,
            replaced=self.note,
        )

    async def ask(self, right: Right) -> str:
        self.asked.append(right)
        if not self.allowed:
            raise NotAllowed("approval_dropped")
        return "Huda"

    def note(self) -> None:
        self.replaced += 1

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    async def open(self) -> KeyChangeModel:
        self.model.begin()
        await settle()
        return self.model


@pytest.fixture
def owner() -> Owner:
    return Owner()


async def test_keys_that_work_take_the_place_of_the_old_ones(owner: Owner) -> None:
    model = await owner.open()
    assert owner.asked == [Right.SECRETS]
    assert (model.property("step"), model.keys.typed("merchant_code")) == ("keys", "842217")
    assert "842217" in model.property("about")
    model.paste()
    model.next()
    assert model.property("busy")
    await settle()
    ((keys, terminal),) = owner.desk.replaced
    assert (keys.iv_key.reveal(), terminal) == ("5NVdrlPVNnjo2Jy9", "48515")
    assert (model.property("step"), model.keys.typed("password")) == ("shut", "")
    assert (len(owner.said), owner.replaced) == (1, 1)


async def test_keys_that_fail_are_not_kept_and_the_old_ones_stay(owner: Owner) -> None:
    model = await owner.open()
    model.paste()
    owner.desk.refusal = Unreachable("sign_in_refused")
    model.next()
    await settle()
    assert owner.desk.replaced == []
    assert model.property("trouble").endswith("The old keys stay in use.")
    assert model.keys.typed("password") == "s3cret!"
    assert "s3cret" not in repr(model.state)
    model.leave()
    assert (model.property("step"), model.keys.typed("password")) == ("shut", "")


async def test_another_accounts_terminal_is_chosen_before_its_keys_are_used(owner: Owner) -> None:
    owner.desk.terminals = (TerminalChoice("1", "Here"), TerminalChoice("2", "There"))
    model = await owner.open()
    model.paste()
    model.next()
    await settle()
    assert (model.property("step"), owner.desk.replaced) == ("terminal", [])
    model.next()
    await settle()
    assert model.property("trouble")
    model.back()
    assert (model.property("step"), model.property("trouble")) == ("keys", "")
    model.next()
    await settle()
    model.chooseTerminal("2")
    model.next()
    await settle()
    assert [terminal for _, terminal in owner.desk.replaced] == ["2"]


async def test_open_sales_keep_their_merchants_keys_but_not_the_same_ones(owner: Owner) -> None:
    owner.desk.open_sales = 2
    model = await owner.open()
    model.take(MESSAGE.replace("842217", "999"))
    model.next()
    await settle()
    assert "2 sale" in model.property("trouble")
    assert owner.desk.tried == []
    model.keys.note("merchant_code", "842217")
    model.next()
    await settle()
    assert len(owner.desk.replaced) == 1


async def test_keys_come_from_a_file_or_a_scanner_too(owner: Owner) -> None:
    owner.desk.found = (("keys.txt · USB", "Secret key: from-the-file"),)
    model = await owner.open()
    assert model.property("files") == ["keys.txt · USB"]
    model.useFile(0)
    assert model.keys.typed("secret_key") == "from-the-file"
    assert "from-the-file" not in repr(model.state)
    model.take("IV key: scanned")
    assert model.keys.typed("iv_key") == "scanned"
    model.take("a telephone number")
    assert model.property("trouble")


@pytest.mark.parametrize("why", ["demo", "policy", "environment", "systemd", "command_line"])
async def test_what_it_gives_from_outside_is_not_changed_here(owner: Owner, why: str) -> None:
    owner.desk.used = replace(owner.desk.used, fixed=why)
    owner.model.read()
    assert owner.model.property("fixed")
    await owner.open()
    assert (owner.model.property("step"), owner.asked) == ("shut", [])


async def test_without_the_owners_yes_nothing_opens(owner: Owner) -> None:
    owner.allowed = False
    await owner.open()
    assert owner.model.property("step") == "shut"


async def test_an_account_without_a_terminal_is_refused(owner: Owner) -> None:
    owner.desk.terminals = ()
    owner.desk.used = replace(owner.desk.used, environment="sandbox")
    model = await owner.open()
    assert "no real money" in model.property("about")
    model.paste()
    model.next()
    await settle()
    assert "no terminal" in model.property("trouble")
    assert owner.desk.replaced == []
