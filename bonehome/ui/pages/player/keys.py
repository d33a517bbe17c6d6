"""The player's keys: a table of sequences and what they ask for."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from bonehome.app.text import _


class Ask(StrEnum):
    """What a key asks for."""

    PAUSE = "pause"
    NEXT = "next"
    BACK = "back"
    HARD = "hard"
    HURTS = "hurts"
    MORE = "more"
    LESS = "less"
    REPEAT = "repeat"
    LEAVE = "leave"


# Presenter remotes send Page Down and Page Up (ux 10).
KEYS = MappingProxyType(
    {
        Ask.PAUSE: ("Space",),
        Ask.NEXT: ("Return", "Enter", "PgDown", "Right"),
        Ask.BACK: ("PgUp", "Left"),
        Ask.HARD: ("Down", "E"),
        Ask.HURTS: ("H", "P"),
        Ask.MORE: ("+", "="),
        Ask.LESS: ("-",),
        Ask.REPEAT: ("R",),
        Ask.LEAVE: ("Esc",),
    }
)
_PRESSING = frozenset({"Space", "Return", "Enter"})


def help_lines() -> tuple[tuple[str, str], ...]:
    """Keys with what they do, for F1."""
    return (
        (_("Space"), _("Pause and carry on")),
        (_("Enter, Page Down, right arrow"), _("Go now, start now; in a set: leave it out")),
        (_("Page Up, left arrow"), _("Back")),
        (_("Down arrow, E"), _("Too hard")),
        (_("H, P"), _("It hurts")),
        (_("Plus, minus"), _("15 seconds more or less of rest")),
        (_("R"), _("Say it again")),
        (_("Esc"), _("Pause and ask: leave?")),
    )


class _Key(QObject):
    """One key sequence on a widget; a button that has the keyboard is pressed by Space and Enter instead."""

    asked = Signal(object)

    def __init__(self, widget: QWidget, sequence: str, ask: Ask) -> None:
        super().__init__(widget)
        self._sequence = sequence
        self._ask = ask
        self.shortcut = QShortcut(QKeySequence(sequence), widget)
        self.shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.shortcut.activated.connect(self._tell)

    def _tell(self) -> None:
        focused = QApplication.focusWidget()
        if self._sequence in _PRESSING and isinstance(focused, QAbstractButton):
            focused.click()
            return
        self.asked.emit(self._ask)


class Keys(QObject):
    """Emits ``asked`` with an Ask while ``widget`` or something in it has the keyboard."""

    asked = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._keys = [_Key(widget, sequence, ask) for ask, sequences in KEYS.items() for sequence in sequences]
        for key in self._keys:
            key.asked.connect(self.asked)
