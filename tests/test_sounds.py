"""The shipped tones are what the script makes, and none of them clicks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.make_sounds import LOUDEST, SOUNDS, Sound, samples, write


@pytest.mark.parametrize("sound", SOUNDS, ids=lambda one: one.name)
def test_the_shipped_tone_is_made_by_the_script(sound: Sound, tmp_path: Path, resources: Path):
    assert write(sound, tmp_path).read_bytes() == (resources / "sounds" / f"{sound.name}.wav").read_bytes()


@pytest.mark.parametrize("sound", SOUNDS, ids=lambda one: one.name)
def test_a_tone_begins_and_ends_in_silence(sound: Sound):
    values = samples(sound)
    assert values[0] == values[-1] == 0
    assert 0.2 < max(abs(one) for one in values) / 32_767 <= LOUDEST
