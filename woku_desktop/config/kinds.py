"""Kinds of values that several sections of the settings have."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP

Line = Annotated[
    str,
    Meta(
        max_length=200, description=QT_TRANSLATE_NOOP("Allowed", "a text of at most 200 characters")
    ),
]
TrueFalse = Annotated[bool, Meta(description=QT_TRANSLATE_NOOP("Allowed", "true or false"))]
Sentence = Annotated[
    str,
    Meta(
        max_length=300, description=QT_TRANSLATE_NOOP("Allowed", "a text of at most 300 characters")
    ),
]
