"""Ellen, the sample person of ``tour`` and ``--smoke``: her answers, equipment and days."""

from __future__ import annotations

from types import MappingProxyType

from bonehome.app.services import Services
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Answer, Weekday

NAME = "Ellen"
BORN = 1959

ANSWERS: MappingProxyType[str, Answer] = MappingProxyType(
    {f"q{number}": False for number in (1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 16, 17, 20, 21, 24, 25, 26)}
    | {
        "q8": 1,
        "q14": {"fallen": False, "unsteady": False, "worried": False, "aid": False},
        "q15": "osteoporosis",
        "q18": {"wrist": 1},
        "q19": None,
        "q22": True,
        "q23": True,
    }
)


def answer_as_ellen(services: Services) -> None:
    """Give her answers to every question, and finish the screening."""
    screening = services.screening
    screening.set_details(
        name=NAME,
        born=BORN,
        sex="female",
        equipment=("chair", "counter", "wall", "mat", "step", "rail", "band_loop", "band_long", "dumbbells", "shoes"),
        weights_kg=(1.0, 2.0),
        bands=("light", "medium"),
        days=(Weekday.MON, Weekday.WED, Weekday.FRI),
        minutes=25,
        place="after breakfast, in the kitchen",
    )
    for question, value in ANSWERS.items():
        screening.answer(QuestionId(question), value)
    services.settings.change(tones=False, country="GB")
    screening.finish()
    services.planning.answers_changed()
