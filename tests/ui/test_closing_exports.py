"""Closing the window while voices are copied out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.test_closing import closing as closing  # noqa: PLC0414 - a fixture
from tests.ui.test_closing import no_tray as no_tray  # noqa: PLC0414 - a fixture
from woku_desktop.ui.desk.close_question import ExportingQuestion
from woku_desktop.ui.options import Exported, Exporting

if TYPE_CHECKING:
    from tests.ui.test_closing import Closing


def test_an_export_is_asked_about_before_it_is_broken_off(closing: Closing) -> None:
    closing.bridge.exporting.emit(Exporting(120, 4000))
    assert not closing.window.close()
    question = closing.question("exportingQuestion")
    assert isinstance(question, ExportingQuestion)
    assert "120 of 4,000 are done" in question.words
    closing.bridge.exporting.emit(Exporting(121, 4000))
    assert "121 of 4,000" in question.words
    closing.press("goBackButton")
    assert closing.window.isVisible()
    closing.window.close()
    closing.press("breakOffExportButton")
    assert not closing.window.isVisible()


@pytest.mark.parametrize("how", ["done", "broken off"])
def test_an_export_that_has_ended_is_not_asked_about(closing: Closing, how: str) -> None:
    closing.bridge.exporting.emit(Exporting(3, 4))
    closing.window.close()
    if how == "done":
        closing.bridge.exported.emit(Exported("/exports", 4))
    else:
        closing.bridge.exporting.emit(None)
    assert closing.question("exportingQuestion") is None
    assert closing.window.close()


def test_a_take_then_what_waits_then_an_export(closing: Closing) -> None:
    closing.wait("a")
    closing.take()
    closing.bridge.exporting.emit(Exporting(3, 4))
    closing.window.close()
    closing.press("loseTakeButton")
    closing.press("closeNowButton")
    assert closing.ended == []
    closing.press("breakOffExportButton")
    assert closing.ended == [True]


def test_an_export_goes_on_without_the_window(closing: Closing) -> None:
    closing.wait("a")
    closing.bridge.exporting.emit(Exporting(3, 4))
    closing.window.close()
    closing.press("backgroundButton")
    closing.deliver("a")
    assert closing.ended == []
    closing.bridge.exported.emit(Exported("/exports", 4, more=True))
    assert closing.ended == []
    closing.bridge.exported.emit(Exported("/exports", 4))
    assert closing.ended == [True]


def test_who_quits_from_the_tray_is_asked_about_an_export(closing: Closing) -> None:
    closing.bridge.exporting.emit(Exporting(3, 4))
    closing.around.leaving.quit()
    assert closing.ended == []
    closing.press("breakOffExportButton")
    assert closing.ended == [True]
