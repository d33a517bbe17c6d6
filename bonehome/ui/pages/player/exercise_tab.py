"""One exercise to be rated: picture, name, and the face chosen so far."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.ui.pages.player.figures import Figures
from bonehome.ui.pages.player.said import Effort
from bonehome.ui.pages.player.words import name_of
from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import PressCard
from bonehome.ui.widgets.faces import EFFORT_STEPS, paint_face
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.paint import draw_disc, painter_on
from bonehome.ui.widgets.picture import PictureFrame

_HEIGHT = 60
_LEAST = 84
_FACE = 30


class ExerciseTab(PressCard):
    """``picked`` carries the exercise's id. The face in the picture's corner shows the answer; words say it too."""

    picked = Signal(str)

    def __init__(self, theme: Theme, figures: Figures, catalogue: Catalogue, exercise: ExerciseId) -> None:
        found = catalogue.exercise(exercise)
        super().__init__(theme, found.name if found else str(exercise), padding=(7, 7, 7, 9), gap=4, radius=16)
        self._id = exercise
        source = figures.still(catalogue.motion_of(exercise)) or figures.photo(found)
        self._picture = PictureFrame(theme, "", source, name=name_of(found), height=_HEIGHT, radius=11)
        self._name = Text(theme, name_of(found), TextStep.CAPTION, wrap=True, align=Qt.AlignmentFlag.AlignHCenter)
        self._face = FaceMark(theme, self)
        self.body.add(self._picture)
        self.body.add(self._name, stretch=1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.clicked.connect(self._tell)

    def show_answer(self, effort: Effort) -> None:
        """Show the face and keep its word for the reader."""
        levels = [level for level, step in enumerate(EFFORT_STEPS) if step.value == effort.effort]
        self._face.show_level(levels[0] if levels else None)
        self.setAccessibleDescription(_(EFFORT_STEPS[levels[0]].word) if levels else _("Not said yet"))

    def least_width(self) -> int:
        """Wide enough for the picture and for the longest word of the name."""
        margins = self.body.contentsMargins()
        longest = max(
            (self._name.fontMetrics().horizontalAdvance(word) for word in self._name.text().split()), default=0
        )
        return max(self._theme.space(_LEAST), longest + 6) + margins.left() + margins.right()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """The face stays in the picture's corner."""
        super().resizeEvent(event)
        self._face.place(self.body.contentsMargins().right(), self.body.contentsMargins().top())

    def _tell(self) -> None:
        self.picked.emit(str(self._id))


class FaceMark(QWidget):
    """A small face in the lower right corner of its tab's picture; nothing while nothing is said."""

    def __init__(self, theme: Theme, tab: QWidget) -> None:
        super().__init__(tab)
        self._theme = theme
        self._tab = tab
        self._level: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_level(self, level: int | None) -> None:
        """Show face 0 (easy) to 4, or none."""
        self._level = level
        self.setVisible(level is not None)
        self.raise_()
        self.update()

    def place(self, right: int, top: int) -> None:
        """Go to the lower right corner of a picture that begins so far from the tab's right and top."""
        side = self._theme.space(_FACE)
        self.setGeometry(
            self._tab.width() - right - side - 2, top + self._theme.space(_HEIGHT) - side + 2, side + 6, side
        )

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the face on a light disc."""
        if self._level is None:
            return
        painter = painter_on(self)
        side = self.height()
        draw_disc(painter, QRectF(0, 0, side, side), self._theme.colour(Token.CARD))
        inner = QRectF(2, 2, side - 4, side - 4)
        paint_face(painter, inner, min(self._level, 4), self._theme.colour(Token.INK), self._theme.colour(Token.SKY_S))
        painter.end()
