"""Makes the player's tones as WAV files in resources/sounds from plain arithmetic."""

from __future__ import annotations

import argparse
import math
import struct
import wave
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

RATE = 44_100
LOUDEST = 0.62
FADE_S = 0.006
FOLDER = Path(__file__).parent.parent / "resources" / "sounds"

Wave = Callable[[float], float]


@dataclass(frozen=True, kw_only=True)
class Sound:
    """A sound of so many seconds; ``wave`` gives the level (-1 to 1) at each time."""

    name: str
    seconds: float
    wave: Wave


def tone(hertz: float) -> Wave:
    """A soft tone: the pitch with a little of its octave and twelfth, so that small speakers carry it."""
    parts = ((1, 0.80), (2, 0.15), (3, 0.05))
    return lambda at: sum(level * math.sin(2 * math.pi * hertz * n * at) for n, level in parts)


def fading(wave_: Wave, half_s: float) -> Wave:
    """``wave_`` losing half its level every ``half_s`` seconds."""
    return lambda at: wave_(at) * 0.5 ** (at / half_s)


def wood(hertz: float) -> Wave:
    """A soft knock on wood: partials of a bar that die away, the high ones first."""
    partials = ((1.0, 0.70, 0.090), (2.76, 0.22, 0.035), (5.40, 0.08, 0.015))
    return lambda at: sum(
        level * 0.5 ** (at / half) * math.sin(2 * math.pi * hertz * ratio * at) for ratio, level, half in partials
    )


def knocks(hertz: tuple[float, ...], apart_s: float) -> Wave:
    """One knock after another."""
    bars = [wood(one) for one in hertz]
    return lambda at: sum(bar(at - n * apart_s) for n, bar in enumerate(bars) if at >= n * apart_s)


# Pitches and lengths: 700 Hz ticks, an 880 Hz start tone, a wood tone (design page 6); 500-1000 Hz carries to
# older ears (evidence 8.1, OLDUI14).
SOUNDS = (
    Sound(name="tick", seconds=0.12, wave=fading(tone(700), 0.08)),
    Sound(name="start", seconds=0.42, wave=fading(tone(880), 0.40)),
    Sound(name="set_done", seconds=0.55, wave=knocks((523.25, 659.25), 0.16)),
    Sound(name="warning", seconds=0.30, wave=fading(tone(587.33), 0.15)),
)


def samples(sound: Sound) -> list[int]:
    """16-bit samples with short fades at both ends, so that nothing clicks."""
    count = round(sound.seconds * RATE)
    out = []
    for n in range(count):
        at = n / RATE
        edge = min(1.0, at / FADE_S, (count - 1 - n) / RATE / FADE_S)
        level = max(-1.0, min(1.0, sound.wave(at))) * edge * LOUDEST
        out.append(round(level * 32_767))
    return out


def write(sound: Sound, folder: Path) -> Path:
    """Write one mono file and return its path."""
    path = folder / f"{sound.name}.wav"
    values = samples(sound)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(values)}h", *values))
    return path


def main() -> None:
    """Write all sounds into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER)
    folder: Path = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    for sound in SOUNDS:
        write(sound, folder)


if __name__ == "__main__":
    main()
