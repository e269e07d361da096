"""What is sealed for a moment only: to a key that is forgotten as soon as it is made."""

from __future__ import annotations


def passing_recipient() -> tuple[str, ...]:
    """The public half of a key that nobody keeps: what is sealed to it never opens again.

    For what a visitor says to a station that nobody watches. Until it is sent it is heard from
    memory; its copy on the disk, whatever becomes of the file, is noise from the first byte on.
    Any thread.
    """
    import pyrage

    return (str(pyrage.x25519.Identity.generate().to_public()),)
