"""Own exercises: kept with their photos, judged whenever they are read, and never lost from the log."""

from __future__ import annotations

import stat
from dataclasses import replace

import pytest

from bonehome.app.own import OwnExercises
from bonehome.domain.errors import UserError
from bonehome.domain.exercise import Position
from bonehome.domain.ids import ExerciseId, MotionId
from bonehome.domain.own import OwnExercise, Stage
from bonehome.domain.verdict import Allowed, Refused
from bonehome.domain.week import SessionKind, Week, monday_of
from tests.app.samples import Home
from tests.domain.owns import given

JPEG = b"\xff\xd8\xff\xe0 a picture"


@pytest.fixture
def own(home: Home) -> OwnExercises:
    home.answer_all()
    return home.services.own


def heels(home: Home, *yes: str, **changes: object) -> OwnExercise:
    return given(home.services.rules.movements, *yes, **changes)


def test_it_is_kept_and_found_by_every_door(home: Home, own: OwnExercises) -> None:
    kept = own.add(heels(home))
    services = home.services
    assert kept.id.startswith("own_")
    assert kept.id != "own_1"
    assert services.catalogue.exercises[kept.id].name == "Heel slides"
    assert services.catalogue.name_of(kept.id) == "Heel slides"
    assert kept.id in services.planning.verdicts()
    assert isinstance(services.planning.verdict(kept.id), Allowed)
    assert kept.id not in services.content.catalogue.exercises
    again = home.reopen()
    assert again.own.all() == (kept,)
    assert again.catalogue.exercise(kept.id) is not None


def test_two_never_share_an_id(home: Home, own: OwnExercises) -> None:
    assert own.add(heels(home)).id != own.add(heels(home)).id
    assert len(own.all()) == 2


def test_what_is_for_nobody_is_not_kept_and_the_reason_is_told(home: Home, own: OwnExercises) -> None:
    with pytest.raises(UserError) as caught:
        own.add(heels(home, "bends_spine", loaded=True, equipment=("dumbbells",)))
    assert caught.value.message.startswith("This one stays out: ")
    assert "rounds the back" in caught.value.message
    assert own.all() == ()


def test_one_that_came_in_by_another_door_is_refused_at_every_load(home: Home, own: OwnExercises) -> None:
    curled = heels(home, "bends_spine")
    home.services.screening.set_details(own=(curled,))
    assert home.reopen().catalogue.exercise(curled.id) is None
    assert isinstance(home.services.planning.verdict(curled.id), Refused)
    assert home.services.catalogue.name_of(curled.id) == "Heel slides"
    out = home.services.own.staying_out()
    assert [(one.own, "rounds the back" in one.reason) for one in out] == [(curled, True)]


def test_what_is_closed_for_the_tier_is_kept_and_not_for_her_now(home: Home, own: OwnExercises) -> None:
    kept = own.add(heels(home, "jumps", position=Position.STANDING, support=True))
    answer = home.services.planning.verdict(kept.id)
    assert isinstance(answer, Refused)
    assert answer.rule in ("tag_knee", "movement_jumps_T3", "gate_impact")
    assert not own.staying_out()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": "  "}, "name"),
        ({"name": "n" * 61}, "too long"),
        ({"given_by": ""}, "who gave"),
        ({"loaded": True}, "which weight"),
        ({"stages": ()}, "how it is done"),
        ({"stages": (Stage(text="", photo="a.jpg"),)}, "how it is done"),
        ({"dose": "a lot"}, 'The dose "a lot" cannot be read'),
    ],
)
def test_what_is_missing_is_said_kindly(changes: dict[str, object], words: str, home: Home, own: OwnExercises) -> None:
    with pytest.raises(UserError, match=words):
        own.add(heels(home, **changes))
    assert own.all() == ()


def test_a_library_figure_is_enough_to_show_it(home: Home, own: OwnExercises) -> None:
    kept = own.add(heels(home, stages=(), motion=MotionId("scap_squeeze")))
    made = home.services.catalogue.exercises[kept.id]
    assert made.motion == "scap_squeeze"
    assert home.services.catalogue.motion_of(kept.id) is not None


def test_without_a_figure_there_is_no_motion_and_no_fault(home: Home, own: OwnExercises) -> None:
    kept = own.add(heels(home))
    assert home.services.catalogue.motion_of(kept.id) is None
    gone = own.change(replace(kept, motion=MotionId("no_such")))
    assert home.services.catalogue.motion_of(gone.id) is None


def test_photos_are_hers_alone(home: Home, own: OwnExercises) -> None:
    kept = own.add(heels(home), {1: JPEG})
    assert [bool(stage.photo) for stage in kept.stages] == [False, True]
    path = own.photo(kept.id)
    assert path is not None
    assert path == own.photo(kept.id, 1)
    assert own.photo(kept.id, 0) is None
    assert path.read_bytes() == JPEG
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "given_file", [b"", b"%PDF-1.4", JPEG + b"x" * 4_000_000], ids=["nothing", "another kind", "too large"]
)
def test_a_photo_that_is_no_picture_is_one_kind_sentence(given_file: bytes, home: Home, own: OwnExercises) -> None:
    with pytest.raises(UserError) as caught:
        own.add(heels(home), {0: given_file})
    assert caught.value.message == "This file is not a picture."
    assert own.all() == ()


def test_a_photo_that_is_gone_is_told(home: Home, own: OwnExercises) -> None:
    kept = own.add(heels(home), {1: JPEG})
    path = own.photo(kept.id)
    assert path is not None
    path.unlink()
    assert own.photo(kept.id) is None
    assert own.missing_photos(kept) == (2,)
    assert home.services.catalogue.exercise(kept.id) is not None


def test_a_photo_nobody_shows_any_more_is_deleted(home: Home, own: OwnExercises) -> None:
    kept = own.add(heels(home), {0: JPEG})
    old = own.photo(kept.id)
    changed = own.change(kept, {0: JPEG + b"2"})
    assert old is not None
    assert not old.exists()
    assert own.photo(changed.id) is not None
    assert len(own.all()) == 1


def test_a_removed_one_comes_back_with_its_photo(home: Home, own: OwnExercises) -> None:
    kept = own.add(heels(home), {0: JPEG})
    removed = own.remove(kept.id)
    assert removed == kept
    assert own.all() == ()
    assert home.services.catalogue.exercise(kept.id) is None
    assert home.services.catalogue.name_of(kept.id) == "Heel slides"
    own.restore(kept)
    assert own.all() == (kept,)
    assert own.photo(kept.id) is not None


def test_of_one_removed_long_ago_only_the_name_is_kept(home: Home, own: OwnExercises) -> None:
    kept = own.add(heels(home), {0: JPEG})
    path = own.photo(kept.id)
    own.remove(kept.id)
    services = home.reopen()
    services.own.add(heels(home, name="Another"))
    assert path is not None
    assert not path.exists()
    assert services.catalogue.name_of(kept.id) == "Heel slides"
    assert own.remove(ExerciseId("own_nothing")) is None


def test_the_handout_says_who_gave_it(home: Home, own: OwnExercises) -> None:
    kept = own.add(heels(home))
    today = home.services.today()
    sheet = home.services.sheets.exercise(kept.id, tags=(), country="int", printed=today)
    assert sheet is not None
    assert sheet.given == "Given by Anna Berg on 3 November 2026."
    assert sheet.steps == ("Sit tall.", "Slide the heel forward.")
    assert sheet.dose == "10 reps"
    library = home.services.sheets.exercise(ExerciseId("scap_squeeze"), tags=(), country="int", printed=today)
    assert library is not None
    assert library.given == ""


def this_week(home: Home) -> Week:
    return home.services.planning.ensure_week(monday_of(home.services.today()))


def planned(week: Week, id_: ExerciseId) -> int:
    return sum(slot.exercise == id_ for day in week.days for one in day.sessions for slot in one.slots())


def strength_days(week: Week) -> int:
    return sum(one.kind is SessionKind.STRENGTH for day in week.days for one in day.sessions)


def test_one_that_is_added_changed_or_removed_is_in_the_plan_at_once(home: Home, own: OwnExercises) -> None:
    home.services.screening.finish()
    days = strength_days(this_week(home))
    kept = own.add(heels(home))
    assert planned(this_week(home), kept.id) == days > 0
    own.change(replace(kept, dose="4 reps"))
    week = this_week(home)
    slots = [slot for day in week.days for one in day.sessions for slot in one.slots() if slot.exercise == kept.id]
    assert [(slot.reps, slot.sets) for slot in slots] == [(4, 1)] * days
    own.remove(kept.id)
    assert planned(this_week(home), kept.id) == 0
    own.restore(kept)
    assert planned(this_week(home), kept.id) == days


def test_what_is_not_kept_leaves_the_plan_as_it_is(home: Home, own: OwnExercises) -> None:
    home.services.screening.finish()
    before = this_week(home)
    with pytest.raises(UserError):
        own.add(heels(home, "bends_spine"))
    assert this_week(home) == before
