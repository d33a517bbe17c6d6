"""A number with a large minus and plus, and free typing; what cannot be is refused in words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from bonehome.app.text import _
from bonehome.ui.theme.enums import ButtonSize, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row


class Stepper(QWidget):
    """A number between ``least`` and ``most``; ``changed`` carries it (float) whenever it is valid.

    ``value`` is None while the field is empty or wrong; the sentence under it then says what is possible.
    """

    changed = Signal(float)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        least: float,
        most: float,
        step: float = 1,
        value: float | None = None,
        unit: str = "",
        decimals: int = 0,
        start: float | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._least, self._most, self._step, self._decimals = least, most, step, decimals
        self._start = least if start is None else start
        self._unit = unit
        size = ButtonSize.MAIN
        self._minus = Button(theme, icon=Icon.MINUS, size=size, name=_("{name}: less").format(name=name))
        self._plus = Button(theme, icon=Icon.PLUS, size=size, name=_("{name}: more").format(name=name))
        self.field = QLineEdit()
        self.field.setAccessibleName(f"{name}, {unit}" if unit else name)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setValidator(QDoubleValidator(-1e6, 1e6, decimals, self))
        self._wrong = Text(theme, "", TextStep.CAPTION, Token.STOP_T, wrap=True)
        self._wrong.hide()
        self._build()
        self._restyle()
        if value is not None:
            self.field.setText(self._words(value))
        for button in (self._minus, self._plus):
            button.setAutoRepeat(True)
            button.setAutoRepeatDelay(500)
        self._minus.clicked.connect(self._less)
        self._plus.clicked.connect(self._more)
        self.field.textEdited.connect(self._check)
        self.setFocusProxy(self.field)
        theme.changed.connect(self._restyle)

    def _build(self) -> None:
        row = Row(self._theme, 12)
        row.add(self._minus, self.field, self._plus)
        if self._unit:
            row.add(Text(self._theme, self._unit, TextStep.LEAD, Token.INK2))
        row.addStretch(1)
        column = Column(self._theme, 6, parent=self)
        column.add(row, self._wrong)

    @property
    def value(self) -> float | None:
        """The number, None while the field is empty or wrong."""
        number = self._typed()
        return number if number is not None and self._least <= number <= self._most else None

    def set_value(self, value: float | None) -> None:
        """Show a number without a signal."""
        self.field.setText("" if value is None else self._words(value))
        self._mark(wrong=False)

    def _typed(self) -> float | None:
        try:
            return float(self.field.text().replace(",", "."))
        except ValueError:
            return None

    def _words(self, value: float) -> str:
        return f"{value:.{self._decimals}f}"

    def _less(self) -> None:
        self._go(-self._step)

    def _more(self) -> None:
        self._go(self._step)

    def _go(self, by: float) -> None:
        now = self._typed()
        number = self._start if now is None else now + by
        self.field.setText(self._words(max(self._least, min(self._most, number))))
        self._check()

    def _check(self) -> None:
        value = self.value
        self._mark(wrong=value is None and bool(self.field.text().strip("-")))
        if value is not None:
            self.changed.emit(value)

    def _mark(self, *, wrong: bool) -> None:
        unit = f" {self._unit}" if self._unit else ""
        sentence = (
            _("Between {least} and {most}").format(least=self._words(self._least), most=self._words(self._most)) + unit
            if wrong
            else ""
        )
        self._wrong.setText(sentence)
        self._wrong.setVisible(wrong)
        self.field.setAccessibleDescription(sentence)
        self.field.setProperty("wrong", wrong)
        self.field.style().polish(self.field)

    def _restyle(self) -> None:
        font = self._theme.font(TextStep.PAGE, tabular=True)
        self.field.setFont(font)
        self.field.setFixedSize(self._theme.metrics.step_px(TextStep.PAGE) * 4, self._theme.metrics.target(64, 30))
