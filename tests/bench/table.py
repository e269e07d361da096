"""How figures are told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    measure: str
    got: str
    budget: str
    kept: bool


def print_table(rows: list[Row]) -> None:
    """Every figure beside its budget."""
    print("\n| measure | got | budget | |\n| --- | --- | --- | --- |")
    for row in rows:
        print(f"| {row.measure} | {row.got} | {row.budget} | {'kept' if row.kept else 'OVER'} |")
