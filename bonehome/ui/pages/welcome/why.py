"""The card beside a question: a picture, why we ask, and where the answer stays."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from bonehome.app.text import _
from bonehome.ui.theme.enums import Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.heading import IconLine
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.picture import PictureFrame

PICTURE_PX = 236
LEAST_PICTURE_PX = 110


class WhyCard(Card):
    """Always open. The picture gives way where the card is low; one that is not drawn is left out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=(24, 22, 24, 24), gap=12, radius=26)
        self._look = theme
        self._picture = PictureFrame(theme, "", None, radius=20)
        self._picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.why = Text(theme, "", TextStep.BODY, wrap=True)
        self.body.add(self._picture, stretch=PICTURE_PX)
        self.body.add(IconLine(theme, Icon.INFO, _("Why we ask"), TextStep.SECTION, Token.TEAL_T, size=30))
        self.body.add(self.why)
        self.body.addStretch(1)
        stays = IconLine(
            theme, Icon.FOLDER, _("Stays on this computer."), TextStep.BODY, Token.INK2, size=26, wrap=True
        )
        self.body.add(stays)
        self._resize()
        theme.changed.connect(self._resize)

    def show_why(self, words: str, source: Callable[[QPainter, QRectF], None] | None, name: str) -> None:
        """Say why, beside the picture of an exercise."""
        self.why.setText(words)
        self._picture.setVisible(source is not None)
        if source is not None:
            self._picture.show_picture(source, name)

    def _resize(self) -> None:
        self._picture.setMinimumHeight(self._look.space(LEAST_PICTURE_PX))
        self._picture.setMaximumHeight(self._look.space(PICTURE_PX))
