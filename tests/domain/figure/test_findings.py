"""What a check is given to look at."""

from __future__ import annotations

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.findings import Sample, Scene
from bonehome.domain.figure.kinematics import solve
from tests.domain.figure.motion_samples import limits, march, sit_to_stand


def test_a_scene_gives_props_by_kind() -> None:
    scene = Scene(motion=march(), limits=limits(), camera=Camera(yaw=0.0), surfaces=(), phases=60)
    assert [prop.type for prop in scene.props("counter", "step")] == ["counter"]
    assert scene.props("wall") == ()


def test_the_spheres_of_a_sample_are_made_once() -> None:
    sample = Sample(phase=0.0, figure=solve(sit_to_stand().poses[0]), before=None, key=None)
    assert sample.spheres is sample.spheres
