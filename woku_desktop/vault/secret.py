"""A secret that can't be shown by accident."""

from __future__ import annotations

from typing import NoReturn, final


@final
class Secret:
    """Text that hides from `repr`, `str`, f-strings, logs, and pickles; `reveal` gives it."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself: for the one place that needs it, never to be kept or shown."""
        return self._text

    def __repr__(self) -> str:
        return "<Secret>"

    def __format__(self, spec: str) -> str:
        return format(repr(self), spec)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not pickled")
