"""Who the station is: its key, its woku, and the PIN that guards it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout

from woku_desktop.domain.woku import WokuList
from woku_desktop.ui.announce import announce
from woku_desktop.ui.kiosk.admin_kit import AdminSection, Rows, fit_body, fit_button
from woku_desktop.ui.kiosk.pin_chooser import PinChooser
from woku_desktop.ui.kiosk.pin_field import DigitPad, PinField
from woku_desktop.ui.settings.key_panel import KeyPanel
from woku_desktop.ui.texts import describe, translate
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.options import DeskOptions, Services
    from woku_desktop.ui.ports import AdminPin, KeySafe, Wokus


class TouchKey(KeyPanel):
    """The field for the key, as large as a finger needs it.

    Signals:
        keyboardWanted(edit: QLineEdit): it is typed into from now on.
        keyboardDone(): it no longer is.
    """

    keyboardWanted = Signal(QLineEdit)
    keyboardDone = Signal()

    def __init__(self, keys: KeySafe, bridge: Bridge) -> None:
        super().__init__(keys, bridge, "adminKeyField", removable=False)
        self.save_button.setObjectName("adminSaveKeyButton")
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.edit.installEventFilter(self)
        self.edit.returnPressed.connect(self.save)

    def fit(self, frame: Frame) -> None:
        """Take the frame's measures."""
        px = frame.type_px(22 if frame.small else 28)
        high = max(64, frame.px(64 if frame.small else 96))
        self.field.setSize(px, round(px * 1.4), high)
        fit_button(self.save_button, frame, high / frame.scale)
        self.row.setSpacing(max(8, frame.px(16)))
        for words in (self.says, self.verdict):
            fit_body(words, frame)

    def save(self) -> bool:
        saved = super().save()
        if saved:
            self.edit.clearFocus()
        return saved

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self.edit.clear()
        self.edit.clearFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.FocusIn:
            self.keyboardWanted.emit(self.edit)
        elif watched is self.edit and event.type() == QEvent.Type.FocusOut:
            self.keyboardDone.emit()
        return super().eventFilter(watched, event)


class KeySection(AdminSection):
    """The key: whether there is one, what Woku says of it, and entering another."""

    def __init__(self, services: Services, bridge: Bridge, options: DeskOptions) -> None:
        super().__init__("adminKey", "key", options)
        self._keys = services.keys
        self.panel = TouchKey(services.keys, bridge)
        self.column.addWidget(self.panel)
        self.column.addStretch(1)

    def name(self) -> str:
        return translate("Admin", "Key")

    def heading(self) -> str:
        return translate("Setup", "The Woku key")

    def sentence(self) -> str:
        return translate(
            "Setup",
            "It lets this station send opinions. Whoever looks after Woku in your company has it.",
        )

    def arrange(self, frame: Frame) -> None:
        super().arrange(frame)
        self.panel.fit(frame)

    def retranslate(self) -> None:
        self.panel.retranslate()

    def entered(self) -> None:
        self._keys.check()
        self.panel.try_kept()

    def left(self) -> None:
        self.panel.forget()


class WokuSection(AdminSection):
    """The woku, chosen from those that the key may list, and those used here before."""

    def __init__(self, services: Services, bridge: Bridge, options: DeskOptions) -> None:
        super().__init__("adminWoku", "star", options)
        self._wokus: Wokus = services.wokus
        self._listed = WokuList()
        self.rows = Rows("adminWokus")
        self.says = Text(tone="quiet", wrap=True)
        self.says.setObjectName("adminWokuSays")
        self.column.addWidget(self.rows)
        self.column.addWidget(self.says)
        self.column.addStretch(1)
        self.rows.chosen.connect(self._choose)
        bridge.wokusListed.connect(self._on_listed)

    def name(self) -> str:
        return translate("Setup", "Woku")

    def heading(self) -> str:
        return translate("Setup", "The woku")

    def sentence(self) -> str:
        return translate("Setup", "The place or the service that opinions here are about.")

    def arrange(self, frame: Frame) -> None:
        super().arrange(frame)
        self.rows.fit_rows(frame)
        fit_body(self.says, frame)

    def retranslate(self) -> None:
        self.rows.set_label(translate("Setup", "Wokus"))
        self.follow(self.options)

    def follow(self, options: DeskOptions) -> None:
        super().follow(options)
        self.rows.lock(self.locked("woku_id"))
        self._show()

    def complain(self, sentence: str | None) -> None:
        self.rows.complain(sentence)
        if sentence is not None:
            self._show()

    def entered(self) -> None:
        self._wokus.offer()

    def _choose(self, value: str) -> None:
        found = next((each.id for each in self._listed.wokus if each.id.value == value), None)
        if found is not None:
            self._wokus.choose(found)

    def _on_listed(self, listed: WokuList) -> None:
        self._listed = listed
        self._show()

    def _show(self) -> None:
        closed = translate("Admin", "It takes no opinions.")
        offered, shut = [], set()
        for woku in self._listed.wokus:
            offered.append(
                (woku.id.value, woku.title, woku.description if woku.takes_feedback else closed)
            )
            if not woku.takes_feedback:
                shut.add(woku.id.value)
        chosen = self.options.woku_id.value if self.options.woku_id is not None else ""
        self.rows.offer_described(offered, chosen, frozenset(shut))
        problem = self._listed.problem
        said = str(describe(problem)) if problem is not None else ""
        if not said and not offered:
            said = translate("Admin", "This key lists no wokus.")
        self.says.setText(said)
        self.says.setVisible(bool(said))


class PinSection(AdminSection):
    """Another PIN instead of the one there is."""

    def __init__(self, pin: AdminPin, bridge: Bridge, options: DeskOptions) -> None:
        super().__init__("adminPin", "shield", options)
        self.chooser = PinChooser(pin, bridge, self)
        self.field = PinField()
        self.field.setObjectName("newPinField")
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.pad = DigitPad(self.field)
        self.says = Text(wrap=True)
        self.says.setObjectName("newPinSays")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.field)
        words.addSpacing(16)
        words.addWidget(self.says)
        words.addStretch(1)
        self._row = QHBoxLayout()
        self._row.addLayout(words, 1)
        self._row.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(self._row)
        self.column.addStretch(1)
        self.field.entered.connect(self._take)
        self.chooser.changed.connect(self._say)

    def name(self) -> str:
        return translate("Pin", "PIN")

    def heading(self) -> str:
        return translate("Admin", "Another PIN")

    def sentence(self) -> str:
        return translate("Admin", "It takes the place of the one there is.")

    def arrange(self, frame: Frame) -> None:
        super().arrange(frame)
        self._row.setSpacing(max(16, frame.px(40)))
        self.field.fit(frame)
        self.field.setFixedHeight(max(64, frame.px(80 if frame.small else 112)))
        self.pad.fit(frame, 32 if frame.small else 40)
        wide, high = (344, 336) if frame.small else (480, 560)
        self.pad.setFixedSize(frame.px(wide), frame.px(high))
        fit_body(self.says, frame)

    def retranslate(self) -> None:
        self.field.setAccessibleName(translate("Admin", "Another PIN"))
        self.pad.retranslate()
        self._say()

    def entered(self) -> None:
        self.chooser.begin()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        self.field.forget()
        self.chooser.begin()

    def _take(self) -> None:
        pin = self.field.pin
        self.field.forget()
        if pin:
            self.chooser.take(pin)
            announce(self.says, self.says.text(), urgent=self.chooser.refused)

    def _say(self) -> None:
        said, warning = self.chooser.sentence(), self.chooser.warning
        self.says.setText(said)
        self.says.setTone("warning" if warning else "text")
        self.field.set_wrong(wrong=warning)
        self.field.setAccessibleDescription(said)
        self.pad.set_open(opened=not self.chooser.saving)
