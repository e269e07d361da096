"""Sentences for people: complete in every language, and never broken by what they name."""

from __future__ import annotations

import errno
import importlib
import os
import pkgutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.tools import translations
from woku_desktop import domain
from woku_desktop.domain import delivery_errors, errors
from woku_desktop.domain.file_errors import FileUnreadable
from woku_desktop.domain.reasons import NOT_ORDINARY, reason_of
from woku_desktop.ui import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

I18N = Path(__file__).resolve().parents[2] / "resources" / "i18n"


def _kinds(base: type[errors.Problem] = errors.Problem) -> Iterator[type[errors.Problem]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds(kind)


# Whatever else was imported before: all there are.
for _module in pkgutil.iter_modules(domain.__path__):
    importlib.import_module(f"{domain.__name__}.{_module.name}")
TOLD = [kind for kind in _kinds() if kind.title]


@pytest.fixture(params=list(texts.LANGUAGES))
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    chosen = str(request.param)
    texts.install(qapp, chosen, I18N)
    yield chosen
    texts.install(qapp, "en", I18N)


@pytest.mark.parametrize("language", list(texts.LANGUAGES))
def test_the_catalogue_is_complete(language: str) -> None:
    assert translations.problems(language) == []


@pytest.mark.parametrize("kind", TOLD, ids=lambda kind: kind.__name__)
def test_every_problem_is_told_in_every_language(kind: type[errors.Problem], spoken: str) -> None:
    if kind is errors.InvalidField:
        problem: errors.Problem = errors.InvalidField("email", "an address like name@example.com")
    else:
        problem = kind()
    said = texts.describe(problem)
    assert said.title
    assert said.detail
    assert said.remedy
    assert "{" not in str(said)
    if spoken != "en":
        assert said.title != kind.title


def test_facts_may_hold_braces_and_markup(qapp: object) -> None:
    said = texts.describe(delivery_errors.Rejected(messages="{0} {field} <b>%n</b> {}"))
    assert "{0} {field} <b>%n</b> {}" in said.detail


def test_a_microphone_without_a_name_is_still_named(spoken: str) -> None:
    assert "“”" not in texts.describe(errors.MicrophoneSilent(microphone="")).remedy
    assert "«»" not in texts.describe(errors.MicrophoneSilent(microphone="")).remedy


def test_what_a_field_takes_is_translated(qapp: QApplication) -> None:
    texts.install(qapp, "es", I18N)
    said = texts.describe(errors.InvalidField("woku_id", "24 hexadecimal digits"))
    assert said.detail == "El campo «Id del woku» acepta 24 dígitos hexadecimales."
    texts.install(qapp, "en", I18N)


def test_why_the_system_refused_is_translated(qapp: QApplication) -> None:
    texts.install(qapp, "es", I18N)
    gone = texts.describe(FileUnreadable(file="a.wav", reason=reason_of(FileNotFoundError(2, "x"))))
    assert gone.detail == "a.wav: no existe ese archivo o carpeta"
    folder = texts.describe(FileUnreadable(file="b", reason=NOT_ORDINARY))
    assert folder.detail == "b: no es un archivo común"
    rare = texts.describe(FileUnreadable(file="c", reason=reason_of(OSError(errno.ELOOP, "x"))))
    assert rare.detail == f"c: {os.strerror(errno.ELOOP)}"
    texts.install(qapp, "en", I18N)


@pytest.mark.parametrize(
    ("requested", "system", "spoken"),
    [
        ("", ["es-CL", "en"], "es"),
        ("", ["pt_BR"], "pt"),
        ("", ["fr-FR", "en-GB", "es"], "en"),
        ("", ["de-DE", "C"], "es"),
        ("", [], "es"),
        ("pt", ["es-CL"], "pt"),
    ],
)
def test_which_language(requested: str, system: list[str], spoken: str) -> None:
    assert texts.language(requested, system) == spoken


def test_switching_speaks_the_other_language(qapp: QApplication) -> None:
    texts.install(qapp, "es", I18N)
    assert texts.rating_word(4) == "Buena"
    texts.switch("pt")
    assert texts.rating_word(4) == "Boa"
    assert texts.translate("Capture", "%n s left", "", 1) == "Resta 1 s"
    assert texts.translate("Capture", "%n s left", "", 7) == "Restam 7 s"
    texts.switch("en")
    assert texts.rating_words()[3] == "Good"


def test_a_language_without_a_catalogue_is_an_error(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        texts.install(qapp, "es", tmp_path)


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "0:00"), (34.9, "0:34"), (60, "1:00"), (301, "5:01")]
)
def test_lengths(seconds: float, told: str) -> None:
    assert texts.length(seconds) == told


def test_the_time_of_the_day_is_local(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = datetime(2026, 3, 4, 10, 47, tzinfo=UTC)
    assert texts.clock(moment) == moment.astimezone().strftime("%H:%M")


def test_the_command_line_needs_no_graphics() -> None:
    code = (
        "import sys; import woku_desktop.ui.texts; "
        "sys.exit(any(m in sys.modules for m in ('PySide6.QtGui', 'PySide6.QtWidgets')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(("language", "said"), [("es", "62 %"), ("en", "62%"), ("pt", "62 %")])
def test_a_share_is_written_as_the_language_does(
    qapp: QApplication, language: str, said: str
) -> None:
    texts.install(qapp, language, I18N)
    assert texts.percent(0.62) == said
    texts.install(qapp, "en", I18N)
