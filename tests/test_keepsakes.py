"""What the window remembers: read once, written behind it, and never in the way."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from woku_desktop.jobs import Jobs
from woku_desktop.keepsakes import FileKeepsakes
from woku_desktop.ui.options import Kept, OnClosing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALL = Kept(geometry="AAEC", set_up=True, on_closing=OnClosing.BACKGROUND)


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs("keepsakes")
    yield made
    made.close(5)


def test_what_was_kept_is_there_again(tmp_path: Path, jobs: Jobs) -> None:
    file = tmp_path / "window.json"
    keepsakes = FileKeepsakes(file, jobs)
    assert keepsakes.kept == Kept()
    keepsakes.keep(ALL)
    assert keepsakes.kept == ALL
    assert jobs.close(5)
    assert FileKeepsakes(file, jobs).kept == ALL
    assert [each.name for each in tmp_path.iterdir()] == ["window.json"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"geometry": 7}',
        b'{"on_closing": "never"}',
        b"\0" * 300_000,
    ],
)
def test_a_damaged_file_is_ignored_and_said(
    tmp_path: Path, jobs: Jobs, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "window.json"
    file.write_bytes(content)
    assert FileKeepsakes(file, jobs).kept == Kept()
    assert "can't be read" in caplog.text


def test_what_a_newer_version_remembers_does_no_harm(tmp_path: Path, jobs: Jobs) -> None:
    file = tmp_path / "window.json"
    file.write_text('{"set_up": true, "of a later version": [1]}')
    assert FileKeepsakes(file, jobs).kept == Kept(set_up=True)


def test_a_folder_that_is_gone_costs_no_more_than_the_memory(
    tmp_path: Path, jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    keepsakes = FileKeepsakes(tmp_path / "gone" / "window.json", jobs)
    keepsakes.keep(ALL)
    assert jobs.close(5)
    assert keepsakes.kept == ALL
    assert "could not be kept" in caplog.text


def test_the_same_again_writes_nothing(tmp_path: Path, jobs: Jobs) -> None:
    file = tmp_path / "window.json"
    FileKeepsakes(file, jobs).keep(Kept())
    assert jobs.close(5)
    assert not file.exists()
