"""The sections that are nothing but values: sound, sending, privacy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.ui.settings.controls import Choice, Line
from woku_desktop.ui.settings.section import Section
from woku_desktop.ui.settings.trial import MicrophoneTrial
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.options import DeskOptions, Services

_NUMBER_PX = 120


class SoundSection(Section):
    """The microphone, and what a recording is made of."""

    def __init__(self, services: Services, bridge: Bridge, options: DeskOptions) -> None:
        super().__init__(options)
        self.setObjectName("soundSection")
        names = ("microphoneBox", "microphoneMeter", "microphoneTestButton")
        self.trial = MicrophoneTrial(services.rehearsal, bridge, names)
        self.trial.choice.chosen.connect(lambda name: self.changed.emit("recording.device", name))
        self.column.addWidget(self.trial)
        self.format = Choice("formatBox")
        self.seconds = Line("maxSecondsField", _NUMBER_PX)
        self.add(("recording.format", self.format), ("recording.max_seconds", self.seconds))
        self.column.addStretch(1)

    def follow(self, options: DeskOptions) -> None:
        super().follow(options)
        self.trial.show_chosen(options.microphone)
        self.trial.choice.lock(self.locked("recording.device"))

    def entered(self) -> None:
        self.trial.start()

    def left(self) -> None:
        self.trial.stop()

    def retranslate(self) -> None:
        self.set_heading(translate("Settings", "Sound"))
        self.trial.retranslate()
        self.format.set_label(translate("Settings", "Format"))
        self.format.offer(
            [
                ("mp3", translate("Settings", "MP3 (small, everywhere)")),
                ("ogg", translate("Settings", "Ogg Opus (smallest)")),
                ("flac", translate("Settings", "FLAC (lossless)")),
                ("wav", translate("Settings", "WAV (lossless, large)")),
            ],
            "",
        )
        self.seconds.set_label(
            translate("Settings", "Longest recording"), translate("Settings", "(5 to 300 seconds)")
        )
        self.follow(self.options)


class SendingSection(Section):
    """How voices leave."""

    def __init__(self, options: DeskOptions) -> None:
        super().__init__(options)
        self.setObjectName("sendingSection")
        self.on_unknown = Choice("onUnknownBox")
        self.workers = Line("workersField", _NUMBER_PX)
        self.timeout = Line("timeoutField", _NUMBER_PX)
        self.add(("delivery.on_unknown", self.on_unknown))
        self.add(("delivery.workers", self.workers), ("delivery.timeout_seconds", self.timeout))
        self._later = Text(px=13, line=18, tone="quiet", wrap=True)
        self.column.addWidget(self._later)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        self.set_heading(translate("Settings", "Sending"))
        self.on_unknown.set_label(translate("Settings", "When Woku may have a voice already"))
        self.on_unknown.offer(
            [
                ("resend", translate("Settings", "Send it again after a pause")),
                ("hold", translate("Settings", "Keep it until somebody decides")),
            ],
            "",
        )
        self.workers.set_label(
            translate("Settings", "Voices at the same time"), translate("Settings", "(1 to 8)")
        )
        self.timeout.set_label(
            translate("Settings", "Wait for an answer"),
            translate("Settings", "(10 to 900 seconds)"),
        )
        self._later.setText(
            translate("Settings", "These count from the next start of the program.")
        )
        self.follow(self.options)


class PrivacySection(Section):
    """What stays here, and for how long."""

    def __init__(self, options: DeskOptions) -> None:
        super().__init__(options)
        self.setObjectName("privacySection")
        self.audio = Line("keepAudioDaysField", _NUMBER_PX)
        self.receipts = Line("keepReceiptDaysField", _NUMBER_PX)
        self.recovery = Line("recoveryField")
        self.add(("privacy.keep_audio_days", self.audio))
        self.add(("privacy.keep_receipt_days", self.receipts))
        self.add(("privacy.recovery_recipient", self.recovery))
        self.recovery.edit.setReadOnly(True)
        self._later = Text(px=13, line=18, tone="quiet", wrap=True)
        self.column.addWidget(self._later)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        self.set_heading(translate("Settings", "Privacy"))
        self.audio.set_label(
            translate("Settings", "Keep delivered voices"),
            translate("Settings", "(days)"),
            translate("Settings", "Sealed on this computer. 0 destroys each once Woku has it."),
        )
        self.receipts.set_label(
            translate("Settings", "Keep what Woku answered"),
            translate("Settings", "(days)"),
            translate("Settings", "Transcriptions and contacts, encrypted."),
        )
        self.recovery.set_label(
            translate("Settings", "Recovery recipient"),
            "",
            translate(
                "Settings",
                "Who holds its key can open every voice sealed here. "
                "It is set in the settings file only.",
            ),
        )
        self.recovery.edit.setPlaceholderText(translate("Settings", "None"))
        self._later.setText(
            translate("Settings", "These count from the next start of the program.")
        )
        self.follow(self.options)
