"""The file of joint limits."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.limits import read_limits

SHIPPED = Path(__file__).parents[2] / "resources" / "figure" / "limits.json"


def test_the_shipped_file_is_read() -> None:
    limits = read_limits(SHIPPED)
    assert {(one.joint, one.angle): (one.low, one.high) for one in limits.ranges}["hip", "flex"] == (-25.0, 125.0)
    assert limits.spine.flex == 15.0


@pytest.mark.parametrize("text", ["{}", '{"version": "one"}', ""])
def test_a_wrong_file_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "limits.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=r"limits\.json"):
        read_limits(path)
    with pytest.raises(ContentError, match="cannot be read"):
        read_limits(tmp_path / "gone.json")
