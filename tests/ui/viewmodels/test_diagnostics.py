from __future__ import annotations

from fake_till import FakeHouse, settle

from ui.tasks import Tasks
from ui.viewmodels.diagnostics import DiagnosticsModel


def fail(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


async def test_every_part_in_words_measured_anew_by_a_button() -> None:
    said: list[str] = []
    failures: list[BaseException] = []
    model = DiagnosticsModel(
        house=FakeHouse(), tasks=Tasks(fail), say=said.append, failed=failures.append
    )
    assert model.property("rows") == []
    model.read()
    rows = {row["kind"]: row for row in model.property("rows")}
    assert rows["printer"]["value"] == "paper is running out"
    assert rows["printer"]["word"] == "Look at it"
    assert rows["gateway"]["name"] == "Hesabe answers in"
    assert rows["version"]["word"] == ""
    assert rows["gateway"]["value"] == "\u206684\u2069 ms"
    assert rows["token_age"]["value"] == "\u206612\u2069 min"
    model.check()
    assert model.property("checking") is True
    model.makeBundle()
    await settle()
    assert model.property("checking") is False
    assert said == ["Support bundle written: \u2066exports/support.zip\u2069"]
    assert failures == []
