"""Rows of text: a table on a terminal, plain columns for everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.cli.plain import columns, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from woku_desktop.cli.say import Voice


def show(voice: Voice, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows, the last column taking what room there is.

    Args:
        voice: what prints them.
        headings: one a column, in the person's language; on a terminal only.
        rows: the cells; whatever they hold is shown as text.
    """
    if not voice.at_terminal:
        for line in columns(rows) if rows else ():
            voice.line(line)
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=False)
    for number, heading in enumerate(headings, start=1):
        # What may wrap gives way on a narrow terminal; being cut, it stays on its line.
        table.add_column(Text(plain(heading)), no_wrap=number < len(headings))
    for row in rows:
        table.add_row(*(Text(plain(cell), no_wrap=True, overflow="ellipsis") for cell in row))
    Console(markup=False, highlight=False, emoji=False, soft_wrap=False).print(table)
