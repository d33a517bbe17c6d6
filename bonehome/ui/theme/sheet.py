"""The one style sheet: standard controls filled from theme tokens and metrics."""

from __future__ import annotations

from string import Template

from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.metrics import Metrics
from bonehome.ui.theme.tokens import Tokens

_SHEET = Template(
    """
QMainWindow, QWidget#window, QWidget#page { background: $bg; }
QScrollArea, QScrollArea > QWidget#qt_scrollarea_viewport { background: transparent; border: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QComboBox {
    background: $card; color: $ink; border: 2px solid $edge; border-radius: ${radius}px;
    selection-background-color: $prim; selection-color: $on_prim;
    placeholder-text-color: $ink2;
}
QLineEdit, QSpinBox, QDateEdit, QComboBox { min-height: ${field}px; padding: 0 ${pad}px; }
QPlainTextEdit, QTextEdit { padding: ${half}px; }
QLineEdit[search="true"] { padding-left: ${search}px; }
QLineEdit[wrong="true"], QSpinBox[wrong="true"] { border-color: $stop; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {
    background: $sunk; color: $ink2; border-style: dashed;
}
QComboBox[plain="true"] { background: transparent; color: $prim_t; border-color: transparent; font-weight: 600; }
QComboBox::drop-down { border: none; width: ${drop}px; }
QComboBox QAbstractItemView, QListView#choices {
    background: $card; color: $ink; border: 2px solid $edge; outline: none; padding: 4px;
    selection-background-color: $chosen; selection-color: $on_chosen;
}
QComboBox QAbstractItemView::item, QListView#choices::item { min-height: ${item}px; padding: 0 ${half}px; }

QMenu { background: $card; color: $ink; border: 2px solid $edge; border-radius: ${half}px; padding: 6px; }
QMenu::item { min-height: ${item}px; padding: 0 ${pad}px; border-radius: ${half}px; }
QMenu::item:selected { background: $chosen; color: $on_chosen; }
QMenu::item:disabled { color: $ink2; }
QMenu::separator { height: 1px; background: $line; margin: 4px ${half}px; }
QMenu::icon { padding-left: ${half}px; }

QToolTip { background: $ink; color: $card; border: none; padding: 8px 12px; font-size: ${caption}px; }

QScrollBar:vertical { background: transparent; width: 16px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 16px; margin: 0; }
QScrollBar::handle { background: $edge; border: 4px solid $bg; border-radius: 8px; }
QScrollBar::handle:vertical { min-height: 60px; }
QScrollBar::handle:horizontal { min-width: 60px; }
QScrollBar::handle:hover { background: $ink2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
)


def make_sheet(tokens: Tokens, metrics: Metrics) -> str:
    """Fill the sheet; in high contrast a chosen thing is filled with the primary colour and has its words."""
    chosen = (Token.PRIM, Token.ON_PRIM) if tokens.high_contrast else (Token.PRIM_S, Token.PRIM_T)
    return _SHEET.substitute(
        {str(token).removeprefix("surface."): tokens[token] for token in Token if str(token).startswith("surface.")},
        stop=tokens[Token.STOP],
        chosen=tokens[chosen[0]],
        on_chosen=tokens[chosen[1]],
        field=metrics.target(52) - 4,
        item=metrics.target(48),
        pad=metrics.space(16),
        half=metrics.space(10),
        search=metrics.space(52),
        drop=metrics.space(44),
        radius=metrics.space(16),
        caption=metrics.step_px(TextStep.CAPTION),
    )
