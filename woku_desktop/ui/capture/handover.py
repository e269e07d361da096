"""One opinion from the moment it is handed over to be kept and sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from woku_desktop.domain.submission import DECIDABLE, WAITING, State, Submission

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import Feedback
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.ports import Deliveries, Take


class Handover(QObject):
    """Hands over at most one opinion at a time, and follows it. Window's thread only.

    Signals:
        changed(): `submission` is another; the first one says that it is safe on the disk.
        refused(problem: Problem): it could not be kept, and is the giver's again.
        uploaded(fraction: float): how much of it reached Woku, from 0 to 1.

    Args:
        deliveries: the door to Woku.
        bridge: where its answers arrive.
    """

    changed = Signal()
    refused = Signal(object)
    uploaded = Signal(float)

    def __init__(self, deliveries: Deliveries, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._deliveries = deliveries
        self._id = ""
        self._submission: Submission | None = None
        bridge.submissionChanged.connect(self._on_submission_changed)
        bridge.submissionFailed.connect(self._on_submission_failed)
        bridge.uploadProgress.connect(self._on_upload_progress)

    @property
    def submission(self) -> Submission | None:
        """The opinion on its way, once it is saved."""
        return self._submission

    @property
    def needs_help(self) -> bool:
        """Whether it is saved and its delivery went wrong."""
        if self._submission is None:
            return False
        state = self._submission.state
        return state in DECIDABLE or (
            state is State.QUEUED and self._submission.problem is not None
        )

    @property
    def waits(self) -> bool:
        """Whether something was handed over that is not known to have arrived, or to need help."""
        return bool(self._id) and (self._submission is None or self._submission.state in WAITING)

    def give(self, feedback: Feedback, content: Take | str) -> None:
        """Hand an opinion over.

        Args:
            feedback: all of it but the words.
            content: the words, spoken or written.
        """
        self._id = feedback.id
        if isinstance(content, str):
            self._deliveries.submit_text(feedback, content)
        else:
            self._deliveries.submit(feedback, content)

    def retry(self) -> None:
        """Send again what could not be delivered."""
        self._deliveries.retry([self._id])

    def forget(self) -> None:
        """Follow it no more; it goes on by itself, and nobody waits for it."""
        if self._submission is not None and self._submission.state in WAITING:
            self._deliveries.nobody_waits()
        self._id = ""
        self._submission = None

    def _on_submission_changed(self, submission: Submission) -> None:
        if self._id and submission.id == self._id:
            self._submission = submission
            self.changed.emit()

    def _on_submission_failed(self, submission_id: str, problem: Problem) -> None:
        if self._id and submission_id == self._id and self._submission is None:
            self._id = ""
            self.refused.emit(problem)

    def _on_upload_progress(self, submission_id: str, fraction: float) -> None:
        if self._id and submission_id == self._id:
            self.uploaded.emit(fraction)
