from __future__ import annotations

from ui.viewmodels.office.sections import Section, SectionsModel


def test_a_section_is_opened_and_stays() -> None:
    opened: list[str] = []
    model = SectionsModel(
        tuple(
            Section(name, lambda name=name: name.title(), "link", lambda n=name: opened.append(n))  # type: ignore[misc]
            for name in ("invoices", "refunds")
        )
    )
    assert model.section == "invoices"
    model.open("refunds")
    model.open("no_such_section")
    model.reopen()
    assert (model.section, opened) == ("refunds", ["refunds", "refunds"])
    assert [(one["text"], one["chosen"]) for one in model.sections] == [
        ("Invoices", False),
        ("Refunds", True),
    ]
    counted: list[int] = []
    model.counted.connect(lambda: counted.append(model.newsInAll))
    for count in (2, 2, 0):
        model.tell("refunds", count)
    assert counted == [2, 0]
    assert model.news == {"refunds": 0}
    heard: list[int] = []
    model.changed.connect(lambda: heard.append(1))
    model.retranslate()
    assert heard == [1]
