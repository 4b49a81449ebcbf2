"""A short sample of the fuzzer, with its seed. The long run: `python -m tests.fuzz --help`."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.fuzz.__main__ import main
from tests.fuzz.inputs import CORPUS, Mutator, read_corpus
from tests.fuzz.targets import TARGETS, Target


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_seeds_pass_unchanged(name: str) -> None:
    target = TARGETS[name]
    seeds = read_corpus(target.corpus)
    assert seeds
    for seed in seeds:
        target.feed(seed)


def test_a_sample_raises_nothing_but_ours(tmp_path: Path) -> None:
    assert main(["--inputs", "4000", "--seed", "7", "--failures", str(tmp_path / "f")]) == 0
    assert not (tmp_path / "f").exists()


def test_a_failure_is_found_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(data: bytes) -> str:
        raise KeyError(data[:1])

    monkeypatch.setitem(TARGETS, "json", Target(broken, ("answer-*",), 1))
    arguments = ["--inputs", "3", "--only", "json", "--failures", str(tmp_path)]
    assert main(arguments) == 1
    assert len(list(tmp_path.iterdir())) == 3


def test_inputs_are_the_same_for_the_same_seed() -> None:
    seeds = read_corpus(("answer-*",))
    first, second = (Mutator(random.Random("1"), seeds) for _ in range(2))
    made = [first.next() for _ in range(50)]
    assert made == [second.next() for _ in range(50)]
    assert len(set(made)) > 40


def test_the_corpus_is_small() -> None:
    assert sum(path.stat().st_size for path in CORPUS.iterdir()) < 64_000
