"""How commands speak: sentences in the person's language, or JSON for scripts."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.console import Speaker


class Voice:
    """What a command says: results to stdout, failures to stderr. Main thread only.

    Args:
        json: whether to speak JSON, one object a line, instead of sentences.
    """

    def __init__(self, *, json: bool = False) -> None:
        self.json = json
        self.language = ""
        self._speaker: Speaker | None = None

    def result(self, source: str, facts: Mapping[str, object], *, place: str = "") -> None:
        """Tell what was done.

        Args:
            source: the sentence in English, marked for the translators (context "Command"), with
                `{name}` for a fact.
            facts: by name; with JSON they are all that is said.
            place: one more fact, `{place}`, for the sentence only.
        """
        if self.json:
            _print(_as_json(facts), to_stderr=False)
        else:
            _print(self.sentence(source, {**facts, "place": place}), to_stderr=False)

    def problem(self, problem: Problem) -> None:
        """Tell a failure: its kind for scripts, else what happened and what to do."""
        sentences = self._speaking().describe(problem)
        if self.json:
            _print(_as_json({"error": problem.code, "message": sentences}), to_stderr=True)
        else:
            _print(sentences, to_stderr=True)

    def sentence(self, source: str, facts: Mapping[str, object]) -> str:
        """A sentence of the context "Command" in the person's language."""
        return self._speaking().translate(source).format_map(facts)

    def _speaking(self) -> Speaker:
        """The translations are loaded with the first sentence: most starts need none."""
        if self._speaker is None:
            from woku_desktop.config.paths import resource_dir
            from woku_desktop.ui.console import Speaker

            self._speaker = Speaker(self.language, resource_dir() / "i18n")
        return self._speaker


def _as_json(facts: Mapping[str, object]) -> str:
    import json

    return json.dumps(facts, ensure_ascii=False)


def _print(text: str, *, to_stderr: bool) -> None:
    stream = sys.stderr if to_stderr else sys.stdout
    if stream is None:  # a windowed program on Windows has none
        return
    # Consoles of an old code page lack letters; a question mark is better than a traceback.
    encoding = stream.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), file=stream)
