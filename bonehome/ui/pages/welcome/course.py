"""Where the person is among the questions, and what follows from an answer; no widgets."""

from __future__ import annotations

from enum import Enum, auto

from bonehome.app.services import Services
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import State
from bonehome.ui.pages.welcome.steps import Place, Step, first_open, given, place_of, steps_for, unanswered_must

IN_SETTINGS = frozenset({"country", "weight_unit"})


class Stand(Enum):
    """What is in view: a question, the page that says to see a doctor, all answers, or the end."""

    ASK = auto()
    STOP = auto()
    ANSWERS = auto()
    END = auto()


class Course:
    """Walks the pages over the services; every answer is kept before the call returns.

    In a ``review`` single answers are changed and each leads back to all of them.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._id = ""
        self.review = False
        self.changed = False

    # Where one is

    def open(self) -> Stand:
        """Go on where it was left; all answers where the questions were gone through and still hold."""
        screening = self._services.screening
        self.review = screening.completed() and not screening.overdue()
        again = screening.due() is not None and screening.overdue()
        steps = self.steps()
        at = 0 if again else first_open(steps, screening.draft(), self._country())
        self._id = steps[at].id
        if self.stopped():
            return Stand.STOP
        return Stand.ANSWERS if self.review else Stand.ASK

    def steps(self) -> tuple[Step, ...]:
        """All pages as the answers stand."""
        services = self._services
        return steps_for(services.questions, services.screening.draft(), services.today())

    @property
    def step(self) -> Step:
        """The page in view."""
        return self.steps()[self.at]

    @property
    def at(self) -> int:
        """Its number, from 0."""
        return next((at for at, one in enumerate(self.steps()) if one.id == self._id), 0)

    @property
    def first(self) -> bool:
        """True at the first page."""
        return self.at == 0

    @property
    def last(self) -> bool:
        """True at the last page."""
        return self.at == len(self.steps()) - 1

    def place(self) -> Place:
        """The place of the page in its group."""
        return place_of(self.step, self.steps(), self._services.questions.groups)

    def groups(self) -> tuple[str, ...]:
        """The names of the groups."""
        return tuple(group.name for group in self._services.questions.groups)

    def given(self, step: Step) -> bool:
        """True where a page has been answered."""
        return given(step, self._services.screening.draft(), self._country())

    def stopped(self) -> bool:
        """True where an answer rules out any session."""
        return self._services.screening.standing().state is State.STOP

    # Keeping

    def keep(self, value: object) -> None:
        """Keep the answer of the page in view. Raises UserError where it cannot be written."""
        self.changed = True
        question = self.step.question
        if question is not None:
            self._services.screening.answer(question.id, value)  # type: ignore[arg-type]
            return
        fields = dict(value) if isinstance(value, dict) else {}
        settings = {name: fields.pop(name) for name in IN_SETTINGS & fields.keys()}
        if settings:
            self._services.settings.change(**settings)
        if fields:
            self._services.screening.set_details(**fields)

    def take_back(self) -> None:
        """The question in view counts as not answered. Raises UserError where that cannot be written."""
        self.changed = True
        question = self.step.question
        if question is not None:
            self._services.screening.forget(question.id)

    # Moving

    def forward(self) -> Stand:
        """The next page, or what stands in its place."""
        if self.stopped():
            return Stand.STOP
        if self.review:
            return Stand.ANSWERS
        return self.end() if self.last else self._turn(self.at + 1)

    def back(self) -> Stand:
        """The page before; in a review all answers."""
        return Stand.ANSWERS if self.review else self._turn(max(0, self.at - 1))

    def to(self, step_id: str) -> Stand:
        """A certain page."""
        self._id = step_id
        return Stand.ASK

    def to_group(self, number: int) -> Stand:
        """The first page of a group."""
        name = self._services.questions.groups[number].id
        return self.to(next(one.id for one in self.steps() if one.group == name))

    def to_stop(self) -> Stand:
        """The first question whose answer rules out sessions."""
        return self.to(self.stop_questions()[0])

    def stop_questions(self) -> tuple[QuestionId, ...]:
        """The questions whose answers rule out sessions."""
        asked = {one.id for one in self._services.questions.questions if one.stop}
        codes = self._services.screening.standing().stop_reasons
        return tuple(QuestionId(code) for code in codes if code in asked)

    def end(self) -> Stand:
        """The end, unless a page that has to be answered was left out; then that page."""
        missing = unanswered_must(self.steps(), self._services.screening.draft(), self._country())
        return Stand.END if missing is None else self._turn(missing)

    def finish(self) -> None:
        """All is answered: keep that, and let the plan follow. Raises UserError where it cannot be written."""
        self._services.screening.finish()
        self._services.planning.answers_changed()
        self.changed = False

    def settle(self) -> None:
        """Let a plan that is there follow changed answers, before the questions are left or at a stop."""
        if self.changed:
            self._services.planning.answers_changed()
            self.changed = False

    def _turn(self, at: int) -> Stand:
        self._id = self.steps()[at].id
        return Stand.ASK

    def _country(self) -> str:
        return self._services.settings.load().country
