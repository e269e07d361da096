"""The section of who this station is: key, woku, language, and who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.woku import parse_woku_link
from woku_desktop.ui.settings.controls import Choice, Line
from woku_desktop.ui.settings.key_panel import KeyPanel
from woku_desktop.ui.settings.section import Section
from woku_desktop.ui.texts import LANGUAGES, describe, translate
from woku_desktop.ui.widgets.buttons import TextButton

if TYPE_CHECKING:
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.options import DeskOptions, Services

_WOKU = "woku_id"


class StationSection(Section):
    """Key, woku, question, language, and who speaks.

    Signals:
        setUpAsked(): the first set-up is wanted again.
    """

    setUpAsked = Signal()

    def __init__(self, services: Services, bridge: Bridge, options: DeskOptions) -> None:
        super().__init__(options)
        self.setObjectName("stationSection")
        self._services = services
        self._woku_asked: str | None = None
        self.key = KeyPanel(services.keys, bridge)
        self.column.addWidget(self.key)
        self.woku = Line("wokuField")
        self.question = Line("questionField")
        self.language = Choice("languageBox")
        self.respondent = Choice("respondentBox")
        self.phone = Choice("askPhoneBox")
        self.region = Line("phoneRegionField", 96)
        self.column.addWidget(self.woku)
        self.settings[_WOKU] = self.woku
        self.woku.chosen.connect(self._woku_typed)
        self.add(("question", self.question))
        self.add(("language", self.language), ("respondent.default", self.respondent))
        self.add(("respondent.ask_phone", self.phone), ("respondent.phone_region", self.region))
        self.again = TextButton("", "redo")
        self.again.setObjectName("setUpAgainButton")
        self.again.setAutoDefault(False)
        self.again.clicked.connect(self.setUpAsked)
        self.column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)

    def entered(self) -> None:
        self.key.try_kept()

    def follow(self, options: DeskOptions) -> None:
        self._woku_asked = None
        super().follow(options)
        hint = options.woku_name
        self.woku.set_label(translate("Settings", "Woku id or link"), hint=hint)

    def retranslate(self) -> None:
        self.set_heading(translate("Settings", "Station"))
        self.key.retranslate()
        self.woku.edit.setPlaceholderText(
            translate("Settings", "24 digits and letters from a to f, or its link")
        )
        self.question.set_label(translate("Settings", "Question"))
        self.question.edit.setPlaceholderText(
            translate("Settings", "What Woku asks, or else the language's own question")
        )
        self.language.set_label(translate("Settings", "Language"))
        self.language.offer(
            [("", translate("Settings", "Same as the system")), *LANGUAGES.items()], ""
        )
        self.respondent.set_label(translate("Settings", "Who speaks, at first"))
        self.respondent.offer(
            [
                ("email", translate("Settings", "With e-mail")),
                ("anonymous", translate("Settings", "Anonymous")),
            ],
            "",
        )
        self.phone.set_label(translate("Settings", "Phone"))
        self.phone.offer(
            [
                ("true", translate("Settings", "May be given")),
                ("false", translate("Settings", "Is not asked for")),
            ],
            "",
        )
        self.region.set_label(
            translate("Settings", "Country of phones"), translate("Settings", "(as in CL)")
        )
        self.again.setText(translate("Settings", "Set up again, step by step"))
        self.follow(self.options)

    def settle(self) -> bool:
        """Take over what is still being typed; False if it is wrong."""
        self.woku.settle()
        return self.woku.field.wrong() is None

    def _woku_typed(self, typed: str) -> None:
        if typed == self._woku_asked:
            # Its answer is on the way.
            return
        try:
            woku_id = parse_woku_link(typed)
        except InvalidField as problem:
            self.woku.complain(describe(problem).detail)
        else:
            self._woku_asked = typed
            self._services.wokus.choose(woku_id)
