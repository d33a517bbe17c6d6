"""Two mappings read as one."""

from __future__ import annotations

import pytest

from bonehome.domain.together import Together


def test_the_first_counts_and_neither_is_copied() -> None:
    second = {"b": 3}
    both = Together({"a": 1, "b": 2}, second)
    assert dict(both) == {"a": 1, "b": 2}
    second["c"] = 4
    assert list(both) == ["a", "b", "c"]
    assert len(both) == 3
    assert both["c"] == 4
    assert both.get("d") is None
    with pytest.raises(KeyError):
        both["d"]
