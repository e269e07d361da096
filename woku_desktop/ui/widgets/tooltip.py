"""Tooltips are plain text: Qt takes what looks like HTML for HTML, and would open what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_JOINER = "\u2060"


def plain_tooltip(text: str) -> str:
    """A text that Qt shows in a tooltip as it stands, whoever wrote it.

    What would be read as HTML gets characters that are neither seen nor read out.
    """
    if not Qt.mightBeRichText(text):
        return text
    return text.replace("<", f"<{_JOINER}").replace("&", f"&{_JOINER}")


def set_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip, as plain text; "" takes it away. Window's thread."""
    widget.setToolTip(plain_tooltip(text))
