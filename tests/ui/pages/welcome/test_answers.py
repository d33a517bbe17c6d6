"""Each kind of answer on its own: what it keeps, what it misses, what it shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from bonehome.app.services import Content
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Answer, Weekday
from bonehome.domain.questions import Question
from bonehome.ui.pages.welcome.answer import AnswerView
from bonehome.ui.pages.welcome.checks_answer import ChecksView
from bonehome.ui.pages.welcome.home_answers import offered
from bonehome.ui.pages.welcome.joints_answer import JointsView
from bonehome.ui.pages.welcome.object_answer import ObjectView
from bonehome.ui.pages.welcome.person_answers import CountryView
from bonehome.ui.pages.welcome.rows import AnswerList
from bonehome.ui.pages.welcome.steps import complete, option_at
from bonehome.ui.pages.welcome.time_answers import days_words
from bonehome.ui.theme.enums import WidthClass
from bonehome.ui.theme.theme import Theme
from tests.ui.looks import Heard

NUMBERS = (("FR", "France", "112"), ("GB", "United Kingdom", "999"), ("US", "United States", "911"))


class Kept:
    """What a view keeps and takes back."""

    def __init__(self, view: AnswerView) -> None:
        self._heard, self._back = Heard(), Heard()
        view.kept.connect(self._heard.hear)
        view.taken_back.connect(self._back.hear)

    @property
    def last(self) -> object:
        return self._heard.all[-1][0]

    @property
    def count(self) -> int:
        return len(self._heard.all)

    @property
    def backs(self) -> int:
        return len(self._back.all)


Show = Callable[[AnswerView], Kept]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def make(view: AnswerView) -> Kept:
        qtbot.addWidget(view)
        view.arrange(WidthClass.WIDE)
        view.resize(720, 500)
        view.show()
        return Kept(view)

    return make


@pytest.fixture
def question(content: Content) -> Callable[[str], Question]:
    def find(name: str) -> Question:
        found = content.questions.question(QuestionId(name))
        assert found is not None
        return found

    return find


def test_none_of_these_shuts_out_the_others(theme: Theme, show: Show, question: Callable[[str], Question]) -> None:
    view = ChecksView(theme, question("q16"), None)
    kept = show(view)
    assert view.missing()
    view.choose_number(2)
    view.choose_number(4)
    assert kept.last == ["steroids", "rheumatoid arthritis"]
    view.choose_number(1)
    assert kept.last is False
    assert view.ticks.chosen == ("0",)
    view.choose_number(9)
    assert kept.last is True
    view.choose_number(3)
    assert kept.last == ["cancer"]
    view.choose_number(3)
    assert kept.backs == 1
    assert view.missing()


@pytest.mark.parametrize(("value", "shown"), [(False, ("0",)), (True, ("7",)), (["hip", "spine"], ("3", "5"))])
def test_ticks_show_what_is_known(
    theme: Theme, show: Show, question: Callable[[str], Question], value: Answer, shown: tuple[str, ...]
) -> None:
    view = ChecksView(theme, question("q7"), value)
    show(view)
    assert view.ticks.chosen == shown


def test_a_joint_that_hurts_needs_a_number(theme: Theme, show: Show, question: Callable[[str], Question]) -> None:
    view = JointsView(theme, question("q18"), None)
    kept = show(view)
    view.choose_number(2)
    assert kept.count == 0
    assert kept.backs == 1
    assert view.missing() == "Choose how much: Knee."
    view.scales["knee"].scale.piece("4").click()
    assert kept.last == {"knee": 4}
    view.choose_number(8)
    assert kept.backs == 2
    view.scales["back"].scale.piece("10").click()
    assert kept.last == {"knee": 4, "back": 10}
    view.choose_number(1)
    assert kept.last == {}
    assert not view.missing()
    assert not view.scales["knee"].isVisible()


def test_a_new_scale_is_brought_into_view(theme: Theme, show: Show, question: Callable[[str], Question]) -> None:
    view, grew = JointsView(theme, question("q18"), {"knee": 4}), Heard()
    show(view)
    assert view.ticks.chosen == ("knee",)
    view.grew.connect(grew.hear)
    view.choose_number(3)
    assert grew.all == [(view.scales["hip"],)]


def test_every_line_of_an_object_is_kept_and_missed(
    theme: Theme, show: Show, question: Callable[[str], Question]
) -> None:
    view = ObjectView(theme, question("q14"), {"fallen": True}, known=True)
    kept = show(view)
    assert view.missing() == "Answer each line."
    for row in view.rows[1:]:
        assert row.pills is not None
        row.pills.piece("0").click()
    assert kept.last == {"fallen": True, "unsteady": False, "worried": False, "aid": False}
    assert not view.missing()


def test_no_new_joint_is_an_answer_of_its_own(theme: Theme, show: Show, question: Callable[[str], Question]) -> None:
    view = ObjectView(theme, question("q19"), None, known=False)
    kept = show(view)
    assert view.alone is not None
    assert view.alone.value == ""
    view.choose_number(1)
    assert kept.last is None
    assert not view.missing()
    view.choose_number(3)
    assert kept.last == {"joint": "knee"}
    assert view.alone.value == ""
    assert view.missing() == "Answer each line."


def test_a_known_no_is_shown(theme: Theme, show: Show, question: Callable[[str], Question]) -> None:
    view = ObjectView(theme, question("q19"), None, known=True)
    show(view)
    assert view.alone is not None
    assert view.alone.value == "alone"


@pytest.mark.parametrize(("unit", "number", "weeks"), [("weeks", 8, 8), ("months", 6, 26), ("years", 3, 156)])
def test_a_time_ago_is_kept_in_weeks(
    theme: Theme, show: Show, question: Callable[[str], Question], unit: str, number: int, weeks: int
) -> None:
    view = ObjectView(theme, question("q19"), {"joint": "hip"}, known=True)
    kept = show(view)
    field = view.rows[1].weeks
    assert field is not None
    field.units.piece(unit).click()
    field.number.field.setText(str(number))
    field.number._check()
    assert kept.last == {"joint": "hip", "weeks_ago": weeks}


def test_years_ago_are_shown_in_years(theme: Theme, show: Show, question: Callable[[str], Question]) -> None:
    view = ObjectView(theme, question("q19"), {"joint": "hip", "weeks_ago": 156, "limits": False}, known=True)
    show(view)
    field = view.rows[1].weeks
    assert field is not None
    assert (field.units.value, field.number.value) == ("years", 3)
    assert not view.missing()


def test_an_answer_with_all_its_parts_is_complete(question: Callable[[str], Question]) -> None:
    assert complete(question("q19"), None)
    assert not complete(question("q19"), {"joint": "hip"})
    assert not complete(question("q14"), None)
    assert complete(question("q8"), 0)


def test_true_is_not_one(question: Callable[[str], Question]) -> None:
    options = question("q8").options
    assert option_at(options, 1) == 1
    assert option_at(options, True) is None
    assert option_at(options, False) is None


def test_a_guessed_country_is_only_offered(theme: Theme, show: Show) -> None:
    view = CountryView(theme, NUMBERS, "", "GB", {})
    kept = show(view)
    assert view.missing()
    assert view.rows.value == ""
    view.choose_number(1)
    assert kept.last == {"country": "GB"}
    assert not view.missing()


def test_another_country_is_chosen_from_all(theme: Theme, show: Show) -> None:
    memory: dict[str, int] = {}
    view = CountryView(theme, NUMBERS, "", "GB", memory)
    kept = show(view)
    assert not view.pills.isVisible()
    view.choose_number(2)
    assert kept.count == 0
    assert view.pills.isVisible()
    assert view.missing() == "Choose your country."
    view.pills.piece("FR").click()
    assert kept.last == {"country": "FR"}
    view.pills.piece("elsewhere").click()
    assert kept.last == {"country": ""}
    again = CountryView(theme, NUMBERS, "", "GB", memory)
    show(again)
    assert not again.missing()


def test_without_a_guess_all_countries_are_there_at_once(theme: Theme, show: Show) -> None:
    view = CountryView(theme, NUMBERS, "", "", {})
    show(view)
    assert view.pills.isVisible()
    assert not view.rows.isVisible()


def test_only_what_is_used_and_not_at_hand_is_asked_for(content: Content) -> None:
    words = offered(content.catalogue, content.rules.gate.equipment)
    assert words[0] == "mat"
    assert {"band_loop", "dumbbells", "ankle_weights", "step"} <= set(words)
    assert not set(words) & set(content.rules.gate.equipment.everyone)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((Weekday.MON, Weekday.THU), "Two strength days"),
        ((Weekday.SUN, Weekday.MON), "touch each other"),
        ((Weekday.TUE,), "One day is a start"),
        ((), "Two or three days"),
    ],
)
def test_days_say_what_they_make_possible(days: tuple[Weekday, ...], words: str) -> None:
    assert words in days_words(days)


def test_low_rows_still_hold_wrapped_words(theme: Theme, qtbot: QtBot) -> None:
    long = "A little high: 160 to 179, or 100 to 109 below, and a few words more than fit"
    rows = AnswerList(theme, "Blood pressure", (("0", "No"), ("1", long)))
    qtbot.addWidget(rows)
    usual = rows.height_at(420, 76)
    rows.set_height(52)
    rows.resize(420, rows.height_at(420, 52))
    rows.show()
    assert rows.height_at(420, 52) < usual
    assert rows.piece("0").height() >= 52
    assert rows.piece("1").height() > rows.piece("0").height()
