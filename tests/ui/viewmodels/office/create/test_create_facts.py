from __future__ import annotations

import json

from fake_till import NOW

from ui.viewmodels.office.create.create_facts import Sent, draft_note, draft_of
from ui.viewmodels.office.create.form import Form


def test_a_draft_and_what_was_sent_of_it_come_back() -> None:
    form, sent = Form(typed="5"), Sent("INV-1", NOW)
    for each in (None, sent):
        assert draft_of(json.loads(json.dumps(draft_note(form, each)))) == (form, each)


def test_what_makes_no_sense_is_an_empty_form() -> None:
    assert draft_of(None) == (Form(), None)
    assert draft_of({"form": {}, "sent": {"since": "yesterday"}}) == (Form(), None)
