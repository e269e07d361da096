"""The one crossing between the program's threads and the window's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bridge(QObject):
    """Signals that any thread may emit and that arrive on the window's thread.

    It must be made on the window's thread, and connected to methods of QObjects that live there.

    Signals:
        recordingStarted(): the first samples have arrived.
        recordingStopped(take: Take): a take has ended and can be played and sent.
        recordingFailed(problem: Problem): there is no take.
        playbackStarted(): sound is coming out.
        playbackEnded(problem: Problem | None): it no longer is, and why if not by itself.
        microphonesListed(microphones: tuple[Microphone, ...]): the default one first; as asked
            for, and whenever what is plugged in or the default changes.
        rehearsalChanged(state: RehearsalState): trying a microphone out does something else now.
        rehearsalFailed(problem: Problem): it could not be opened or played; it is closed, unless
            `rehearsalChanged` follows.
        waveformRead(submission_id: str, waveform: Waveform): what a kept voice looks like.
        listeningFailed(submission_id: str, problem: Problem): that can't be told.
        listeningStarted(submission_id: str): a kept voice is coming out of the loudspeaker.
        listeningEnded(submission_id: str, problem: Problem | None): it no longer is.
        submissionChanged(submission: Submission): a voice has changed its state.
        submissionFailed(submission_id: str, problem: Problem): a voice could not be kept.
        uploadProgress(submission_id: str, fraction: float): bytes handed over, from 0 to 1.
        deliveryBlocked(problem: Problem | None): nothing can be sent, and why; None when it can.
        queueCounted(counts: Counts): how many voices there are in each state, of this run and of
            earlier ones, also those that other programs added.
        voicesLoaded(submissions: tuple[Submission, ...]): the newest of what earlier runs left.
        voicesFound(found: VoicesFound): the voices that were asked for, by number.
        voicesRead(submissions: tuple[Submission, ...]): a page of them.
        dayCounted(day: DayPicture)
        attemptsRead(submission_id: str, attempts: tuple[Attempt, ...])
        keptCounted(numbers: tuple[int, ...], many: int): of so many of these an envelope is here.
        exporting(stands: Exporting | None): voices are being copied out; None if that broke off.
        exported(done: Exported): voices were copied out.
        outboxNoticed(problem: Problem): something happened that a person is told once.
        programReplaced(problem: Problem): so does an update of the program that runs.
        cutOffFound(takes: tuple[CutOff, ...]): every take that earlier runs left behind, newest
            first; at the start, and again if the list of voices was made anew.
        keyStatusChanged(status: KeyStatus)
        keyTested(test: KeyTest): what Woku says of the key.
        examined(finding: Finding): one of the checks has come to an end.
        examinationEnded(): all of them have.
        optionsChanged(options: DeskOptions)
        settingsFailed(problem: Problem)
        wokusListed(wokus: WokuList): the wokus to choose from.
        wokuLookedUp(found: WokuInfo | Problem): what came of an id or a link that was typed.
        wokuChanged(woku: WokuInfo): something is known of a woku, perhaps not the current one.
        factsRead(facts: ProgramFacts): what there is to know of this copy of the program.
        diagnosticsWritten(file: str): a bundle for somebody who helps is there.
        diagnosticsFailed(problem: Problem): it could not be written.
        pinChanged(status: PinStatus): whether there is a PIN that guards a station.
        pinTried(verdict: PinVerdict): what came of one that was entered.
        sealingKnown(problem: Problem | None): why nothing recorded can be kept; None if it can.
        soundKnown(problem: Problem | None): why nothing at all can be recorded or played here;
            before each `microphonesListed`.
        loudspeakerKnown(there: bool): whether sound can come out.
        awakeKnown(kept: bool): whether the system promised neither to sleep nor to go dark.
    """

    recordingStarted = Signal()
    recordingStopped = Signal(object)
    recordingFailed = Signal(object)
    playbackStarted = Signal()
    playbackEnded = Signal(object)
    microphonesListed = Signal(object)
    rehearsalChanged = Signal(object)
    rehearsalFailed = Signal(object)
    waveformRead = Signal(str, object)
    listeningFailed = Signal(str, object)
    listeningStarted = Signal(str)
    listeningEnded = Signal(str, object)
    submissionChanged = Signal(object)
    submissionFailed = Signal(str, object)
    uploadProgress = Signal(str, float)
    deliveryBlocked = Signal(object)
    queueCounted = Signal(object)
    voicesLoaded = Signal(object)
    voicesFound = Signal(object)
    voicesRead = Signal(object)
    dayCounted = Signal(object)
    attemptsRead = Signal(str, object)
    keptCounted = Signal(object, int)
    exporting = Signal(object)
    exported = Signal(object)
    outboxNoticed = Signal(object)
    programReplaced = Signal(object)
    cutOffFound = Signal(object)
    keyStatusChanged = Signal(object)
    keyTested = Signal(object)
    examined = Signal(object)
    examinationEnded = Signal()
    optionsChanged = Signal(object)
    settingsFailed = Signal(object)
    wokusListed = Signal(object)
    wokuLookedUp = Signal(object)
    wokuChanged = Signal(object)
    factsRead = Signal(object)
    diagnosticsWritten = Signal(str)
    diagnosticsFailed = Signal(object)
    pinChanged = Signal(object)
    pinTried = Signal(object)
    sealingKnown = Signal(object)
    soundKnown = Signal(object)
    loudspeakerKnown = Signal(bool)
    awakeKnown = Signal(bool)
