"""What a test can see of a picture: widgets that are cut, texts that do not fit, colours at a point."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def cut_widgets(root: QWidget) -> list[str]:
    """Visible labels and buttons that got less room than they need, or that reach beyond what holds them."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or not isinstance(widget, QLabel | QAbstractButton):
            continue
        need = widget.minimumSizeHint()
        if widget.hasHeightForWidth():  # the least height is that of the narrowest
            need.setHeight(min(need.height(), widget.heightForWidth(max(widget.width(), need.width()))))
        name = f"{type(widget).__name__} {widget.text()!r} {widget.width()}x{widget.height()}"
        if widget.width() < need.width() or widget.height() < need.height():
            found.append(f"{name} needs {need.width()}x{need.height()}")
        elif isinstance(widget, QLabel) and _label_cut(widget):
            found.append(f"{name} cuts its words")
        elif _beyond(widget):
            found.append(f"{name} reaches beyond its parent")
    return found


def cut_at_rest(root: QWidget, rounds: int = 20) -> list[str]:
    """What is still cut when the layout has come to rest: a busy machine needs more than one turn of the loop."""
    found = cut_widgets(root)
    for _ in range(rounds):
        QCoreApplication.processEvents()
        found = cut_widgets(root)
        if not found:
            break
    return found


def _label_cut(label: QLabel) -> bool:
    if not label.text() or label.textFormat() == Qt.TextFormat.RichText:
        return label.wordWrap() and label.heightForWidth(label.width()) > label.height() + 1
    if label.wordWrap():
        longest = max(QFontMetricsF(label.font()).horizontalAdvance(word) for word in label.text().split() or [""])
        return longest > label.width() + 1 or label.heightForWidth(label.width()) > label.height() + 1
    return QFontMetricsF(label.font()).horizontalAdvance(label.text()) > label.width() + 1


def _beyond(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None:
        return False
    return not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry())


def colour_at(widget: QWidget, x: int, y: int) -> QColor:
    """The colour drawn at a point of a widget."""
    return widget.grab().toImage().pixelColor(QPoint(x, y))


def colours_in(widget: QWidget) -> set[str]:
    """All colours of a widget's picture."""
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


class Heard:
    """Keeps what a signal carried: ``signal.connect(heard.hear)``."""

    def __init__(self) -> None:
        self.all: list[tuple[object, ...]] = []

    def hear(self, *carried: object) -> None:
        self.all.append(carried)
