"""What the shipped drawings and colours are called, for those who hear them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui.wording import translate

_DRAWINGS: Mapping[str, Callable[[], str]] = {
    "": lambda: translate("Faces", "Initials"),
    "cat": lambda: translate("Faces", "Cat"),
    "dog": lambda: translate("Faces", "Dog"),
    "bird": lambda: translate("Faces", "Bird"),
    "rabbit": lambda: translate("Faces", "Rabbit"),
    "fish": lambda: translate("Faces", "Fish"),
    "turtle": lambda: translate("Faces", "Turtle"),
    "squirrel": lambda: translate("Faces", "Squirrel"),
    "snail": lambda: translate("Faces", "Snail"),
    "flower": lambda: translate("Faces", "Flower"),
    "leaf": lambda: translate("Faces", "Leaf"),
    "cherry": lambda: translate("Faces", "Cherries"),
    "citrus": lambda: translate("Faces", "Lemon"),
    "star": lambda: translate("Faces", "Star"),
    "moon": lambda: translate("Faces", "Moon"),
    "coffee": lambda: translate("Faces", "Coffee"),
    "sailboat": lambda: translate("Faces", "Sailing boat"),
}
_COLOURS: tuple[Callable[[], str], ...] = (
    lambda: translate("Faces", "Green"),
    lambda: translate("Faces", "Blue"),
    lambda: translate("Faces", "Purple"),
    lambda: translate("Faces", "Pink"),
    lambda: translate("Faces", "Red"),
    lambda: translate("Faces", "Ochre"),
    lambda: translate("Faces", "Olive"),
    lambda: translate("Faces", "Grey"),
)
"""In the order of `Theme.faceColours`."""


def drawing_word(name: str) -> str:
    """What is drawn; "" are initials."""
    return _DRAWINGS[name]()


def colour_word(at: int) -> str:
    """The colour of that number."""
    return _COLOURS[at]()
