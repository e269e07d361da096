from __future__ import annotations

import io
import json
import subprocess
import sys
import tarfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pyrage
import pytest

from tests.stage.feedbacks import envelope, feedback
from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.feedback import Anonymous, Kind
from woku_desktop.domain.outbox_errors import EnvelopeDamaged, EnvelopeNewer
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox.envelope import Envelope, seal, unseal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def station() -> pyrage.x25519.Identity:
    return pyrage.x25519.Identity.generate()


@pytest.mark.parametrize("audio_format", list(AudioFormat))
def test_what_is_sealed_comes_back(
    station: pyrage.x25519.Identity, audio_format: AudioFormat
) -> None:
    sent = Envelope(feedback(), bytes(range(256)) * 300, audio_format, seconds=12.25)
    assert unseal(seal(sent, [str(station.to_public())]), str(station)) == sent


def test_an_anonymous_person_leaves_no_contact_in_it(station: pyrage.x25519.Identity) -> None:
    sent = envelope(respondent=Anonymous())
    opened = pyrage.decrypt(seal(sent, [str(station.to_public())]), [station])
    with tarfile.open(fileobj=io.BytesIO(opened)) as tar:
        letter = tar.extractfile("feedback.json")
        assert letter is not None
        assert json.load(letter)["respondent"] is None
    assert unseal(seal(sent, [str(station.to_public())]), str(station)) == sent


def test_nothing_of_it_can_be_read_without_the_key(station: pyrage.x25519.Identity) -> None:
    sealed = seal(envelope(b"a voice" * 100), [str(station.to_public())])
    for readable in (b"a voice", b"diego.soto", b"56982959776", b"feedback.json", b"65348875"):
        assert readable not in sealed


@pytest.mark.skipif(sys.platform != "linux", reason="the stock tools are installed on Linux")
def test_the_organisation_opens_it_with_the_stock_tools(
    station: pyrage.x25519.Identity, tmp_path: Path
) -> None:
    recovery = pyrage.x25519.Identity.generate()
    sent = envelope(b"sound" * 1000)
    (tmp_path / "key").write_text(f"{recovery}\n")
    (tmp_path / "voice.age").write_bytes(
        seal(sent, [str(station.to_public()), str(recovery.to_public())])
    )
    subprocess.run("age -d -i key voice.age | tar x", shell=True, cwd=tmp_path, check=True)
    assert (tmp_path / "voice.mp3").read_bytes() == sent.voice
    assert json.loads((tmp_path / "feedback.json").read_text())["id"] == sent.feedback.id


def test_another_key_does_not_open_it(station: pyrage.x25519.Identity) -> None:
    other = pyrage.x25519.Identity.generate()
    with pytest.raises(EnvelopeDamaged):
        unseal(seal(envelope(), [str(other.to_public())]), str(station))


@pytest.mark.parametrize("place", [0, 40, 300, -1])
def test_a_flipped_bit_is_noticed(station: pyrage.x25519.Identity, place: int) -> None:
    sealed = bytearray(seal(envelope(bytes(70_000)), [str(station.to_public())]))
    sealed[place] ^= 1
    with pytest.raises(EnvelopeDamaged):
        unseal(bytes(sealed), str(station))


@pytest.mark.parametrize("keep", [0.0, 0.5, 0.999])
def test_a_cut_file_is_noticed(station: pyrage.x25519.Identity, keep: float) -> None:
    sealed = seal(envelope(bytes(200_000)), [str(station.to_public())])
    with pytest.raises(EnvelopeDamaged):
        unseal(sealed[: int(len(sealed) * keep)], str(station))


def _packed(names: dict[str, bytes], station: pyrage.x25519.Identity) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        for name, content in names.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    sealed: bytes = pyrage.encrypt(packed.getvalue(), [station.to_public()])
    return sealed


def _letter(**changes: object) -> bytes:
    fields: dict[str, object] = {
        "version": 1,
        "id": "0" * 32,
        "created_at": "2026-03-01T10:00:00Z",
        "woku_id": "65348875f3a876254aa82d5e",
        "rating": 4,
        "respondent": {"email": "secret@example.com"},
        "language": "es",
        "format": "mp3",
        "seconds": 2.0,
    }
    return json.dumps({**fields, **changes}).encode()


@pytest.mark.parametrize(
    "names",
    [
        {},
        {"feedback.json": b"{"},
        {"feedback.json": _letter()},
        {"feedback.json": _letter(rating=9), "voice.mp3": b"x"},
        {"feedback.json": _letter(woku_id="65348875f3a876254aa82d5e\n"), "voice.mp3": b"x"},
        {"feedback.json": _letter(respondent={"email": "nobody"}), "voice.mp3": b"x"},
        {"feedback.json": _letter(created_at="2026-03-01T10:00:00"), "voice.mp3": b"x"},
        {"feedback.json": _letter(version=0), "voice.mp3": b"x"},
        {"feedback.json": _letter(format=None), "voice.mp3": b"x"},
        {"feedback.json": _letter(version=1, kind="text"), "text.txt": b"x"},
        {"feedback.json": _letter(version=2, kind="text")},
        {"feedback.json": _letter(version=2, kind="text"), "text.txt": b" "},
        {"feedback.json": _letter(version=2, kind="text"), "text.txt": b"x" * 3001},
        {"feedback.json": _letter(version=2, kind="text"), "text.txt": b"\xff"},
        {"feedback.json": _letter(version=2, kind="picture"), "text.txt": b"x"},
    ],
)
def test_a_well_sealed_file_with_something_else_inside_is_damaged(
    station: pyrage.x25519.Identity, names: dict[str, bytes]
) -> None:
    with pytest.raises(EnvelopeDamaged) as caught:
        unseal(_packed(names, station), str(station))
    assert "secret" not in repr(caught.value)
    assert caught.value.__cause__ is None


def test_a_folder_where_the_letter_should_be_is_damaged(station: pyrage.x25519.Identity) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        folder = tarfile.TarInfo("feedback.json")
        folder.type = tarfile.DIRTYPE
        tar.addfile(folder)
    with pytest.raises(EnvelopeDamaged):
        unseal(pyrage.encrypt(packed.getvalue(), [station.to_public()]), str(station))


def test_an_opinion_in_writing_comes_back_with_its_note(
    station: pyrage.x25519.Identity, tmp_path: Path
) -> None:
    about = replace(feedback(), local_note="Second floor, Marta on duty")
    sent = Envelope.of_text(about, "  Muy rápido.\nGracias\n")
    assert (sent.kind, sent.text) == (Kind.TEXT, "Muy rápido.\nGracias")
    sealed = seal(sent, [str(station.to_public())])
    assert unseal(sealed, str(station)) == sent
    with tarfile.open(fileobj=io.BytesIO(pyrage.decrypt(sealed, [station]))) as tar:
        assert tar.getnames() == ["feedback.json", "text.txt"]
        tar.extractall(tmp_path, filter="data")
    assert (tmp_path / "text.txt").read_text("utf-8") == "Muy rápido.\nGracias"
    letter = json.loads((tmp_path / "feedback.json").read_text())
    assert (letter["version"], letter["kind"], letter["format"]) == (2, "text", None)
    assert letter["local_note"] == "Second floor, Marta on duty"


def test_a_voice_opens_in_the_versions_before_writing(station: pyrage.x25519.Identity) -> None:
    sent = replace(envelope(), feedback=replace(feedback(), local_note="Second floor"))
    sealed = seal(sent, [str(station.to_public())])
    with tarfile.open(fileobj=io.BytesIO(pyrage.decrypt(sealed, [station]))) as tar:
        letter = tar.extractfile("feedback.json")
        assert letter is not None
        assert json.load(letter)["version"] == 1
    assert unseal(sealed, str(station)) == sent


def test_a_file_of_before_writing_opens(station: pyrage.x25519.Identity) -> None:
    opened = unseal(_packed({"feedback.json": _letter(), "voice.mp3": b"x"}, station), str(station))
    assert (opened.kind, opened.feedback.local_note) == (Kind.VOICE, "")


def test_a_file_of_a_later_version_is_told_as_that(station: pyrage.x25519.Identity) -> None:
    later = _packed({"feedback.json": b'{"version": 3, "sender": {}}'}, station)
    with pytest.raises(EnvelopeNewer) as caught:
        unseal(later, str(station))
    assert caught.value.facts == {"found": 3, "known": 2}


@pytest.mark.parametrize("text", ["", " \n\t", "x" * 3001, "\ud800"])
def test_what_is_no_text_is_not_kept(text: str) -> None:
    with pytest.raises(InvalidField, match="text: 1 to 3000"):
        Envelope.of_text(feedback(), text)


def test_the_longest_text_is_kept(station: pyrage.x25519.Identity) -> None:
    sent = Envelope.of_text(feedback(), "ñ" * 3000)
    assert unseal(seal(sent, [str(station.to_public())]), str(station)) == sent


def test_its_description_tells_nothing_personal() -> None:
    sent = envelope(b"a voice")
    assert repr(sent) == f"<Envelope {sent.feedback.id}, voice, 7 bytes>"
    note = Envelope.of_text(feedback(), "über")
    assert repr(note) == f"<Envelope {note.feedback.id}, text, 5 bytes>"


def test_what_is_not_a_tar_is_damaged(station: pyrage.x25519.Identity) -> None:
    with pytest.raises(EnvelopeDamaged):
        unseal(pyrage.encrypt(b"just words", [station.to_public()]), str(station))
