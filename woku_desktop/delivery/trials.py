"""Which voices fail while others get through."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class _Trial:
    failures: int = 0
    deliveries_by_then: int | None = None


class Trials:
    """Remembers, for as long as this process runs, how the voices that wait have fared.

    Whoever shares it between threads locks it.
    """

    def __init__(self) -> None:
        self._deliveries = 0
        self._trials: dict[str, _Trial] = {}

    def delivered(self, submission_id: str) -> None:
        """One got through."""
        self._deliveries += 1
        self.forget(submission_id)

    def failed(self, submission_id: str) -> tuple[int, bool]:
        """One failed, or was looked for in vain.

        Returns:
            How often that has happened to it, and whether another got through since the last time.
        """
        trial = self._trials.setdefault(submission_id, _Trial())
        others_got_through = trial.deliveries_by_then not in {None, self._deliveries}
        trial.failures += 1
        trial.deliveries_by_then = self._deliveries
        return trial.failures, others_got_through

    def looked_for(self, submission_id: str) -> int:
        """How often one has failed or was looked for in vain, this time included."""
        trial = self._trials.setdefault(submission_id, _Trial())
        trial.failures += 1
        return trial.failures

    def forget(self, submission_id: str) -> None:
        """It waits no more, or starts afresh."""
        self._trials.pop(submission_id, None)
