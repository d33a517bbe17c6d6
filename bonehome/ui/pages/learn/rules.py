"""The rules page: every rule of the program in plain words, by chapter, to be searched and to be saved."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from bonehome.app.rule_book import RuleBook
from bonehome.app.rules_command import save_document
from bonehome.app.services import Services
from bonehome.app.text import _, _n
from bonehome.domain.errors import UserError
from bonehome.ui.pages.learn.chapters import ChapterRail
from bonehome.ui.pages.learn.matching import EVERY, Found, all_rules, fits, haystack
from bonehome.ui.pages.learn.rule_card import RuleCard
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, Icon, TextStep, Token, WidthClass
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.empty import EmptyState
from bonehome.ui.widgets.field import SearchField
from bonehome.ui.widgets.heading import PageHead
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.page import Message, ScrollPage

AT_ONCE = 15
"""Rules shown at first, and with each press of "Show more": a long list is neither calm nor quick (J)."""
RAIL_WIDTH = 286


class RulesPage(ScrollPage):
    """Chapters at the left, rules at the right; a narrow window folds the chapters away behind a button."""

    back_requested = Signal()

    def __init__(self, context: UiContext, services: Services) -> None:
        super().__init__(context, gap=14, margins=(26, 20, 26, 16))
        theme = context.theme
        self._book, self._fault = _read(services)
        self._rules = all_rules(self._book)
        self._hay = {one.entry.id: haystack(one, self._book) for one in self._rules}
        self._most = AT_ONCE
        self._folded = True
        self.cards: list[RuleCard] = []
        self.search = SearchField(theme, _("Search the rules"))
        self.rail = ChapterRail(theme, self._book)
        self.save = Button(theme, _("Save as a document"), ButtonKind.SECONDARY, Icon.NOTE)
        self.more = Button(theme, _("Show more"), ButtonKind.SECONDARY, Icon.DOWN)
        self._back = Button(theme, _("Back"), ButtonKind.PLAIN, Icon.LEFT)
        self._fold = Button(theme, _("Chapters"), ButtonKind.PLAIN, Icon.BOOK)
        line = _("What limits, changes and doses your exercises, why, and how sure that is")
        self._head = PageHead(theme, _("The rules"), line)
        self._count = Text(theme, "", TextStep.LABEL, Token.INK2, wrap=True)
        self._list = Column(theme, 12)
        self._empty = EmptyState(theme, _("No match"), _("Try another word or all chapters."), _("Show all rules"))
        self._build()
        self._wire()
        self._resize_parts()

    def _build(self) -> None:
        theme = self.theme
        self._head.right.add(self.save, self._back)
        line = Row(theme, 14)
        line.add(self.search, stretch=1)
        line.add(self._fold)
        right = Column(theme, 12)
        right.add(self._count, self._empty)
        right.addLayout(self._list)
        after = Row(theme, 0)
        after.add(self.more)
        after.addStretch(1)
        right.addLayout(after)
        right.addStretch(1)
        left = Column(theme, 0)
        left.add(self.rail)
        left.addStretch(1)
        across = Row(theme, 18)
        across.add(left)
        across.addLayout(right, 1)
        self.body.add(self._head, line)
        self.body.addLayout(across, 1)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._show_from_start)
        self.rail.chosen.connect(self._show_from_start)
        self.save.clicked.connect(self.choose_file)
        self.more.clicked.connect(self._show_more)
        self._back.clicked.connect(self.back_requested)
        self._fold.clicked.connect(self._fold_chapters)
        self._empty.acted.connect(self.show_all)
        self.theme.changed.connect(self._resize_parts)

    def _resize_parts(self) -> None:
        self.search.setMinimumHeight(self.theme.metrics.target(52))
        self.rail.setFixedWidth(max(self.theme.space(RAIL_WIDTH), self.rail.minimumSizeHint().width()))

    def title(self) -> str:
        """For the window's title."""
        return _("The rules of this program")

    def start_focus(self) -> QWidget | None:
        """The search box."""
        return self.search

    def arrange(self, width_class: WidthClass) -> None:
        """Chapters beside the rules, or folded away."""
        super().arrange(width_class)
        self._head.set_stacked(width_class is WidthClass.SMALL)
        self._fold.setVisible(width_class is not WidthClass.WIDE)
        self._show_rail()
        for card in self.cards:
            card.arrange(width_class)

    def refresh(self) -> None:
        """Show the rules from the top, or say why there are none."""
        self._show_from_start()
        if self._fault:
            self.save.set_off(self._fault)
            self.told.emit(Message(sentence=self._fault, error=True))

    def show_all(self) -> None:
        """Every rule of every chapter."""
        self.show_rule("")

    def show_rule(self, rule: str) -> None:
        """Look for one rule by its name."""
        self.rail.choose(EVERY)
        self.search.setText(rule)
        self._show_from_start()

    def found(self) -> tuple[Found, ...]:
        """The rules of the chosen chapter that hold the words searched for."""
        chapter = self.rail.chapter
        return tuple(one for one in self._matching() if chapter in (EVERY, one.chapter))

    def _matching(self) -> tuple[Found, ...]:
        """Over all chapters; a name that is searched for in full is the only one meant."""
        words = self.search.text().strip()
        named = tuple(one for one in self._rules if words in one.entry.ids)
        if named:
            return named
        return tuple(one for one in self._rules if fits(words, self._hay[one.entry.id]))

    def _show_from_start(self) -> None:
        self._most = AT_ONCE
        self._show()
        self.area.verticalScrollBar().setValue(0)

    def _show_more(self) -> None:
        first_new = self._most
        self._most += AT_ONCE
        self._show()
        if not self.more.isVisible() and first_new < len(self.cards):
            self.search.setFocus()

    def _show(self) -> None:
        counts = Counter(one.chapter for one in self._matching())
        self.rail.show_counts({**counts, EVERY: counts.total()})
        found = self.found()
        shown = found[: self._most]
        self._count.setText(_n("{n} rule", "{n} rules", len(found)))
        self._count.setVisible(bool(found))
        self._empty.setVisible(not found)
        self.body.setEnabled(False)  # else every card that is filled lays all the others out once more
        for at, one in enumerate(shown):
            self._card(at).show_rule(one, self._book.source_words(one.entry))
        for at, card in enumerate(self.cards):
            card.setVisible(at < len(shown))
        self.more.setVisible(len(found) > len(shown))
        self.body.setEnabled(True)
        self.body.activate()

    def _card(self, at: int) -> RuleCard:
        if at == len(self.cards):
            card = RuleCard(self.theme)
            card.arrange(self.width_class)
            self._list.add(card)
            self.cards.append(card)
        return self.cards[at]

    def _fold_chapters(self) -> None:
        self._folded = not self._folded
        self._show_rail()

    def _show_rail(self) -> None:
        self.rail.setVisible(self.width_class is WidthClass.WIDE or not self._folded)

    def choose_file(self) -> None:
        """Ask where to, and save all rules as a document."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = str(Path(folder) / _("BoneHome rules.md"))
        chosen, _kind = QFileDialog.getSaveFileName(
            self.window(), _("Save as a document"), suggested, _("Markdown (*.md)")
        )
        if chosen:
            self.save_as(Path(chosen))

    def save_as(self, path: Path) -> None:
        """Save the document and say so."""
        if path.suffix.lower() != ".md":
            path = path.with_name(f"{path.name}.md")
        try:
            save_document(self._book, path)
        except UserError as error:
            self.told.emit(Message(sentence=error.sentence(), error=True))
            return
        self.told.emit(Message(sentence=_('Saved as "{name}".').format(name=path.name)))


def _read(services: Services) -> tuple[RuleBook, str]:
    """The book; an empty one and a sentence where a file cannot be used."""
    try:
        return services.content.book, ""
    except UserError as error:
        return RuleBook(chapters=(), sources={}), error.sentence()
