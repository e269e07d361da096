"""How far a command is, as a bar on a terminal."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from woku_desktop.cli.say import Voice


@contextmanager
def shown(voice: Voice, label: str) -> Iterator[Callable[[float, int], None]]:
    """Show a bar on stderr for as long as the block runs; nothing where nobody watches.

    Args:
        voice: knows whether somebody does, and their language.
        label: what is done, in English, marked for the translators (context "Command").

    Yields:
        To be told how much is done, and of how much.
    """
    if not voice.shows_progress:
        yield _ignore
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(voice.sentence(label, {}), total=None)

        def tell(done: float, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield tell


def _ignore(done: float, total: int) -> None:
    del done, total
