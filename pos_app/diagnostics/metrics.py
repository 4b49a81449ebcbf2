"""Health in Prometheus' text format, for node_exporter's textfile collector.

The names are a contract (docs/roll-out.md, Watch). No label holds anything of a payer or a secret.
The file is replaced whole, so that no collector ever reads half of it; a till that is down leaves
its last one, hence the time in it: alert on its age, not on its absence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Metric:
    """One number now. None is not written: what is not known is no zero."""

    name: str
    about: str
    value: float | None
    labels: Mapping[str, str] = field(default_factory=dict)


def render(metrics: Iterable[Metric]) -> str:
    """The text, in the order given; metrics of one name must follow each other."""
    lines: list[str] = []
    described = ""
    for metric in metrics:
        if metric.value is None:
            continue
        if metric.name != described:
            lines += [f"# HELP {metric.name} {metric.about}", f"# TYPE {metric.name} gauge"]
            described = metric.name
        lines.append(f"{metric.name}{_labels(metric.labels)} {_number(metric.value)}")
    return "\n".join(lines) + "\n"


def _labels(labels: Mapping[str, str]) -> str:
    if not labels:
        return ""
    return "{" + ",".join(f'{name}="{_escaped(text)}"' for name, text in labels.items()) + "}"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(float(value))
