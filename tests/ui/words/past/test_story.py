from __future__ import annotations

from fake_till import NOW

from pos_app.domain.sale_events import EVENTS
from pos_app.domain.verdict import Outcome
from ui.viewmodels.past.ports import Moment
from ui.words.past.story import rows


def test_moments_in_words_with_their_time() -> None:
    told = rows([Moment(NOW, "found_paid", "KNET", "go"), Moment(NOW, "printed", "confirmed")])
    assert told[0] == {
        "text": "Asked: paid · \u2066KNET\u2069",
        "time": "\u206616:42:00\u2069",
        "role": "go",
    }
    assert told[1]["text"] == "Receipt printed, confirmed"


def test_every_event_of_a_sale_and_every_finding_has_words() -> None:
    kinds = [kind for kind in EVENTS if kind != "sale_looked"]
    kinds += [f"found_{outcome.value}" for outcome in Outcome]
    for row, kind in zip(rows(Moment(NOW, kind) for kind in kinds), kinds, strict=True):
        assert row["text"] != kind.removeprefix("sale_").replace("_", " "), kind


def test_an_unknown_kind_shows_itself() -> None:
    assert rows([Moment(NOW, "something_new", "x")])[0]["text"].startswith("something new")
