"""Facts of printer models, read from `resources/printers/models.toml`. No model has code."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from drivers.printers.paper import Paper
from pos_app.errors import BadInput

FACTS = Path(__file__).resolve().parents[2] / "resources" / "printers" / "models.toml"
GENERIC = {"80mm": "generic-80", "58mm": "generic-58"}


@dataclass(frozen=True, slots=True)
class Model:
    """What a printer can do. The data file says what each fact means."""

    name: str
    title: str
    profile: str
    dots: int
    dpi: int
    columns: int
    cutter: str
    bands: bool
    code: bool
    proof: bool
    clears: bool
    answers: bool

    @property
    def paper(self) -> Paper:
        """What it prints on."""
        return Paper(self.dots, self.dpi, self.columns)

    @property
    def paper_setting(self) -> str:
        """The `paper` that settings name for it."""
        return "80mm" if self.dots >= 480 else "58mm"


@cache
def all_models() -> dict[str, Model]:
    """Every known model by name, in the file's order."""
    tables: dict[str, dict[str, Any]] = tomllib.loads(FACTS.read_text(encoding="utf-8"))
    models: dict[str, Model] = {}
    for name, table in tables.items():
        own = dict(table)
        whole = dict(tables[own.pop("like")]) if "like" in own else {}
        models[name] = Model(name=name, **(whole | own))
    return models


def model_for(paper: str, model: str = "") -> Model:
    """The model of that name, or the generic one for `paper`.

    Raises BadInput `printer_paper` or `printer_model`.
    """
    if paper not in GENERIC:
        raise BadInput("printer_paper", "may be: 80mm, 58mm", field="printer.paper")
    known = all_models()
    found = known.get(model or GENERIC[paper])
    if found is None:
        raise BadInput("printer_model", f"may be: {', '.join(known)}", field="printer.model")
    return found


FACT_NAMES = tuple(field.name for field in fields(Model) if field.name != "name")
