"""The empty state: a picture, one title, one sentence, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap

from bonehome.ui.theme.enums import ButtonKind, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.label import IconMark, Text
from bonehome.ui.widgets.layout import Column
from bonehome.ui.widgets.picture import PaintPicture, PictureFrame


class EmptyState(Card):
    """Says what will be here and offers the one thing to do now; ``acted`` is emitted by its button."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        sentence: str,
        action: str = "",
        *,
        kind: ButtonKind = ButtonKind.PRIMARY,
        icon: Icon | None = None,
        picture: PaintPicture | QPixmap | None = None,
        alt: str = "",
        mark: Icon = Icon.INFO,
    ) -> None:
        super().__init__(theme, across=True, padding=(16, 14, 18, 16), gap=16)
        middle = Qt.AlignmentFlag.AlignVCenter
        if picture is not None:
            self.body.add(PictureFrame(theme, alt or title, picture, width=110, height=110, radius=16), align=middle)
        else:
            self.body.add(IconMark(theme, mark, 44, Token.PRIM_T, 1.7), align=middle)
        words = Column(theme, 3)
        words.addStretch(1)
        self.title = Text(theme, title, TextStep.CARD, wrap=True)
        self.sentence = Text(theme, sentence, TextStep.BODY, Token.INK2, wrap=True)
        words.add(self.title, self.sentence)
        words.addStretch(1)
        self.body.add(words, stretch=1)
        self.button = Button(theme, action, kind, icon)
        self.body.add(self.button, align=middle)
        self.button.setVisible(bool(action))
        self.button.clicked.connect(self._act)

    def _act(self) -> None:
        self.acted.emit()
