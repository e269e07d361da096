"""An update that comes while the desk is open: it is told once, and nothing is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.conftest import open_desk
from woku_desktop import app, vigil
from woku_desktop.ui.desk.notice import Notices

if TYPE_CHECKING:
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]


def test_an_update_is_told_until_it_is_dismissed(
    surroundings: StagedWoku, monkeypatch: pytest.MonkeyPatch
) -> None:
    updated: list[bool] = []
    monkeypatch.setattr(app, "UPDATE_LOOK_MS", 20)
    monkeypatch.setattr(vigil, "watch_for_updates", lambda: lambda: bool(updated))
    with open_desk() as desk:
        desk.until(lambda: desk.sees("emptyText") or desk.sees("voicesList"), "the list")
        assert not desk.sees("dismissButton")
        updated.append(True)
        desk.until(lambda: desk.sees("dismissButton"), "the notice")
        notices = desk.desk.window.findChild(Notices)
        assert notices is not None
        assert notices.words.startswith("Woku se actualizó. ")
        desk.click("dismissButton")
        desk.until(lambda: not desk.sees("dismissButton"), "the notice to go")
