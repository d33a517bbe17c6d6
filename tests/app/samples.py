"""A person's answers and a home for the tests of screening and planning."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bonehome.app.content import Content, load_content
from bonehome.app.services import Services, open_services
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Answer
from bonehome.paths import find_places

ANSWERS: dict[str, Answer] = {
    **{f"q{number}": False for number in (1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 16, 17, 20, 21, 24, 25, 26)},
    "q8": 1,
    "q14": {"fallen": False, "unsteady": False, "worried": False, "aid": False},
    "q15": "osteoporosis",
    "q18": {"knee": 4},
    "q19": None,
    "q22": True,
    "q23": True,
    "support": True,
}


class Home:
    """One person's services over a real folder, on a clock that moves when told."""

    def __init__(self, folder: Path, content: Content) -> None:
        self.clock = SimulatedClock()
        self.places = find_places(folder / "data")
        self.content = content
        self.services = self.open()

    def open(self) -> Services:
        return open_services(self.places, self.clock.clock(), content=self.content)

    def reopen(self) -> Services:
        self.services.close()
        self.services = self.open()
        return self.services

    def to(self, day: date) -> None:
        self.clock.advance((day - self.clock.clock().today()).days * 86400)

    def answer_all(self, **changes: Answer) -> None:
        for question, value in {**ANSWERS, **changes}.items():
            self.services.screening.answer(QuestionId(question), value)
        self.services.screening.set_details(
            name="Ellen",
            born=1958,
            sex="female",
            equipment=("mat", "band_loop", "band_long", "dumbbells", "step"),
            weights_kg=(1.0, 2.0),
        )


def shipped_content() -> Content:
    return load_content(find_places())
