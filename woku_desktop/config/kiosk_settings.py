"""The settings of a station that nobody watches."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from woku_desktop.config.kinds import Line, Sentence, TrueFalse
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP


class KioskSettings(Struct, frozen=True, kw_only=True):
    """The section [kiosk].

    Args:
        idle_seconds: without a touch for so long, a visitor is asked whether they are still there.
        thanks_seconds: how long the thanks stand.
        languages: those offered, by commas, the station's own first; a list in the file.
        orientation: which layout is used; "auto" goes by the screen.
        privacy_es: what is promised before a recording, in Spanish; "" is the built-in sentence.
        privacy_en: the same in English.
        privacy_pt: the same in Portuguese.
        show_transcription: whether the thanks may show in public what was understood.
        loudspeaker: whether a visitor can listen: "auto" looks whether there is one.
        volume: how loud a visitor hears themselves, in per cent.
        text_answers: whether a visitor may write instead of speaking.
        hours: when the station is open ("Mo-Fr 09:00-18:00; Sa 10:00-14:00"); "" is always.
        restart_at: when it starts anew each night ("04:00"); "" is never.
        ask_awake: whether the system is asked neither to sleep nor to go dark; False where the
            session itself does neither, and has nobody who could promise it, as cage's.
        metrics_folder: where a node exporter picks up text files; "" for none.
    """

    idle_seconds: Annotated[
        int,
        Meta(
            ge=10,
            le=600,
            description=QT_TRANSLATE_NOOP("Allowed", "a whole number of seconds from 10 to 600"),
        ),
    ] = 30
    thanks_seconds: Annotated[
        int,
        Meta(
            ge=3,
            le=60,
            description=QT_TRANSLATE_NOOP("Allowed", "a whole number of seconds from 3 to 60"),
        ),
    ] = 8
    languages: Annotated[
        str,
        Meta(description=QT_TRANSLATE_NOOP("Allowed", 'some of "es", "en" and "pt", each once')),
    ] = "es,en,pt"
    orientation: Annotated[
        Literal["auto", "portrait", "landscape"],
        Meta(description=QT_TRANSLATE_NOOP("Allowed", '"auto", "portrait" or "landscape"')),
    ] = "auto"
    privacy_es: Sentence = ""
    privacy_en: Sentence = ""
    privacy_pt: Sentence = ""
    show_transcription: TrueFalse = False
    loudspeaker: Annotated[
        Literal["auto", "yes", "no"],
        Meta(description=QT_TRANSLATE_NOOP("Allowed", '"auto", "yes" or "no"')),
    ] = "auto"
    volume: Annotated[
        int,
        Meta(
            ge=0,
            le=100,
            description=QT_TRANSLATE_NOOP("Allowed", "a whole number from 0 to 100"),
        ),
    ] = 100
    text_answers: TrueFalse = True
    hours: Annotated[
        str,
        Meta(
            description=QT_TRANSLATE_NOOP(
                "Allowed", 'days and times like "Mo-Fr 09:00-18:00; Sa 10:00-14:00"'
            )
        ),
    ] = ""
    restart_at: Annotated[
        str, Meta(description=QT_TRANSLATE_NOOP("Allowed", 'a time of the day like "04:00"'))
    ] = ""
    ask_awake: TrueFalse = True
    metrics_folder: Line = ""
