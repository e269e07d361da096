"""What may go wrong with sound besides a take.

    RecordingProblem
     ├─ TakeRuns
     └─ VoiceNotPlayable

See `woku_desktop.domain.errors` for the whole tree and for how the sentences are made.
"""

from __future__ import annotations

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, RecordingProblem


class TakeRuns(RecordingProblem):
    """The microphone or the loudspeaker was asked for in the middle of a take."""

    title = QT_TRANSLATE_NOOP("Problem", "A recording is running")
    detail = QT_TRANSLATE_NOOP("Problem", "Nothing else is heard or played meanwhile.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Finish the recording first, then try again.")


class VoiceNotPlayable(RecordingProblem):
    """A kept voice in a format that is passed on and not decoded here, or damaged."""

    title = QT_TRANSLATE_NOOP("Problem", "This voice can't be played here")
    detail = QT_TRANSLATE_NOOP("Problem", "Files of the kind {format} can't be decoded here.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Export it, then open it in another program.")
