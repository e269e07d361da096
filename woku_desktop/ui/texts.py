"""Words: translations, and how failures, ratings and times are told.

Needs QtCore only, so that the command line speaks the same sentences as the window.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, InvalidField

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from woku_desktop.domain.errors import Problem

LANGUAGES = {"es": "Español", "en": "English", "pt": "Português"}
"""The languages there are, each by its own name."""

FALLBACK = "es"

translate = QCoreApplication.translate
"""The one way to a translated text; Linguist's tools know it by this name."""

_FOLDER = "wokuTranslations"
_QT_CATALOGUES = {"es": "qtbase_es", "en": "qtbase_en", "pt": "qtbase_pt_BR"}

_FIELDS = {
    "email": QT_TRANSLATE_NOOP("Allowed", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("Allowed", "Phone"),
    "rating": QT_TRANSLATE_NOOP("Allowed", "Rating"),
    "woku_id": QT_TRANSLATE_NOOP("Allowed", "Woku id"),
    "key": QT_TRANSLATE_NOOP("Allowed", "Woku key"),
    "pin": QT_TRANSLATE_NOOP("Allowed", "PIN"),
    "standard input": QT_TRANSLATE_NOOP("Allowed", "standard input"),
    "base_url": QT_TRANSLATE_NOOP("Allowed", "Woku's address"),
    "profile": QT_TRANSLATE_NOOP("Allowed", "profile"),
}


class _Installed:
    # Kept here: asking the application for its children costs ten milliseconds at the start.
    translators: tuple[QTranslator, ...] = ()
    language = FALLBACK


_ENDS = (".", "!", "?", "…", "”")


class Sentences(NamedTuple):
    """A failure in words of the current language. Plain text, and possibly personal.

    Args:
        title: what happened, without a full stop.
        detail: what it means.
        remedy: what to do next.
    """

    title: str
    detail: str
    remedy: str

    @property
    def rest(self) -> str:
        """What it means and what to do."""
        return in_sentences((self.detail, self.remedy))

    def __str__(self) -> str:
        return f"{self.title}. {self.rest}" if self.rest else self.title


class _Facts(dict[str, object]):
    """A fact that a problem came without leaves a gap in its sentence, not a traceback."""

    def __missing__(self, key: str) -> str:
        return "…"


def in_sentences(parts: Iterable[str]) -> str:
    """What there is of some parts, each with its full stop: what a server said may lack it."""
    found = [part.rstrip() for part in parts if part]
    return " ".join(part if part.endswith(_ENDS) else f"{part}." for part in found)


def describe(problem: Problem) -> Sentences:
    """Tell a failure in the current language."""
    facts = _Facts(problem.facts)
    if facts.get("microphone") == "":
        facts["microphone"] = translate("Allowed", "the microphone")
    for name in ("allowed", "found"):
        # What is allowed is marked where the rule is; a value that was found is no mark, and stays.
        if isinstance(fact := facts.get(name), str):
            facts[name] = translate("Allowed", fact)
    if isinstance(reason := facts.get("reason"), str):
        facts["reason"] = translate("Reason", reason)
    if isinstance(problem, InvalidField):
        facts["field"] = translate("Allowed", _FIELDS.get(problem.field, problem.field))

    def told(source: str) -> str:
        return translate("Problem", source).format_map(facts) if source else ""

    return Sentences(told(problem.title), told(problem.detail), told(problem.remedy))


def language(requested: str, system: Iterable[str]) -> str:
    """The language to speak: "es", "en" or "pt".

    Args:
        requested: what the settings ask for; "" leaves it to the system.
        system: the system's languages, the preferred one first ("pt-BR", "en_US", "es", …).
    """
    for wanted in (requested, *(() if requested else system)):
        short = wanted.replace("_", "-").split("-")[0].lower()
        if short in LANGUAGES:
            return short
    return FALLBACK


def system_languages() -> tuple[str, ...]:
    """What the system is set to, the preferred language first."""
    return tuple(QLocale.system().uiLanguages())


def install(app: QCoreApplication, chosen: str, folder: Path) -> None:
    """Speak a language from now on; widgets hear of it by a LanguageChange event.

    Args:
        app: the application, with or without a window.
        chosen: "es", "en" or "pt".
        folder: where the compiled translations are.

    Raises:
        FileNotFoundError: if there is no translation for it.
    """
    old = _Installed.translators
    # Qt's own first: what is installed last is asked first.
    theirs, ours = QTranslator(), QTranslator()
    if not ours.load(str(folder / f"woku_{chosen}.qm")):
        raise FileNotFoundError(folder / f"woku_{chosen}.qm")
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if theirs.load(_QT_CATALOGUES[chosen], qt_folder):
        app.installTranslator(theirs)
    app.setProperty(_FOLDER, str(folder))
    app.installTranslator(ours)
    _Installed.translators = (theirs, ours)
    _Installed.language = chosen
    for translator in old:
        app.removeTranslator(translator)


def switch(chosen: str) -> None:
    """Speak another language, from where the first one was installed; window's thread only."""
    app = QCoreApplication.instance()
    folder = app.property(_FOLDER) if app is not None else None
    if app is not None and isinstance(folder, str):
        install(app, chosen, Path(folder))


def rating_word(stars: int) -> str:
    """One to five stars in a word; "" for none."""
    return ("", *rating_words())[stars]


def rating_words() -> tuple[str, str, str, str, str]:
    """The words of one to five stars."""
    return (
        translate("Rating", "Very bad"),
        translate("Rating", "Bad"),
        translate("Rating", "Fair"),
        translate("Rating", "Good"),
        translate("Rating", "Excellent"),
    )


def length(seconds: float) -> str:
    """A length of sound: minutes and seconds, like 0:34."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def clock(moment: datetime) -> str:
    """The time of the day here, like 10:47.

    Args:
        moment: with its time zone.
    """
    return f"{moment.astimezone():%H:%M}"


def day(moment: datetime) -> str:
    """The day here, like 23 Nov, in the current language.

    Args:
        moment: with its time zone.
    """
    here = moment.astimezone()
    return QLocale(_Installed.language).toString(QDate(here.year, here.month, here.day), "d MMM")


def number(value: float, decimals: int = 0) -> str:
    """A number as it is written in the current language, like 1.204 or 4,3."""
    return QLocale(_Installed.language).toString(float(value), "f", decimals)


def counted(text: str, many: int) -> str:
    """A translated `%n` text with its number written as the current language writes it."""
    return text.replace(str(many), number(many))


def is_all(fraction: float) -> bool:
    """Whether a share, from 0 to 1, would be written as all of it."""
    return round(fraction * 100) >= 100


def percent(fraction: float) -> str:
    """A share as it is written in the current language, like 62 % or 62%.

    Args:
        fraction: from 0 to 1.
    """
    gap = "" if _Installed.language == "en" else " "
    return f"{round(fraction * 100)}{gap}%"


def quoted(text: str) -> str:
    """What somebody said, in quotation marks."""
    return f"“{text.strip()}”"
