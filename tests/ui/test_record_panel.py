"""The panel that records: what it offers in each trouble, and that all of it has its room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.screens import RESOURCES, Shown
from tests.ui.test_cut import settle
from tests.ui.test_texts import TOLD
from woku_desktop.domain.errors import (
    MicrophoneBusy,
    MicrophoneDenied,
    MicrophoneMissing,
    MicrophoneStalled,
    NoRoom,
    NotSealable,
    Problem,
    RecordingProblem,
    SoundLibraryMissing,
    TakeTooShort,
)
from woku_desktop.domain.voice import StopReason, Verdict
from woku_desktop.ui import texts
from woku_desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from woku_desktop.ui.capture.record_panel import RecordPanel

LARGE, NARROW, SMALL = SIZES = (1100, 720), (1000, 680), (880, 600)
RECORDING_PROBLEMS = [kind for kind in TOLD if issubclass(kind, RecordingProblem)]
NOTHING_RECORDED = [
    MicrophoneMissing,
    MicrophoneDenied,
    MicrophoneBusy,
    MicrophoneStalled,
    NoRoom,
    NotSealable,
    SoundLibraryMissing,
]


@pytest.fixture(params=[f"{name}-{size[0]}" for name in texts.LANGUAGES for size in SIZES])
def shown(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Shown]:
    language, _, width = str(request.param).partition("-")
    texts.install(qapp, language, RESOURCES / "i18n")
    made = Shown(language, next(size for size in SIZES if str(size[0]) == width))
    yield made
    made.window.close()
    texts.install(qapp, "en", RESOURCES / "i18n")


def panel(shown: Shown) -> RecordPanel:
    settle()
    return shown.window.capture.page.panel


def fail(shown: Shown, kind: type[Problem]) -> None:
    shown.window.flow.press_record()
    shown.bridge.recordingFailed.emit(kind(missing_mb=120, format="MP3", microphone="USB"))
    settle()


def buttons(panel: RecordPanel) -> list[SecondaryButton]:
    return [each for each in panel.findChildren(SecondaryButton) if each.isVisible()]


def room_above_and_below(panel: RecordPanel) -> tuple[int, int]:
    """What is free between the panel's edges and what stands in its column."""
    column = panel.column
    shown = [
        each
        for each in column.findChildren(QWidget)
        if each.isVisible() and each.height() and not each.findChildren(QWidget)
    ]
    tops = [each.mapTo(panel, each.rect().topLeft()).y() for each in shown]
    bottoms = [each.mapTo(panel, each.rect().bottomLeft()).y() for each in shown]
    return min(tops), panel.height() - 1 - max(bottoms)


@pytest.mark.parametrize("held", [False, True], ids=["without a take", "with a take"])
def test_every_problem_is_told_in_one_type_and_leads_to_writing_by_its_word(
    shown: Shown, held: bool
) -> None:
    if held:
        shown.take()
    column = panel(shown).column
    word = texts.translate("Capture", "Write instead")
    sizes = set()
    for kind in RECORDING_PROBLEMS:
        fail(shown, kind)
        sizes.add((column.sentence.font().pixelSize(), column.title.font().pixelSize()))
        assert column.write.isVisible(), kind
        assert (column.write.text(), column.write.icon_name) == (word, ""), kind
        assert all(each.padding >= 12 for each in buttons(panel(shown))), kind
    assert len(sizes) == 1


@pytest.mark.parametrize("verdict", [Verdict.GOOD, Verdict.SILENT])
def test_the_way_to_writing_looks_the_same_before_and_after_a_take(
    shown: Shown, verdict: Verdict
) -> None:
    column = panel(shown).column
    before = column.write.text(), column.write.icon_name, column.write.sizeHint()
    shown.take(verdict=verdict)
    settle()
    assert column.write.isVisible()
    assert (column.write.text(), column.write.icon_name, column.write.sizeHint()) == before
    assert all(each.padding >= 12 for each in buttons(panel(shown)))


@pytest.mark.parametrize("kind", NOTHING_RECORDED, ids=lambda kind: kind.__name__)
def test_where_nothing_was_recorded_nothing_is_recorded_again(
    shown: Shown, kind: type[Problem]
) -> None:
    fail(shown, kind)
    said = [each.text() for each in buttons(panel(shown))]
    assert said
    assert texts.translate("Capture", "Record again") not in said
    fail(shown, TakeTooShort)
    said = [each.text() for each in buttons(panel(shown))]
    assert said == [texts.translate("Capture", "Record again")]


@pytest.mark.parametrize(
    "kind",
    [
        {},
        {"verdict": Verdict.QUIET},
        {"seconds": 60.0, "lost_frames": 9000, "gaps": 2, "stop_reason": StopReason.LIMIT},
    ],
    ids=["nothing to tell", "quiet", "two things to tell"],
)
def test_a_finished_take_keeps_away_from_the_panels_edges(
    shown: Shown, kind: dict[str, object]
) -> None:
    shown.take(**kind)
    above, below = room_above_and_below(panel(shown))
    # A small window's panel is lower, and its edges are nearer to whatever must be told.
    least = 16 if shown.window.width() > SMALL[0] or not kind else 8
    assert min(above, below) >= least


def test_every_problem_keeps_away_from_the_panels_edges(shown: Shown) -> None:
    least = 16 if shown.window.width() > SMALL[0] else 8
    for kind in RECORDING_PROBLEMS:
        fail(shown, kind)
        assert min(room_above_and_below(panel(shown))) >= least, kind
