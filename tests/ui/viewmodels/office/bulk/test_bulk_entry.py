from __future__ import annotations

from fake_files import FakeBulkDesk, bulk_entry
from fake_office import Rows

from pos_app.ports.office import BulkEntry
from ui.tasks import Tasks
from ui.viewmodels.office.bulk.bulk_entry import BulkEntryModel
from ui.viewmodels.office.bulk.entries import BulkSource


def test_nothing_is_on_screen_until_an_entry_is_shown() -> None:
    sent: list[BulkEntry] = []
    model = BulkEntryModel(
        source=BulkSource(Rows()),  # type: ignore[arg-type]
        desk=FakeBulkDesk(),
        tasks=Tasks(lambda _name, _error: None),
        send=sent.append,
        say=lambda _: None,
    )
    model.send()
    assert (model.hasEntry, model.fields, model.entryState, sent) == (False, {}, "", [])
    model.show(bulk_entry(7))
    model.send()
    assert [one.entry_id for one in sent] == ["7"]
    model.retranslate()
