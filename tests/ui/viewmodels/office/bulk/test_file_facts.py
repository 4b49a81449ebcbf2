from __future__ import annotations

from fake_files import GOOD

from pos_app.usecases.mend_sheet import lay_file
from ui.viewmodels.office.bulk.file_facts import FileFacts


async def test_what_must_be_matched() -> None:
    laid = await lay_file("a.csv", GOOD)
    assert not FileFacts().is_matched
    assert FileFacts(laid=laid).is_matched
    assert not FileFacts(laid=laid, scheduled=True).is_matched
    assert not FileFacts(laid=laid).may_upload
