from __future__ import annotations

from fake_office import FakeOfficeDesk, invoice, open_invoice
from fake_till import FakeClock, settle

from pos_app.errors import DeviceTrouble, Refused, Unreachable, Unsure
from ui.tasks import Tasks
from ui.viewmodels.office.create.create import CreateModel, Outward
from ui.viewmodels.office.create.form import Form


class Bench:
    def __init__(self, desk: FakeOfficeDesk | None = None) -> None:
        self.desk = desk or FakeOfficeDesk()
        self.said: list[str] = []
        self.copied: list[str] = []
        self.failures: list[BaseException] = []
        self.create = CreateModel(
            desk=self.desk,
            clock=FakeClock(),
            tasks=Tasks(self._failed),
            outward=Outward(
                self.said.append, self.failures.append, self.copied.append, lambda: "en"
            ),
        )

    def _failed(self, _name: str, error: BaseException) -> None:
        raise AssertionError from error

    async def open(self) -> Bench:
        self.create.open()
        await settle()
        return self

    async def key_in(self, text: str = "12.75") -> None:
        self.create.keyMoney("typed")
        self.create.typeMoney(text)
        self.create.keyMoney("")
        await settle()

    async def send(self) -> None:
        self.create.send()
        await settle()


async def test_a_quick_invoice_is_made_once_and_shown() -> None:
    bench = await Bench().open()
    await bench.key_in()
    bench.create.send()
    bench.create.send()
    assert bench.create.phase == "sending"
    await settle()
    assert [name for name, _ in bench.desk.done] == ["make"]
    assert (bench.create.phase, bench.create.outcome["url"]) == ("made", invoice(1).url)
    assert bench.desk.payer is not None
    bench.create.copyLink()
    bench.create.printLink()
    assert bench.create.printing
    await settle()
    assert bench.copied == [invoice(1).url]
    assert bench.desk.done[-1][0] == "print"
    assert len(bench.said) == 2
    bench.create.startAnew()
    assert (bench.create.phase, bench.desk.payer) == ("form", None)


async def test_every_kind_is_asked_for_as_it_is_typed() -> None:
    bench = await Bench().open()
    bench.create.edit("kind", "open")
    bench.create.edit("title", "Donation box")
    await bench.key_in("5")
    await bench.send()
    assert bench.create.outcome["url"] == open_invoice(9).url
    bench.create.startAnew()
    bench.create.edit("kind", "split")
    await bench.key_in("10")
    await bench.send()
    assert len(bench.create.outcome["parts"]) == 2


async def test_what_is_wrong_is_said_and_nothing_is_sent() -> None:
    bench = await Bench().open()
    await bench.send()
    assert (bench.create.phase, bench.desk.done) == ("form", [])
    assert bench.create.trouble != ""
    await bench.key_in("1.2345")
    assert bench.create.trouble == ""


async def test_a_clear_no_leaves_the_form_as_it_was() -> None:
    bench = await Bench().open()
    await bench.key_in()
    for no in (Refused("refused"), Unreachable("no_route")):
        bench.desk.trouble = no
        await bench.send()
        assert (bench.create.phase, bench.create.state.form.typed) == ("form", "12.75")
        assert bench.create.trouble != ""
    assert bench.desk.shelf.notes["draft"]["form"]["typed"] == "12.75"  # type: ignore[index]
    assert "sent" not in bench.desk.shelf.notes["draft"]  # type: ignore[operator]


async def test_a_lost_answer_is_unsure_and_looked_for_never_sent_again() -> None:
    bench = await Bench().open()
    await bench.key_in()
    bench.desk.trouble = Unsure("no_answer")
    await bench.send()
    assert (bench.create.phase, bench.create.looked) == ("unsure", True)
    await bench.send()
    bench.create.lookAgain()
    assert bench.create.looking
    await settle()
    assert bench.create.phase == "unsure"
    bench.desk.found = (invoice(5),)
    bench.create.lookAgain()
    await settle()
    assert (bench.create.phase, bench.create.outcome["url"]) == ("made", invoice(5).url)
    assert [name for name, _ in bench.desk.done] == ["make", "look_for", "look_for"]
    assert len({request.reference for _, request in bench.desk.done}) == 1


async def test_a_draft_survives_a_restart() -> None:
    bench = await Bench().open()
    await bench.key_in()
    bench.create.edit("name", "Noura")
    await settle()
    later = await Bench(bench.desk).open()
    assert (later.create.state.form.typed, later.create.state.form.name) == ("12.75", "Noura")
    await later.send()
    assert (await Bench(bench.desk).open()).create.state.form == Form()


async def test_a_restart_after_a_lost_answer_looks_first() -> None:
    bench = await Bench().open()
    await bench.key_in()
    bench.desk.trouble = Unsure("no_answer")
    await bench.send()
    later = await Bench(bench.desk).open()
    await settle()
    assert (later.create.phase, bench.desk.done[-1][0]) == ("unsure", "look_for")
    assert bench.desk.done[-1][1] == bench.desk.done[0][1]
    later.create.backToForm()
    assert (later.create.phase, later.create.state.form.typed) == ("form", "12.75")


async def test_without_the_profile_the_form_works_all_the_same() -> None:
    bench = Bench()
    bench.desk.gateway.account.trouble = Unreachable("no_route")
    await bench.open()
    assert bench.create.choices["pay_types"] == []
    bench.desk.gateway.account.trouble = None
    await bench.open()
    assert [one["text"] for one in bench.create.choices["pay_types"]] == [
        "KNET",
        "Visa and Mastercard",
    ]


async def test_small_things() -> None:
    bench = await Bench().open()
    bench.create.toggleMore()
    assert bench.create.more
    bench.create.key("5")
    assert bench.create.state.form.typed == ""
    bench.create.copyLink()
    bench.create.printLink()
    bench.create.backToForm()
    bench.create.lookAgain()
    assert (bench.copied, bench.desk.done) == ([], [])
    heard: list[int] = []
    bench.create.changed.connect(lambda: heard.append(1))
    bench.create.retranslate()
    assert heard == [1]
    bench.create.fill(Form(typed="3"))
    bench.create.keyMoney("typed")
    assert (bench.create.kind, bench.create.money["whole"]) == ("quick", "3")
    assert (bench.create.form["name"], bench.create.parts != []) == ("", True)
    assert (bench.create.items, "3.000" in bench.create.preview["amount"]) == ([], True)


async def test_a_print_that_fails_is_said() -> None:
    bench = await Bench().open()
    await bench.key_in()
    await bench.send()
    bench.desk.trouble = DeviceTrouble("no_printer")
    bench.create.printLink()
    await settle()
    assert (len(bench.failures), bench.create.printing) == (1, False)


async def test_a_template_older_than_the_accounts_ways_to_pay_asks_for_none_of_the_lost_ones() -> (
    None
):
    bench = await Bench().open()
    bench.create.fill(Form(typed="5", pay_types=("1", "16")))
    (draft,) = bench.create.request("R-1").drafts
    assert draft.pay_types == ("1",)
    assert bench.create.preview["ways"] == "KNET"
