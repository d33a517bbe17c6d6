"""The small sheet behind "Why?": heads with words under them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column


class Explained(Sheet):
    """``lead`` stands under the title; pairs without words are left out."""

    def __init__(
        self, theme: Theme, window: QWidget, title: str, pairs: Sequence[tuple[str, str]], lead: str = ""
    ) -> None:
        super().__init__(theme, window, title, widest=820)
        if lead:
            self.body.add(Text(theme, lead, TextStep.CARD, Token.PRIM_T, wrap=True))
        for head, words in pairs:
            if words:
                pair = Column(theme, 1)
                pair.add(Text(theme, head, TextStep.LABEL, Token.INK2), Text(theme, words, TextStep.LEAD, wrap=True))
                self.body.add(pair)
        self.body.addStretch(1)
        self.close_button = Button(theme, _("Close"), ButtonKind.PRIMARY, size=ButtonSize.MAIN, step=TextStep.CARD)
        self.buttons.addStretch(1)
        self.buttons.add(self.close_button)
        self.close_button.clicked.connect(self.close_sheet)

    def first_focus(self) -> QWidget | None:
        """Close is what most people want."""
        return self.close_button
