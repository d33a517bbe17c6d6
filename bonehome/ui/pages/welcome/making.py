"""Which kind of answer a page gets."""

from __future__ import annotations

from collections.abc import Callable

from bonehome.app.country import guess_country
from bonehome.app.services import Services
from bonehome.app.text import _
from bonehome.domain.profile import Profile
from bonehome.domain.questions import Option, Question, QuestionKind
from bonehome.ui.pages.welcome.answer import AnswerView
from bonehome.ui.pages.welcome.checks_answer import ChecksView
from bonehome.ui.pages.welcome.choice_answer import ChoiceView
from bonehome.ui.pages.welcome.details import Detail
from bonehome.ui.pages.welcome.home_answers import BandsView, EquipmentView, WeightsView, offered
from bonehome.ui.pages.welcome.joints_answer import JointsView
from bonehome.ui.pages.welcome.limit_answers import LimitsMoreView, LimitsView
from bonehome.ui.pages.welcome.object_answer import ObjectView
from bonehome.ui.pages.welcome.person_answers import BornView, CountryView, NameView
from bonehome.ui.pages.welcome.steps import Step
from bonehome.ui.pages.welcome.time_answers import DaysView, MinutesView, TimeView
from bonehome.ui.theme.theme import Theme


class AnswerMaker:
    """Makes the answers of a page, filled with what is known.

    ``memory`` holds, for as long as the program runs, which of several rows with the same value was meant.
    """

    def __init__(self, theme: Theme, services: Services) -> None:
        self._theme = theme
        self._services = services
        self._memory: dict[str, int] = {}

    def make(self, step: Step) -> AnswerView:
        """The answers of one page."""
        profile = self._services.screening.draft()
        if step.question is not None:
            return self._question(step.question, profile)
        makers: dict[Detail, Callable[[Profile], AnswerView]] = {
            Detail.NAME: self._name,
            Detail.COUNTRY: self._country,
            Detail.BORN: self._born,
            Detail.SEX: self._sex,
            Detail.LIMITS: self._limits,
            Detail.LIMITS_MORE: self._limits_more,
            Detail.EQUIPMENT: self._equipment,
            Detail.WEIGHTS: self._weights,
            Detail.CUFFS: self._cuffs,
            Detail.BANDS: self._bands,
            Detail.DAYS: self._days,
            Detail.MINUTES: self._minutes,
            Detail.TIME: self._time,
        }
        return makers[Detail(step.id)](profile)

    def _question(self, question: Question, profile: Profile) -> AnswerView:
        known = question.id in profile.answers
        value = profile.answers.get(question.id)
        if question.kind is QuestionKind.CHECKS:
            return ChecksView(self._theme, question, value)
        if question.kind is QuestionKind.JOINTS:
            return JointsView(self._theme, question, value)
        if question.kind is QuestionKind.OBJECT:
            return ObjectView(self._theme, question, value, known=known)
        return ChoiceView(self._theme, question.text, question.options, value, question.id, self._memory)

    def _name(self, profile: Profile) -> AnswerView:
        return NameView(self._theme, profile.name)

    def _country(self, _profile: Profile) -> AnswerView:
        rows = sorted(self._services.guidance.numbers.values(), key=lambda one: one.name)
        numbers = tuple((one.code, one.name, one.number) for one in rows)
        country = self._services.settings.load().country
        return CountryView(self._theme, numbers, country, guess_country(), self._memory)

    def _born(self, profile: Profile) -> AnswerView:
        return BornView(self._theme, profile.born, self._services.today().year)

    def _sex(self, profile: Profile) -> AnswerView:
        return SexView(self._theme, profile.sex, self._memory)

    def _limits(self, profile: Profile) -> AnswerView:
        return LimitsView(self._theme, self._services.content.limit_words, profile.limits)

    def _limits_more(self, profile: Profile) -> AnswerView:
        return LimitsMoreView(self._theme, profile.limits, self._services.today())

    def _equipment(self, profile: Profile) -> AnswerView:
        words = offered(self._services.catalogue, self._services.rules.gate.equipment)
        return EquipmentView(self._theme, words, profile.equipment)

    def _weights(self, profile: Profile) -> AnswerView:
        return WeightsView(self._theme, Detail.WEIGHTS, profile.weights_kg, self._unit())

    def _cuffs(self, profile: Profile) -> AnswerView:
        return WeightsView(self._theme, Detail.CUFFS, profile.cuffs_kg, self._unit())

    def _unit(self) -> str:
        return self._services.settings.load().weight_unit

    def _bands(self, profile: Profile) -> AnswerView:
        return BandsView(self._theme, profile.bands)

    def _days(self, profile: Profile) -> AnswerView:
        return DaysView(self._theme, profile.days)

    def _minutes(self, profile: Profile) -> AnswerView:
        return MinutesView(self._theme, profile.minutes)

    def _time(self, profile: Profile) -> AnswerView:
        return TimeView(self._theme, profile.time_of_day, profile.place, self._memory)


class SexView(ChoiceView):
    """Woman, man, or not said; kept as a field."""

    def __init__(self, theme: Theme, sex: str, memory: dict[str, int]) -> None:
        options = (
            Option(value="female", text=_("A woman")),
            Option(value="male", text=_("A man")),
            Option(value="", text=_("I would rather not say")),
        )
        said: object = sex if sex or "sex" in memory else None
        super().__init__(theme, _("Woman or man"), options, said, "sex", memory)

    def _choose(self, row: str) -> None:
        self._memory[self._key] = int(row)
        self.kept.emit({"sex": self._options[int(row)].value})
