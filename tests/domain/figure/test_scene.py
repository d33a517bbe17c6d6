"""A motion as a picture: layers, framing, ghost, arrow."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.exercise import View
from bonehome.domain.figure.look import Hair, Look
from bonehome.domain.figure.mirror import mirrored
from bonehome.domain.figure.motion import Motion
from bonehome.domain.figure.pen import Canvas
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.scene import (
    Scene,
    build_scene,
    figure_shapes,
    fit,
    overlay_shapes,
    room_shapes,
    scene_shapes,
)
from bonehome.domain.figure.shapes import Kind, Shapes
from tests.domain.figure.motion_samples import ARMS, FEET, clam, march, motion, sit_to_stand, walk

CANVAS = Canvas(width=400, height=400)
SAMPLES = {"sit": sit_to_stand(), "march": march(), "walk": walk(), "clam": clam()}


def scene(sample: Motion, view: View | None = None) -> Scene:
    return build_scene(sample, Look(), view)


def found(shapes: Shapes) -> set[Role]:
    return {item.role for item in shapes.items}


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("view", list(View))
def test_shapes_are_finite_numbers_with_known_roles(name: str, view: View) -> None:
    picture = scene(SAMPLES[name], view)
    for phase in (0.0, 0.2, 0.5):
        shapes = scene_shapes(
            picture, picture.track.figure(phase), CANVAS, ghost=True, arrow=True, glow=True, pulse=0.5
        )
        for item in shapes.items:
            assert item.role in Role
            assert item.spans
            for start, stop in item.spans:
                assert np.isfinite(shapes.points[start:stop]).all()
                assert stop - start >= (2 if item.kind is Kind.DISC else 3)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("view", list(View))
def test_the_whole_movement_stays_in_the_picture(name: str, view: View) -> None:
    picture = scene(SAMPLES[name], view)
    place = fit(picture, 400, 400)
    for phase in np.linspace(0, 1, 7):
        figure = picture.track.figure(float(phase))
        shapes = figure_shapes(picture, figure, CANVAS)
        used = np.concatenate([shapes.points[a:b] for item in shapes.items for a, b in item.spans])
        assert place.left + place.scale * used[:, 0].min() >= 0
        assert place.left + place.scale * used[:, 0].max() <= 400
        assert place.base - place.scale * used[:, 1].max() >= 0
        assert place.base - place.scale * used[:, 1].min() <= 400


def test_framing_and_room_stand_still() -> None:
    picture = scene(sit_to_stand())
    first, second = (scene_shapes(picture, picture.track.figure(phase), CANVAS) for phase in (0.0, 0.4))
    assert first.framing == second.framing
    room = room_shapes(picture, CANVAS)
    assert first.items[: len(room.items)] == room.items
    assert first.points[: len(room.points)] == pytest.approx(second.points[: len(room.points)])


def test_the_room_can_be_left_out() -> None:
    picture = scene(sit_to_stand())
    assert {Role.WALL, Role.ARCH, Role.FLOOR} <= found(room_shapes(picture, CANVAS))
    bare = found(room_shapes(picture, CANVAS, backdrop=False))
    assert bare.isdisjoint({Role.WALL, Role.ARCH, Role.FLOOR})
    assert Role.WOOD in bare


def test_a_ghost_is_two_greys_under_the_figure() -> None:
    picture = scene(sit_to_stand())
    plain, haunted = room_shapes(picture, CANVAS), room_shapes(picture, CANVAS, ghost=True)
    added = haunted.items[len(plain.items) :]
    assert {item.role for item in added} == {Role.GHOST, Role.GHOST_LINE}
    assert all(item.far == 0 for item in added)
    assert room_shapes(scene(sit_to_stand(ghost=None)), CANVAS, ghost=True).items == plain.items


def test_the_arrow_is_left_out_of_thumbnails() -> None:
    picture = scene(clam())
    assert found(overlay_shapes(picture, CANVAS)) == {Role.ARROW, Role.HALO}
    assert found(overlay_shapes(picture, Canvas(width=100, height=100))) == set()


def test_an_arrow_for_both_sides_is_drawn_twice() -> None:
    arrow = {"joint": "wrist_r", "both": True}
    arms = {"name": "Up", "joints": {"shoulder": {"abd": 70}}}
    sample = motion(
        view="front", arrow=arrow, shared={"pins": {"feet": FEET}, "joints": ARMS}, frames=[{"name": "Down"}, arms]
    )
    assert len(scene(sample).arrows) == 2


def test_only_glows_are_gradients_and_they_lie_over_the_figure() -> None:
    picture = scene(clam())
    shapes = figure_shapes(picture, picture.track.figure(0.5), CANVAS, glow=True)
    discs = [k for k, item in enumerate(shapes.items) if item.kind is Kind.DISC]
    assert [shapes.items[k].role for k in discs] == [Role.GLOW]
    assert discs[0] > max(k for k, item in enumerate(shapes.items) if item.role is Role.HAIR)


def test_the_other_side_is_the_flipped_picture() -> None:
    sample = clam()
    one, other = scene(sample), scene(mirrored(sample))
    shapes, flipped = (figure_shapes(picture, picture.track.figure(0.5), CANVAS) for picture in (one, other))
    for role in (Role.LEGGINGS, Role.SKIN, Role.SHOE):
        boxes = []
        for picture in (shapes, flipped.mirrored()):
            points = np.concatenate(
                [picture.points[a:b] for item in picture.items if item.role is role for a, b in item.spans]
            )
            boxes.append(np.concatenate([points.min(0), points.max(0)]))
        assert boxes[0] == pytest.approx(boxes[1], abs=2e-3)


def test_looks_change_the_figure_and_not_the_framing() -> None:
    sample = sit_to_stand()
    bun, bob = (build_scene(sample, Look(hair=hair)) for hair in (Hair.BUN, Hair.BOB))
    assert bun.framing == bob.framing
    figure = bun.track.figure(0.0)
    assert len(figure_shapes(bun, figure, CANVAS).points) != len(figure_shapes(bob, figure, CANVAS).points)


def test_the_arrow_of_a_step_may_end_at_its_last_frame() -> None:
    arrow = {"joint": "heel_l", "end": -1}
    assert len(scene(walk(arrow=arrow)).arrows) == 1


def test_from_the_front_the_arrow_of_the_other_side_is_moved_the_other_way() -> None:
    up = {"name": "Up", "joints": {"shoulder": {"abd": 70}}}
    sample = motion(
        arrow={"joint": "wrist_r", "offset": [-0.1, 0.02], "both": True},
        cameras={"front": [90, 7], "side": [0, 7]},
        shared={"pins": {"feet": FEET}, "joints": ARMS},
        frames=[{"name": "Down"}, up],
    )
    one, other = scene(sample, View.FRONT).arrows
    assert [point.real for point in one] == pytest.approx([-point.real for point in other], abs=1e-3)
    still = motion(
        arrow={"joint": "shoulder_r", "offset": [-0.1, 0.02], "both": True},
        cameras={"side": [0, 7]},
        shared={"pins": {"feet": FEET}, "joints": ARMS},
        frames=[{"name": "Down"}, {"name": "Up", "joints": {"scap": {"elev": 25}}}],
    )
    one, other = scene(still, View.SIDE).arrows
    assert one[0].real == pytest.approx(other[0].real, abs=1e-3)
