"""Sealed files: what a crash leaves opens up to its last whole block."""

from __future__ import annotations

import errno
import io
import os
from typing import TYPE_CHECKING

import pyrage
import pytest

from woku_desktop.domain.errors import NotSealable
from woku_desktop.recording.spool import SpoolFile, read_recipients, recover, seal

if TYPE_CHECKING:
    from pathlib import Path

IDENTITY = pyrage.x25519.Identity.generate()
RECIPIENTS = [IDENTITY.to_public()]
BLOCK = 65_536
TAG = 16


def _sealed(path: Path, data: bytes) -> bytes:
    assert seal(io.BytesIO(data), SpoolFile(path), RECIPIENTS) is None
    return path.read_bytes()


def test_a_whole_spool_opens(tmp_path: Path) -> None:
    data = bytes(range(256)) * 1000
    out = io.BytesIO()
    assert recover(io.BytesIO(_sealed(tmp_path / "a", data)), str(IDENTITY), out) == len(data)
    assert out.getvalue() == data


@pytest.mark.parametrize("whole_blocks", [0, 1, 3])
@pytest.mark.parametrize("extra", [0, 1, 30_000])
def test_a_cut_off_spool_opens_to_its_last_whole_block(
    tmp_path: Path, whole_blocks: int, extra: int
) -> None:
    data = bytes(range(251)) * 2000
    sealed = _sealed(tmp_path / "a", data)
    blocks = -(-len(data) // BLOCK)
    header = len(sealed) - len(data) - blocks * TAG
    cut = sealed[: header + whole_blocks * (BLOCK + TAG) + extra]
    out = io.BytesIO()
    recovered = recover(io.BytesIO(cut), str(IDENTITY), out)
    # The very last whole block is given only once something follows it or the file ends there.
    assert recovered in {whole_blocks * BLOCK, max(0, whole_blocks - (extra == 0)) * BLOCK}
    assert out.getvalue() == data[:recovered]


def test_nothing_of_a_header_or_a_stranger_s_spool_opens(tmp_path: Path) -> None:
    sealed = _sealed(tmp_path / "a", bytes(100_000))
    out = io.BytesIO()
    assert recover(io.BytesIO(sealed[:50]), str(IDENTITY), out) == 0
    assert recover(io.BytesIO(b""), str(IDENTITY), out) == 0
    stranger = pyrage.x25519.Identity.generate()
    assert recover(io.BytesIO(sealed), str(stranger), out) == 0


def test_a_disk_that_refuses_while_recovering_is_told(tmp_path: Path) -> None:
    class Full(io.BytesIO):
        def write(self, _data: object, /) -> int:
            raise OSError(errno.ENOSPC, "full")

    sealed = _sealed(tmp_path / "a", bytes(100_000))
    with pytest.raises(OSError, match="full"):
        recover(io.BytesIO(sealed), str(IDENTITY), Full())


def test_a_disk_that_refuses_while_sealing_is_told(tmp_path: Path) -> None:
    class Full(SpoolFile):
        def write(self, data: bytes) -> int:
            self.error = OSError(errno.ENOSPC, "full")
            raise self.error

    error = seal(io.BytesIO(bytes(200_000)), Full(tmp_path / "a"), RECIPIENTS)
    assert error is not None
    assert error.errno == errno.ENOSPC


def test_is_private_new_and_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    now = [0.0]
    monkeypatch.setattr(os, "fsync", synced.append)
    path = tmp_path / "a"
    file = SpoolFile(path, lambda: now[0])
    assert path.stat().st_mode & 0o777 == 0o600 or os.name == "nt"
    for _ in range(20):
        now[0] += 0.25
        file.write(b"x")
    file.close()
    assert len(synced) == 5
    with pytest.raises(FileExistsError):
        SpoolFile(path)


@pytest.mark.parametrize("texts", [[], ["age1nonsense"], ["ssh-ed25519 AAAA"]])
def test_without_a_recipient_nothing_is_sealed(texts: list[str]) -> None:
    with pytest.raises(NotSealable):
        read_recipients(texts)
