"""How commands speak: sentences in the person's language, or JSON for scripts."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from woku_desktop.cli.plain import as_json, plain
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP
from woku_desktop.domain.start_errors import LibrariesMissing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.console import Speaker
    from woku_desktop.ui.texts import Sentences

YES = QT_TRANSLATE_NOOP("Command", "yes")
"""The word that agrees; its first letter will do."""


class Voice:
    """What a command says: results to stdout, the rest to stderr. Main thread only.

    Whatever a server or a person wrote reaches the terminal as text: no control character of it is
    obeyed there.

    Args:
        json: whether to speak JSON, one value a line, instead of sentences.
    """

    def __init__(self, *, json: bool = False) -> None:
        self.json = json
        self.language = ""
        self._speaker: Speaker | None = None

    def speak(self, language: str) -> None:
        """Take a language and load its translations; call it before anything starts a thread.

        They bring PySide6, which puts a finder of its own into `sys.meta_path` while it is imported
        and takes it out again: what another thread imports at that moment may not be found.

        Args:
            language: "es", "en", "pt"; "" is the system's.
        """
        self.language = language
        self._speaking()

    @property
    def at_terminal(self) -> bool:
        """Whether the results are read by a person, as they come."""
        return not self.json and _is_terminal(sys.stdout)

    @property
    def can_ask(self) -> bool:
        """Whether there is a person to be asked."""
        return _is_terminal(sys.stdin) and _is_terminal(sys.stderr)

    @property
    def shows_progress(self) -> bool:
        """Whether something that moves may be shown on stderr."""
        return not self.json and _is_terminal(sys.stderr)

    def result(self, source: str, facts: Mapping[str, object], *, place: str = "") -> None:
        """Tell what was done.

        Args:
            source: the sentence in English, marked for the translators (context "Command"), with
                `{name}` for a fact.
            facts: by name; with JSON they are all that is said.
            place: one more fact, `{place}`, for the sentence only.
        """
        if self.json:
            _print(as_json(facts), sys.stdout)
        else:
            _print(self.sentence(source, {**facts, "place": place}), sys.stdout)

    def data(self, value: Mapping[str, object] | Sequence[object]) -> None:
        """Give a script its answer; nothing without --json."""
        if self.json:
            _print(as_json(value), sys.stdout)

    def say(self, source: str, **facts: object) -> None:
        """Tell a result in a sentence; nothing with --json."""
        self.line(self.sentence(source, facts))

    def line(self, text: str) -> None:
        """Tell a result in words that are there already; nothing with --json."""
        if not self.json:
            _print(text, sys.stdout)

    def remark(self, source: str, **facts: object) -> None:
        """Tell on stderr how it goes; nothing with --json."""
        if not self.json:
            _print(self.sentence(source, facts), sys.stderr)

    def refuse(self, source: str, **facts: object) -> None:
        """Tell why what was asked for was not done."""
        told = self.sentence(source, facts)
        _print(as_json({"error": "NotAgreed", "message": told}) if self.json else told, sys.stderr)

    def problem(self, problem: Problem) -> None:
        """Tell a failure: its kind for scripts, else what happened and what to do."""
        self._tell("error", problem)

    def notice(self, problem: Problem) -> None:
        """Tell what a person should know although nothing failed."""
        self._tell("notice", problem)

    def describe(self, problem: Problem) -> str:
        """What happened, what it means, what to do: one line."""
        return self._speaking().describe(problem)

    def title(self, problem: Problem) -> str:
        """What happened, in a few words."""
        return self._speaking().title(problem)

    def sentences(self, problem: Problem) -> Sentences:
        """What happened, what it means, what to do: each by itself."""
        return self._speaking().sentences(problem)

    def sentence(
        self, source: str, facts: Mapping[str, object], *, context: str = "Command"
    ) -> str:
        """A sentence in the person's language; context is where the translators find it."""
        return self._speaking().translate(source, context).format_map(facts)

    def spoken_language(self) -> str:
        """The language that is spoken: "es", "en" or "pt"."""
        return self._speaking().language

    def ask(self, source: str, **facts: object) -> bool:
        """Ask the person for a yes; anything else is a no."""
        question = self.sentence(source, facts)
        yes = self.sentence(YES, {})
        _print(f"{question} [{yes}/…]", sys.stderr)
        return sys.stdin.readline().strip().lower() in {yes, yes[:1]}

    def _tell(self, kind: str, problem: Problem) -> None:
        try:
            sentences = self.describe(problem)
        except LibrariesMissing as lacking:
            # Translations need Qt as well: in English, and first of all what mends that.
            problem, sentences = lacking, in_english(lacking)
        if self.json:
            _print(as_json({kind: problem.code, "message": sentences}), sys.stderr)
        else:
            _print(sentences, sys.stderr)

    def _speaking(self) -> Speaker:
        """The translations are loaded with the first sentence: the window has its own.

        Raises:
            LibrariesMissing: if not even that part of Qt can be loaded.
        """
        if self._speaker is None:
            from woku_desktop.config.paths import resource_dir

            try:
                from woku_desktop.ui.console import Speaker
            except ImportError as error:
                from woku_desktop.libraries import missing

                raise missing(str(error)) or error from error

            self._speaker = Speaker(self.language, resource_dir() / "i18n")
        return self._speaker


def in_english(problem: Problem) -> str:
    """A failure as its sentences are written, with every fact of it known."""
    told = f"{problem.title}. {problem.detail} {problem.remedy}"
    return told.format_map(problem.facts)


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _print(text: str, stream: TextIO | None) -> None:
    if stream is None:  # a windowed program on Windows has none
        return
    # Consoles of an old code page lack letters; a question mark is better than a traceback.
    encoding = stream.encoding or "utf-8"
    print(plain(text).encode(encoding, "replace").decode(encoding), file=stream, flush=True)
