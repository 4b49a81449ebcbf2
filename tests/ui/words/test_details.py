from __future__ import annotations

from fake_till import NOW

from ui.viewmodels.office.ports import Step
from ui.words import details


def test_the_story_is_told_and_an_unknown_step_shows_itself() -> None:
    rows = details.story_rows(
        [Step(NOW, "invoice_asked"), Step(NOW, "open_invoice_done"), Step(NOW, "invoice_new_kind")]
    )
    assert [row["text"] for row in rows] == [
        "Asked for at this till",
        "Hesabe made it",
        "invoice new kind",
    ]
    assert rows[0]["time"] == "\u206623/11 16:42\u2069"
    assert [row["role"] for row in rows] == ["accent", "go", "quiet"]


def test_what_was_done_is_said() -> None:
    said = {
        details.resent(),
        details.perhaps_resent(),
        details.extended(),
        details.cancelled(),
        details.not_cancelled_yet(),
        details.copied(),
    }
    assert len(said) == 6
