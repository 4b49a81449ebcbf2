from __future__ import annotations

from ui.shell import Shell


def test_the_back_office_is_one_place_with_sections(shell: Shell) -> None:
    shell.tasks._closed = True  # no loop runs here
    shell.till.open("links")
    assert shell.till.state.screen == "links"
    for section in shell.office.sections.sections:
        shell.office.sections.open(str(section["id"]))
        assert shell.office.sections.section == section["id"]


def test_words_are_read_again(shell: Shell) -> None:
    heard: list[str] = []
    shell.office.sections.changed.connect(lambda: heard.append("sections"))
    shell.office.invoices.changed.connect(lambda: heard.append("invoices"))
    shell.office.retranslate()
    assert heard == ["sections", "invoices"]
