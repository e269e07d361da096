"""The five steps of the first set-up; each may be left as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from woku_desktop.domain.errors import InvalidField, Problem
from woku_desktop.domain.woku import WokuInfo, WokuList, parse_woku_link
from woku_desktop.ui.announce import announce
from woku_desktop.ui.desk.woku_rows import WokuListView, WokuModel
from woku_desktop.ui.settings.controls import Choice, LockNote
from woku_desktop.ui.settings.key_panel import KeyPanel
from woku_desktop.ui.settings.trial import MicrophoneTrial
from woku_desktop.ui.texts import LANGUAGES, describe, translate
from woku_desktop.ui.widgets.fields import Field
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from woku_desktop.domain.feedback import WokuId
    from woku_desktop.domain.take import Microphone
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.options import DeskOptions, Services

_LIST_PX = 200


class Step(QWidget):
    """One step.

    Signals:
        goOn(): what it asks for is done.
        ready(): it is chosen, and can still be looked at.

    Attributes:
        first: the control that gets the focus.
    """

    goOn = Signal()
    ready = Signal()

    def __init__(self, options: DeskOptions) -> None:
        super().__init__()
        self.options = options
        self.first: QWidget = self
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    @property
    def done(self) -> bool:
        """Whether what it asks for is there."""
        return True

    def title(self) -> str:
        """What it asks for."""
        raise NotImplementedError

    def sentence(self) -> str:
        """Why."""
        raise NotImplementedError

    def name(self) -> str:
        """What it is called at the end."""
        raise NotImplementedError

    def entered(self) -> None:
        """It has come into sight."""

    def left(self) -> None:
        """It has gone out of sight."""

    def settle(self) -> bool:
        """Take over what was entered; False if it has to be waited for, or is wrong."""
        return True

    def follow(self, options: DeskOptions) -> None:
        """Show the settings in force."""
        self.options = options

    def retranslate(self) -> None:
        """Take over the current language."""

    def locked(self, key: str) -> str:
        """Why a setting can't be changed here; "" if it can."""
        if key not in self.options.locked:
            return ""
        return translate("Settings", "Set by your administrator")


class KeyStep(Step):
    """The key, kept in the keyring and tried at Woku."""

    def __init__(self, services: Services, bridge: Bridge, options: DeskOptions) -> None:
        super().__init__(options)
        self.panel = KeyPanel(services.keys, bridge, "setupKeyField", removable=False)
        self.panel.save_button.setObjectName("setupSaveKeyButton")
        self.first = self.panel.edit
        self.column.addWidget(self.panel)
        self.column.addStretch(1)

    @property
    def done(self) -> bool:
        return self.panel.status.source is not None

    def title(self) -> str:
        return translate("Setup", "The Woku key")

    def sentence(self) -> str:
        return translate(
            "Setup",
            "It lets this station send opinions. Whoever looks after Woku in your company has it.",
        )

    def name(self) -> str:
        return translate("Setup", "Woku key")

    def entered(self) -> None:
        self.panel.try_kept()

    def settle(self) -> bool:
        # The verdict is worth a look: Enter goes on once it was saved.
        return not self.panel.save()

    def retranslate(self) -> None:
        self.panel.retranslate()


class WokuStep(Step):
    """The woku, chosen from those that the key may list, or typed."""

    def __init__(self, services: Services, bridge: Bridge, options: DeskOptions) -> None:
        super().__init__(options)
        self._wokus = services.wokus
        self._listed = WokuList()
        self._awaited: WokuId | None = None
        self._unanswered = 0
        self.field = Field()
        self.edit = self.first = self.field.edit
        self.edit.setObjectName("setupWokuField")
        self.model = WokuModel()
        self.list = WokuListView(self.model)
        self.list.setObjectName("setupWokuList")
        self.list.setFixedHeight(_LIST_PX)
        self.says = Text(px=14, line=20, tone="quiet", wrap=True)
        self._lock = LockNote()
        for part in (self.field, self.list, self.says, self._lock):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.edit.textEdited.connect(self._typed)
        self.list.chosen.connect(self._picked)
        self.list.leftUpwards.connect(self.edit.setFocus)
        bridge.wokusListed.connect(self._on_listed)
        bridge.wokuLookedUp.connect(self._on_looked_up)

    @property
    def done(self) -> bool:
        return self.options.woku_id is not None

    def title(self) -> str:
        return translate("Setup", "The woku")

    def sentence(self) -> str:
        return translate("Setup", "The place or the service that opinions here are about.")

    def name(self) -> str:
        return translate("Setup", "Woku")

    def entered(self) -> None:
        self._wokus.offer()

    def left(self) -> None:
        self._awaited = None
        self._show()

    def settle(self) -> bool:
        typed = self.edit.text().strip()
        if not self.edit.isEnabled():
            return True
        if not typed:
            # Arrow keys and assistive technology select; it is taken on going on.
            for row in self.list.selectionModel().selectedIndexes():
                self._choose(self.model.woku(row.row()).id)
            return True
        try:
            woku_id = parse_woku_link(typed)
        except InvalidField as problem:
            if self.model.rowCount() == 1:
                self._choose(self.model.woku(0).id)
                return True
            self.field.setWrong(describe(problem).detail)
            announce(self, describe(problem).detail, urgent=True)
            return False
        if woku_id == self.options.woku_id:
            return True
        self._awaited = woku_id
        self._unanswered += 1
        self._show()
        self._wokus.look_up(typed)
        return False

    def follow(self, options: DeskOptions) -> None:
        super().follow(options)
        why = self.locked("woku_id")
        self.edit.setEnabled(not why)
        self.list.setEnabled(not why)
        self._lock.say(why)
        self._show()

    def retranslate(self) -> None:
        self.field.setLabel(translate("Setup", "Search, or paste its id or link"))
        self.list.setAccessibleName(translate("Setup", "Wokus"))
        self.follow(self.options)

    def _typed(self, text: str) -> None:
        self.field.setWrong(None)
        self.model.search(text)
        self._awaited = None
        self._show()

    def _picked(self, row: int) -> None:
        self._choose(self.model.woku(row).id)
        self.ready.emit()

    def _choose(self, woku_id: WokuId) -> None:
        if woku_id != self.options.woku_id:
            self._wokus.choose(woku_id)

    def _on_listed(self, listed: WokuList) -> None:
        self._listed = listed
        self._show()

    def _on_looked_up(self, found: WokuInfo | Problem) -> None:
        # Answers come in the order of the questions: what belongs to an earlier one is over.
        self._unanswered = max(0, self._unanswered - 1)
        if self._awaited is None or self._unanswered:
            return
        if isinstance(found, Problem):
            self._awaited = None
            self.field.setWrong(describe(found).title)
            announce(self, str(describe(found)), urgent=True)
            self._show()
        elif found.id == self._awaited:
            self._awaited = None
            self.edit.clear()
            self.model.search("")
            self._choose(found.id)
            self.goOn.emit()

    def _show(self) -> None:
        self.model.show(self._listed.wokus, self.options.woku_id)
        self.list.setVisible(bool(self._listed.wokus))
        if self._awaited is not None:
            self.says.setText(translate("Setup", "Asking Woku about it…"))
        elif self.options.woku_id is not None:
            name = self.options.woku_name or str(self.options.woku_id)
            self.says.setText(translate("Setup", "Chosen: {name}").format(name=name))
        elif self._listed.wokus:
            self.says.setText(translate("Setup", "Choose one of the list."))
        elif self._listed.problem is not None:
            self.says.setText(describe(self._listed.problem).title)
        else:
            self.says.setText(
                translate("Setup", "This key lists no wokus. Paste the id or the link of yours.")
            )


class MicrophoneStep(Step):
    """The microphone, with a live meter."""

    def __init__(self, services: Services, bridge: Bridge, options: DeskOptions) -> None:
        super().__init__(options)
        names = ("setupMicrophoneBox", "setupMeter", "setupTestButton")
        self._services = services
        self.trial = MicrophoneTrial(services.rehearsal, bridge, names)
        self.first = self.trial.choice.box
        self.trial.choice.chosen.connect(
            lambda name: services.settings.change({"recording.device": name})
        )
        self.column.addWidget(self.trial)
        self.column.addStretch(1)
        self._listed: tuple[Microphone, ...] | None = None
        bridge.microphonesListed.connect(self._on_microphones)

    @property
    def done(self) -> bool:
        return self._listed != ()

    def title(self) -> str:
        return translate("Setup", "The microphone")

    def sentence(self) -> str:
        return translate("Setup", "Say something: the bars move. Then test it and listen.")

    def name(self) -> str:
        return translate("Setup", "Microphone")

    def entered(self) -> None:
        self._services.recorder.list_microphones()
        self.trial.start()

    def left(self) -> None:
        self.trial.stop()

    def follow(self, options: DeskOptions) -> None:
        super().follow(options)
        self.trial.show_chosen(options.microphone)
        self.trial.choice.lock(self.locked("recording.device"))

    def retranslate(self) -> None:
        self.trial.retranslate()
        self.follow(self.options)

    def _on_microphones(self, microphones: tuple[Microphone, ...]) -> None:
        self._listed = microphones


class ChoiceStep(Step):
    """One setting with a few values, which counts at once.

    Args:
        key: the setting's.
        box: the list's objectName.
    """

    def __init__(self, services: Services, options: DeskOptions, key: str, box: str) -> None:
        super().__init__(options)
        self._key = key
        self.choice = Choice(box)
        self.choice.box.setMinimumSize(QSize(320, 0))
        self.first = self.choice.box
        self.choice.chosen.connect(lambda value: services.settings.change({key: value}))
        self.column.addWidget(self.choice)
        self.column.addStretch(1)

    def value(self) -> str:
        """What is in force."""
        raise NotImplementedError

    def follow(self, options: DeskOptions) -> None:
        super().follow(options)
        self.choice.show_value(self.value())
        self.choice.lock(self.locked(self._key))


class LanguageStep(ChoiceStep):
    """The window's language."""

    def __init__(self, services: Services, options: DeskOptions) -> None:
        super().__init__(services, options, "language", "setupLanguageBox")

    def title(self) -> str:
        return translate("Setup", "The language")

    def sentence(self) -> str:
        return translate("Setup", "What this window speaks, and what is asked.")

    def name(self) -> str:
        return translate("Setup", "Language")

    def value(self) -> str:
        return self.options.language

    def retranslate(self) -> None:
        self.choice.set_label(translate("Settings", "Language"))
        same = translate("Settings", "Same as the system")
        self.choice.offer([("", same), *LANGUAGES.items()], self.value())
        self.follow(self.options)


class RespondentStep(ChoiceStep):
    """With an e-mail, or anonymous, at first."""

    def __init__(self, services: Services, options: DeskOptions) -> None:
        super().__init__(services, options, "respondent.default", "setupRespondentBox")

    def title(self) -> str:
        return translate("Setup", "Who speaks")

    def sentence(self) -> str:
        return translate("Setup", "Each person may still choose otherwise.")

    def name(self) -> str:
        return translate("Setup", "Who speaks")

    def value(self) -> str:
        return self.options.respondent_default

    def retranslate(self) -> None:
        self.choice.set_label(translate("Settings", "Who speaks, at first"))
        self.choice.offer(
            [
                ("email", translate("Settings", "With e-mail")),
                ("anonymous", translate("Settings", "Anonymous")),
            ],
            self.value(),
        )
        self.follow(self.options)
